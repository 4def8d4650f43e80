import type { Instant } from '../../domain/calendar.ts';
import { bureauId } from '../../domain/subject.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { newsletterOf } from './newsletter-of.ts';
import { previewNewsletter } from './preview-newsletter.ts';

export interface TestSent {
  outcome: 'sent' | 'not-sent' | 'unknown' | 'later';
  why?: string;
}

/** Sends a newsletter to somebody who works here, marked as a test; nobody else's address is taken. */
export async function testNewsletter(
  deps: Pick<ApiDeps, 'store' | 'render' | 'bureau' | 'baseUrl' | 'sender' | 'senderEmail'>,
  id: string,
  { to, callId, now }: { to: string; callId: string; now: Instant },
): Promise<TestSent> {
  const newsletter = await newsletterOf(deps, id);
  const staff = await deps.store.staff.list();
  const person = staff.find(
    ({ email, leftAt }) => email.toLowerCase() === to.toLowerCase() && (leftAt === undefined || now < leftAt),
  );
  if (!person)
    throw new Problem('invalid-fields', {
      errors: [{ pointer: '/to', detail: 'is the address of nobody who works here' }],
    });
  const { subject: title, optOutUrl, ...mail } = previewNewsletter(deps, newsletter);
  const { email } = deps.bureau;
  const sending = await deps.sender.sendLetter({
    ...mail,
    key: `${bureauId}|newsletter-test:${id}:${callId}`,
    subject: bureauId,
    title: `[Test] ${title}`,
    to: { name: person.name, email: person.email },
    from: { name: deps.bureau.name, email: deps.senderEmail },
    replyTo: email,
    tag: 'newsletter-test',
    at: now,
    unsubscribeUrl: optOutUrl,
    ifUncertain: 'send again',
  });
  return { outcome: sending.outcome, ...('why' in sending && { why: sending.why }) };
}
