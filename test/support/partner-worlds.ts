import fc from 'fast-check';
import {
  addDays,
  addMinutes,
  type Instant,
  isoDate,
  dayOf,
  instantAt,
  parseDay,
  spread,
} from '../../domain/calendar.ts';
import { type Context, plainContext } from '../../domain/context.ts';
import type { PartnerFact, ReachedStage } from '../../domain/partner/facts.ts';
import { type PartnerKind, partnerKinds } from '../../domain/partner/kinds.ts';
import { type Step } from '../../domain/step.ts';
import { soundTerms } from './creator-facts.ts';

/** Some months of a partner: what happens, when we hear of it, and how people do the work they are given. */
export interface PartnerWorld {
  subject: string;
  kind: PartnerKind;
  facts: PartnerFact[];
  until: Instant;
  context: Context;
  whenDone: (step: Step, now: Instant) => readonly PartnerFact[];
}

const worldSubject = 'partner-w1';
const begin = instantAt(parseDay('2027-01-05'), 10 * 60);
const days = 330;
/** Everything is heard of by then, and there is time left to act on it. */
const until = addDays(begin, days + 90);

const aMoment = fc.nat({ max: days * 24 * 60 }).map((minutes) => addMinutes(begin, minutes + 1));
/** Most is heard at once, some of it weeks later. */
const aDelay = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat({ max: 21 * 24 * 60 }) },
);

