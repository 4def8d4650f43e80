import { addDays, dayOf, type Instant, isoDate } from '../domain/calendar.ts';
import { plainContext } from '../domain/context.ts';
import { outcomeOf } from '../domain/customer/rehearse.ts';
import type { PartnerFact } from '../domain/partner/facts.ts';
import type { PartnerKind } from '../domain/partner/kinds.ts';
import { planPartner } from '../domain/partner/plan.ts';
import { stepDone } from '../domain/step-done.ts';

/** What a partner brought: orders one after another over some years; clicks each day; campaigns of a creator. */
export interface PartnerLife {
  kind: PartnerKind;
  years: number;
  orders?: number;
  clicksEachDay?: number;
  campaigns?: number;
}

const begin = '2027-01-04T09:00:00.000Z';
const context = plainContext();

/** Everything that happened to a partner in his years, and what was done of it: what is due at the end of them is done too. */
export function livedPartner(subject: string, life: PartnerLife): { facts: PartnerFact[]; now: Instant } {
  const now = addDays(begin, 365 * life.years);
  const told: PartnerFact[] = [
    factAt(subject, begin, 'registered', { type: 'partnerRegistered', partnerKind: life.kind, by: 'bench' }),
    ...ordersOf(subject, life),
    ...clicksOf(subject, life),
    ...campaignsOf(subject, life),
  ];
  const facts = inOrder(told);
  for (let rounds = 0; rounds < 20; rounds++) {
    const due = planPartner(subject, facts, context, now).steps.filter(({ state }) => state === 'due');
    if (due.length === 0) break;
    const done = due.map((step) =>
      stepDone(subject, step, { outcome: outcomeOf(step) }, { now, closing: context.closing }),
    );
    facts.splice(0, facts.length, ...inOrder([...facts, ...done]));
  }
  return { facts, now };
}

type Content = { type: PartnerFact['type'] } & Record<string, unknown>;

const factAt = (subject: string, at: Instant, what: string, content: Content): PartnerFact =>
  ({ _id: `${subject}|${what}`, subject, happenedAt: at, recordedAt: at, ...content }) as unknown as PartnerFact;

function ordersOf(subject: string, { kind, years, orders = 0 }: PartnerLife): PartnerFact[] {
  const as = kind === 'contractor' ? 'ordered' : 'introduced';
  return Array.from({ length: orders }, (_, n) => {
    const at = addDays(begin, Math.floor(((365 * years - 60) * n) / orders));
    const of = { type: 'customerReached', customerId: `c-${n}`, projectId: `P-${n}`, as } as const;
    const fact = (days: number, stage: string, more: object = {}) =>
      factAt(subject, addDays(at, days), `${stage}|${n}`, { ...of, stage, ...more });
    return [
      fact(0, 'ordered', { valueCents: 70_000 + 100 * (n % 50) }),
      fact(20, 'delivered', { promisedOn: isoDate(dayOf(at) + 21) }),
      ...[fact(21, 'invoiced'), fact(35, 'paid')],
      ...(n % 3 === 0 ? [fact(40, 'scored', { score: n % 11 })] : []),
    ];
  }).flat();
}

const clicksOf = (subject: string, { years, clicksEachDay = 0 }: PartnerLife): PartnerFact[] =>
  clicksEachDay === 0
    ? []
    : Array.from({ length: 365 * years }, (_, n) => {
        const at = addDays(begin, n + 1);
        const on = isoDate(dayOf(at) - 1);
        return factAt(subject, at, `clicks|${n}`, { type: 'clicksCounted', on, count: clicksEachDay });
      });

function campaignsOf(subject: string, { years, campaigns = 0 }: PartnerLife): PartnerFact[] {
  return Array.from({ length: campaigns }, (_, n) => {
    const at = addDays(begin, Math.floor(((365 * years - 60) * n) / campaigns));
    const [from, until] = [isoDate(dayOf(at) + 20), isoDate(dayOf(at) + 40)];
    const of = { campaignId: `k-${n}`, by: 'bench' };
    const plan = { ...of, from, until, oneOff: false, licensed: true, cents: 1_000_000, noteId: 'w' };
    const results = { engagements: 5_000, shares: 1_000, reactions: 2_000, rated: 40, authentic: 31 };
    return [
      factAt(subject, at, `planned|${n}`, { ...plan, type: 'campaignPlanned' }),
      factAt(subject, addDays(at, 45), `measured|${n}`, { ...of, ...results, type: 'campaignMeasured' }),
      factAt(subject, addDays(at, 46), `feedback|${n}`, { ...of, type: 'campaignFeedbackGiven', noteId: 'w' }),
    ];
  }).flat();
}

const inOrder = (facts: readonly PartnerFact[]): PartnerFact[] =>
  [...facts].sort((a, b) => (a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id) ? -1 : 1));
