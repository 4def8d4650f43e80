import { ApplicationFailure } from '@temporalio/common';
import type { Outcome } from '../domain/customer/facts.ts';
import type { Letter } from '../mail/letter.ts';
import type { RenderedMail } from '../mail/render.ts';
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
  return send(deps, mail, {
    key: sendKey(subject, step.key),
    subject,
    to: { name: customer.name, email: customer.email },
    fromName: `${engineerName} · ${deps.bureau.name}`,
    tag: step.kind,
    at: due.now,
    ...(mail.category === 'commercial' && { unsubscribeUrl: optOutUrl }),
    ifUncertain: step.timing === 'planned' ? 'list' : 'send again',
  });
}

/** What a letter needs besides the mail that was rendered; it comes from the bureau's address, under this name. */
type Envelope = Pick<Letter, 'key' | 'subject' | 'to' | 'tag' | 'at' | 'unsubscribeUrl' | 'ifUncertain'> & {
  fromName: string;
};

/** Hands a letter to the sender; what must wait comes back as a failure with the moment to try again. */
export async function send(
  { sender, bureau, senderEmail }: Deps,
  { subject: title, ...mail }: RenderedMail,
  { fromName, ...envelope }: Envelope,
): Promise<{ outcome: Outcome; why?: string }> {
  const from = { name: fromName, email: senderEmail };
  const sending = await sender.sendLetter({ ...mail, ...envelope, title, from, replyTo: bureau.email });
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
