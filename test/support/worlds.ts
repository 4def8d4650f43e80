import fc from 'fast-check';
import { addDays, addMinutes, type Instant, instantAt, parseDay, slotOf, spread } from '../../domain/calendar.ts';
import { type CustomerFact, customerKinds, type MarketingRecord, projectTypes } from '../../domain/customer/facts.ts';
import { isAsked, replies } from '../../domain/customer/replies.ts';
import { topics } from '../../domain/customer/touchpoints.ts';
import type { Step } from '../../domain/step.ts';
import * as facts from './facts.ts';
import type { World } from './simulate.ts';
import { audiences, type Newsletter, plainContext } from '../../domain/context.ts';

const slots = Array.from({ length: 3_000 }, (_, n) => `s-${n}`).sort((a, b) => slotOf(a) - slotOf(b));
const firstAndLast = [slots[0] ?? '', slots.at(-1) ?? ''];

const start = parseDay('2026-01-05');
const length = 430;

const anInstant = fc
  .tuple(fc.nat({ max: length }), fc.nat({ max: 24 * 60 - 1 }))
  .map(([d, m]) => instantAt(start + d, m));
const early = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 24 * 60 - 1 })).map(([d, m]) => instantAt(start + d, m));

const marketing = fc.constantFrom<MarketingRecord | undefined>(
  facts.withBasis,
  facts.withBasis,
  facts.withBasis,
  undefined,
  { ...facts.withBasis, objected: true },
  { objected: false },
);

const project = fc.record({
  at: early,
  /** Days until we knew of it: an import of old deliveries. */
  knownAfter: fc.constantFrom(0, 0, 0, 2, 9, 40, 200),
  projectType: fc.constantFrom(...projectTypes),
  valueCents: fc.constantFrom(90_000, 200_000, 200_001, 900_000),
  builtYear: fc.constantFrom(undefined, 1931, 2024),
  propertyId: fc.constantFrom('A1', 'A2'),
  marketing,
});

const projects = fc
  .tuple(fc.constantFrom(...customerKinds), fc.array(project, { minLength: 1, maxLength: 4 }))
  .map(([customerKind, rows]) =>
    rows.map(({ at, knownAfter, builtYear, marketing: record, ...row }, n) =>
      facts.delivered(at, {
        ...row,
        projectId: `P${n + 1}`,
        customerKind,
        recordedAt: addDays(at, knownAfter),
        ...(builtYear !== undefined && { builtYear }),
        ...(record !== undefined && { marketing: record }),
      }),
    ),
  );

const aKey = fc
  .tuple(
    fc.constantFrom('feedback', 'nps', 'permit', 'build', 'anniversary', 'reminder:permit'),
    fc.constantFrom('P1', 'P2'),
  )
  .map(([kind, id]) => `${kind}:${id}`);
const anyKey = fc.oneof(
  aKey,
  fc.constantFrom('seasonal:2026-03', 'seasonal:2026-09', 'seasonal:2027-03', 'cross-sell:P1', 'newsletter:n0'),
);
const anyTopic = fc.constantFrom(...topics, 'all' as const);

/** What people do of themselves: levers, complaints, choices. */
const event: fc.Arbitrary<CustomerFact[]> = fc.oneof(
  fc.tuple(anInstant, fc.nat({ max: 60 })).map(([at, days]) => [facts.paused(at), facts.resumed(addDays(at, days))]),
  fc
    .tuple(anInstant, fc.nat({ max: 60 }))
    .map(([at, days]) => [facts.complaintOpened(at), facts.complaintClosed(addDays(at, days))]),
  anInstant.map((at) => [facts.paused(at)]),
  fc.tuple(anInstant, anyKey).map(([at, key]) => [facts.skipped(at, key)]),
  fc
    .tuple(anInstant, anyKey, fc.nat({ max: 60 * 24 * 60 }))
    .map(([at, key, minutes]) => [facts.moved(at, key, addMinutes(at, minutes))]),
  fc.tuple(anInstant, anyTopic).map(([at, topic]) => [facts.optedOut(at, topic)]),
  fc.tuple(anInstant, anyTopic).map(([at, topic]) => [facts.consented(at, topic)]),
  fc.tuple(anInstant, anyKey).map(([at, key]) => [facts.taskDone(at, key)]),
  anInstant.map((at) => [facts.closed(at)]),
);

const away = fc
  .array(fc.tuple(fc.nat({ max: length }), fc.constantFrom(0.2, 1, 3, 8, 31)), { maxLength: 4 })
  .map((rows) =>
    rows.map(([d, days]) => ({ from: instantAt(start + d, 8 * 60), to: instantAt(start + d, (8 + 24 * days) * 60) })),
  )
  .map((rows) => rows.sort((a, b) => (a.from < b.from ? -1 : 1)))
  .map((rows) => rows.filter((row, n) => n === 0 || row.from > (rows[n - 1]?.to ?? '')));

const closing = fc
  .uniqueArray(fc.nat({ max: length }), { maxLength: 30 })
  .map((days) => new Set(days.map((d) => start + d)));

const newsletters: fc.Arbitrary<Newsletter[]> = fc
  .array(fc.tuple(fc.nat({ max: length }), fc.constantFrom(...audiences, 'members' as const), fc.boolean()), {
    maxLength: 8,
  })
  .map((rows) =>
    rows.map(([d, audience, stopped], n) => ({
      ...{ id: `n${n}`, on: start + d, audience, scheduledAt: instantAt(start, 9 * 60) },
      ...(stopped && { stoppedAt: instantAt(start, 10 * 60) }),
    })),
  );

/** Whether and how somebody answers: for the same mail always the same. */
const temper = fc.record({
  answersOneIn: fc.constantFrom(1, 2, 4, 1_000),
  afterMinutes: fc.nat({ max: 12 * 24 * 60 }),
});

const reactionOf =
  ({ answersOneIn, afterMinutes }: { answersOneIn: number; afterMinutes: number }) =>
  (step: Step, now: Instant): CustomerFact[] => {
    if (step.channel !== 'mail' || !isAsked(step.kind) || spread(step.key, 'answers', answersOneIn) !== 0) return [];
    const choices = Object.keys(replies[step.kind]);
    const answer = choices[spread(`${step.key}${afterMinutes}`, 'choice', choices.length)] ?? '';
    return [facts.answered(addMinutes(now, afterMinutes), step.key, answer)];
  };

/** Of all slots the first and the last of the window too. */
const subject = fc.constantFrom(...firstAndLast, 'c-1', 'c-2');

/** A year and more of a customer's life. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    projects,
    events: fc.array(event, { maxLength: 5 }),
    away,
    closing,
    newsletters,
    temper,
    latenessSeconds: fc.constantFrom(0, 2, 50),
    subject,
  })
  .map((row) => ({
    subject: row.subject,
    context: { ...plainContext(row.closing), newsletters: row.newsletters },
    facts: [...row.projects, ...row.events.flat()],
    from: row.projects.map((fact) => fact.recordedAt).sort()[0] ?? '',
    to: instantAt(start + length, 0),
    away: row.away,
    latenessSeconds: row.latenessSeconds,
    reaction: reactionOf(row.temper),
  }));

/** Time going by, from an hour to most of a year. */
export const later: fc.Arbitrary<(from: Instant) => Instant> = fc
  .constantFrom(1, 9, 24, 24 * 4, 24 * 13, 24 * 40, 24 * 200)
  .map((hours) => (from: Instant) => addMinutes(from, hours * 60));
