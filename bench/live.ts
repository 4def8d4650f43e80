import { addDays, addMinutes, type Instant, spread } from '../domain/calendar.ts';
import type { CustomerFact, CustomerKind } from '../domain/customer/facts.ts';
import { planCustomer } from '../domain/customer/plan.ts';
import { severityOf } from '../domain/customer/negative.ts';
import { isAsked, replies } from '../domain/customer/replies.ts';
import { outcomeOf } from '../domain/customer/rehearse.ts';
import { stepDone } from '../domain/step-done.ts';
import type { Step } from '../domain/step.ts';
import { aDelivery } from './a-delivery.ts';
import { plainContext } from '../domain/context.ts';

/** How a customer lives: who it is, and how many days lie between two deliveries. */
export interface Life {
  subject: string;
  customerKind: CustomerKind;
  everyDays: number;
}

const begin = '2026-01-12T11:00:00.000Z';
const context = plainContext();

/**
 * Lives until so many facts are known: projects come in, every due step is carried out, and two of three mails that ask
 * are answered within ten days. Always the same for the same life. Answers with the facts and the last moment.
 */
export function live(
  { subject, customerKind, everyDays }: Life,
  count: number,
): { facts: CustomerFact[]; now: Instant } {
  const facts: CustomerFact[] = [];
  const incoming: CustomerFact[] = [];
  let projects = 0;
  for (let now = begin; ;) {
    const deliveryAt = addDays(begin, projects * everyDays);
    if (deliveryAt <= now) incoming.push(projectOf(subject, customerKind, deliveryAt, ++projects));
    for (const fact of incoming.filter(({ happenedAt }) => happenedAt <= now))
      facts.push(...incoming.splice(incoming.indexOf(fact), 1));
    if (facts.length >= count) return { facts: inOrder(facts).slice(0, count), now };
    const { steps } = planCustomer(subject, inOrder(facts), context, now);
    const next = steps.find(({ state }) => state === 'due' || state === 'later');
    if (next && next.dueAt <= now) {
      facts.push(stepDone(subject, next, { outcome: outcomeOf(next) }, { now, closing: context.closing }));
      incoming.push(...answersTo(subject, next, now));
    } else {
      const wakes = [next?.dueAt, addDays(begin, projects * everyDays), ...incoming.map((fact) => fact.happenedAt)];
      now = wakes.filter((at) => at !== undefined).sort()[0] ?? now;
    }
  }
}

const projectOf = (subject: string, customerKind: CustomerKind, at: Instant, n: number): CustomerFact =>
  aDelivery(subject, at, { projectId: `P-${subject}-${n}`, customerKind, valueCents: n % 4 === 0 ? 450_000 : 150_000 });

function answersTo(subject: string, { key, kind, projectId, channel }: Step, now: Instant): CustomerFact[] {
  if (channel !== 'mail' || !isAsked(kind) || projectId === undefined || spread(key, 'answers', 3) === 0) return [];
  // Nobody closes a complaint here, and all contact would wait for it.
  const choices = Object.keys(replies[kind]).filter((answer) => severityOf({ kind, answer }) === undefined);
  const answer = choices[spread(key, 'choice', choices.length)] ?? '';
  const at = addMinutes(now, 30 + spread(key, 'after', 10 * 24 * 60));
  const _id = `${subject}|answered|${key}`;
  return [{ _id, subject, type: 'answered', happenedAt: at, recordedAt: at, key, kind, projectId, answer }];
}

const inOrder = (facts: readonly CustomerFact[]): CustomerFact[] =>
  [...facts].sort((a, b) => (a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id) ? -1 : 1));