/** One thing that happens; a list of them becomes facts with ids by their place. */
type Happening = { at: Instant; heardAfter: number } & Record<string, unknown>;
const happening = (make: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Happening[]> =>
  fc.tuple(aMoment, aDelay, make).map(([at, heardAfter, content]) => [{ at, heardAfter, ...content }]);

const cents = fc.constantFrom(0, 5, 65_000, 99_995, 150_000, 450_000);
const stages = ['ordered', 'delivered', 'invoiced', 'paid'] as const satisfies readonly ReachedStage[];

/** An order of one of four customers: some of its stages, perhaps cancelled, worth something else, or told out of order. */
const order: fc.Arbitrary<Happening[]> = fc
  .record({
    ...{ customer: fc.nat({ max: 3 }), project: fc.nat({ max: 1 }), valueCents: cents, at: aMoment },
    ...{ reached: fc.subarray([...stages], { minLength: 1 }), apart: fc.nat({ max: 40 }), changed: fc.option(cents) },
    ...{
      cancelledAfter: fc.option(fc.nat({ max: 90 })),
      score: fc.option(fc.nat({ max: 10 })),
      as: fc.nat({ max: 3 }),
    },
    heard: fc.array(aDelay, { minLength: 7, maxLength: 7 }),
  })
  .map((row) => {
    const ids = { customerId: `c-${row.customer}`, projectId: `P-${row.customer}-${row.project}` };
    const told = (n: number, after: number, stage: ReachedStage, more: object = {}): Happening => ({
      ...{ at: addDays(row.at, after), heardAfter: row.heard[n] ?? 0, type: 'customerReached', ...ids, stage },
      ...{ as: row.as === 0 ? 'ordered' : 'introduced', ...more },
    });
    return [
      ...row.reached.map((stage, n) => told(n, n * row.apart, stage, { valueCents: row.valueCents })),
      ...(row.changed === null ? [] : [told(4, 2 * row.apart + 1, 'worth', { valueCents: row.changed })]),
      ...(row.cancelledAfter === null ? [] : [told(5, row.cancelledAfter, 'cancelled')]),
      ...(row.score === null ? [] : [told(6, row.apart, 'scored', { score: row.score })]),
    ];
  });

const verdict = happening(
  fc.tuple(fc.nat({ max: 3 }), fc.constantFrom('registered', 'refused')).map(([n, stage]) => ({
    ...{ type: 'customerReached', customerId: `c-${n}`, stage, as: 'introduced' },
  })),
);

const aKey = fc.constantFrom(
  ...['affiliate-welcome', 'partner-welcome', 'onboarding-intro', 'quarter-talk:2027-Q1', 'milestone:first-sale'],
  ...['creator-welcome', 'tier-up:bronze', 'survey:2027-03', 'help:2027-05-05'],
);
const by = 'u-1';
const aDay = aMoment.map((at) => isoDate(dayOf(at)));

/** What people do of themselves, and what the nights tell. */
const others = happening(
  fc.oneof(
    fc.constantFrom(
      ...[{ type: 'paused', reasonId: 'r', by }, { type: 'resumed', reasonId: 'r', by }, { type: 'payeeRegistered' }],
      ...[{ type: 'addressSuppressed', why: 'hard-bounce' }, { type: 'addressRestored' }],
      ...[
        { type: 'optedOut', topic: 'all' },
        { type: 'consentGiven', topic: 'partner-news', noticeVersion: '1' },
      ],
      ...[
        { type: 'endRequested', reasonId: 'r', by },
        { type: 'endWithdrawn', reasonId: 'r', by },
      ],
      ...[
        { type: 'linkRequested', page: 'home' },
        { type: 'feeDisclosed' },
        { type: 'promotionJoined', promotionId: 'a' },
      ],
    ),
    aKey.map((key) => ({ type: 'stepSkipped', key, reasonId: 'r', by })),
    fc.boolean().map((urgent) => ({ type: 'partnerWrote', replyId: 'R', urgent })),
    fc.constantFrom('top', 'active', 'quiet').map((level) => ({ type: 'ranked', month: '2027-03', level, best: true })),
    fc.tuple(aDay, fc.nat({ max: 90 })).map(([on, count]) => ({ type: 'clicksCounted', on, count })),
    aDay.map((from) => ({ type: 'agreementMade', agreementId: 'A', from, until: '2027-09-30', noteId: 'n', by })),
    aDay.map((on) => ({
      ...{ type: 'jointActionPlanned', actionId: 'J', action: 'webinar', ownerId: by, on, budgetCents: 0 },
      ...{ oursPercent: 50, noteId: 'n', by },
    })),
    fc.constantFrom({ type: 'potentialAsked', reportId: 'V' }, { type: 'potentialAnswered', reportId: 'V', by }),
    fc.constantFrom({ type: 'feedbackGiven', feedbackId: 'F', wordsId: 'w', by }),
    aDay.map((from) => ({
      ...{ type: 'campaignPlanned', campaignId: 'K', from, until: '2027-12-01', oneOff: false, licensed: false },
      ...{ cents: 1_000_000, noteId: 'w', by },
    })),
    fc.constantFrom({ type: 'creatorAgreed', agreementId: 'a1', terms: soundTerms, by }),
    aDay.map((on) => ({ type: 'incentiveReached', incentiveId: 'a1-1', on, value: 50, by })),
  ),
);

const end = happening(fc.constant({ type: 'partnershipEnded', reasonId: 'r', by }));

const onceBy = ['replyId', 'agreementId', 'feedbackId', 'incentiveId', 'reportId', 'month'] as const;

const factsOf = (kind: PartnerKind, happenings: readonly Happening[]): PartnerFact[] => {
  const registered = { type: 'partnerRegistered', partnerKind: kind, managerId: 'm-1', by };
  const all: Happening[] = [{ at: begin, heardAfter: 0, ...registered }, ...happenings];
  // Of what has an id of its own there is one fact, however often it is told.
  const nameOf = (one: Happening): string | undefined =>
    onceBy.flatMap((id) => (one[id] === undefined ? [] : [`${String(one.type)}|${JSON.stringify(one[id])}`]))[0];
  const told = new Map(all.map((one, n) => [nameOf(one) ?? n, one]));
  return [...told.values()].map(({ at, heardAfter, ...content }, n) => {
    const head = { _id: `${worldSubject}|${String(n).padStart(3, '0')}`, subject: worldSubject, happenedAt: at };
    return { ...head, recordedAt: addMinutes(at, heardAfter), ...content } as unknown as PartnerFact;
  });
};

/** Work is done after so many days, or never. */
const diligence =
  (doneAfterDays: number, seed: number): PartnerWorld['whenDone'] =>
  ({ key, task }, now) => {
    if (task === undefined || spread(key, `done${seed}`, 3) === 0) return [];
    const at = addDays(now, doneAfterDays);
    const head = { _id: `${worldSubject}|taskDone|${key}`, subject: worldSubject, happenedAt: at, recordedAt: at };
    return [{ ...head, type: 'taskDone', key, by }];
  };

const promoting: Context = {
  ...plainContext(),
  announcements: [
    { id: 'a', kind: 'promotion', on: parseDay('2027-04-01'), until: parseDay('2027-05-15'), scheduledAt: begin },
    { id: 'b', kind: 'terms', on: parseDay('2027-08-02'), scheduledAt: begin },
  ],
};

/** A life of any kind of partner. */
export const partnerWorlds: fc.Arbitrary<PartnerWorld> = fc
  .record({
    kind: fc.constantFrom(...partnerKinds),
    orders: fc.array(order, { maxLength: 8 }),
    verdicts: fc.array(verdict, { maxLength: 2 }),
    others: fc.array(others, { maxLength: 8 }),
    end: fc.option(end, { freq: 2 }),
    context: fc.constantFrom(plainContext(), promoting),
    doneAfterDays: fc.constantFrom(0, 1, 9, 40),
    seed: fc.nat({ max: 50 }),
  })
  .map(({ kind, orders, verdicts, others: some, end: last, context, doneAfterDays, seed }) => ({
    ...{ subject: worldSubject, kind, until: addDays(until, 30), context, whenDone: diligence(doneAfterDays, seed) },
    facts: factsOf(kind, [...orders, ...verdicts, ...some, ...(last ? [last] : [])].flat()),
  }));
