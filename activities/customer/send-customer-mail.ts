import type { Deps } from '../deps.ts';
import { type CustomerStep, type Result, sendKey } from '../due-step.ts';
import { send } from '../send.ts';
import { composeMail } from './compose-mail.ts';
import { mailMaterial } from './mail-material.ts';

/** Sends the mail of a customer's step, at most once. */
export async function sendCustomerMail(deps: Deps, due: CustomerStep): Promise<Result> {
  const { subject, step, history } = due;
  const customer = await deps.store.customers.find(subject);
  if (!customer) return { outcome: 'not-sent', why: 'no contact data' };
  const material = await mailMaterial(deps, due, customer);
  const mail = await composeMail(deps, due, material);
  const { engineerName, optOutUrl } = material.common;
  const key = sendKey(subject, step.key);
  return send(deps, mail, {
    key,
    subject,
    to: { name: customer.name, email: customer.email },
    fromName: `${engineerName} · ${deps.bureau.name}`,
    replyTo: deps.replyAddress(key),
    tag: step.kind,
    at: due.now,
    track: history.tracked,
    ...(mail.category === 'commercial' && { unsubscribeUrl: optOutUrl }),
    ifUncertain: step.timing === 'planned' ? 'list' : 'send again',
  });
}
