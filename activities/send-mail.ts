import { ApplicationFailure } from '@temporalio/common';
import type { Outcome } from '../domain/customer/facts.ts';
import type { Letter } from '../mail/send.ts';
import { composeMail } from './compose-mail.ts';
import type { Deps } from './deps.ts';
import { type DueStep, sendKey } from './due-step.ts';
import { mailMaterial } from './mail-material.ts';

/** Sends the mail of a step, at most once. */
export async function sendMail(deps: Deps, due: DueStep): Promise<{ outcome: Outcome; why?: string }> {
  const { subject, step } = due;
  const customer = await deps.store.customers.find(subject);
  if (!customer) return { outcome: 'not-sent', why: 'no contact data' };
  const material = await mailMaterial(deps, due, customer);
  const mail = await composeMail(deps, due, material);
  const { engineerName, optOutUrl } = material.common;
  const { bureau, senderEmail } = deps;
  return send(deps, {
    key: sendKey(subject, step.key),
    subject,
    to: { name: customer.name, email: customer.email },
    from: { name: `${engineerName} · ${bureau.name}`, email: senderEmail },
    replyTo: bureau.email,
    title: mail.subject,
    html: mail.html,
    text: mail.text,
    category: mail.category,
    topic: mail.topic,
    tag: step.kind,
    at: due.now,
    ...(mail.category === 'commercial' && { unsubscribeUrl: optOutUrl }),
    ifUncertain: step.timing === 'planned' ? 'list' : 'send again',
  });
}

/** Hands a letter to the sender; what must wait comes back as a failure with the moment to try again. */
export async function send({ sender }: Deps, letter: Letter): Promise<{ outcome: Outcome; why?: string }> {
  const sending = await sender.sendLetter(letter);
  switch (sending.outcome) {
    case 'sent':
      return { outcome: 'sent' };
    case 'not-sent':
      return { outcome: 'not-sent', why: sending.why };
    case 'unknown':
      return { outcome: 'unknown', why: 'outcome unknown' };
    case 'later':
      throw ApplicationFailure.create({
        type: 'MailLater',
        message: sending.why,
        nextRetryDelay: `${sending.retryAfterSeconds}s`,
      });
  }
}
