import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../domain/calendar.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import type { Agenda } from '../../domain/step.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import { earnedBy } from '../support/earned-by.ts';
import { type PartnerWorld, partnerWorlds } from '../support/partner-worlds.ts';
import { rehearsePartner } from '../support/rehearse-partner.ts';

const runs = { numRuns: 40 };

const inOrder = (facts: readonly PartnerFact[]): PartnerFact[] =>
  [...facts].sort((a, b) => (a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id) ? -1 : 1));

/** The agenda every three weeks of a life, with what was known by then. */
function* looks({ subject, context, until }: PartnerWorld, known: readonly PartnerFact[]) {
  const begin = known[0]?.happenedAt ?? until;
  for (let now = begin; now < until; now = addDays(now, 21)) {
    const facts = known.filter(({ recordedAt }) => recordedAt <= now);
    yield { now, facts, agenda: planPartner(subject, facts, context, now) };
  }
}

function expectSound({ steps }: Agenda, now: string): void {
  const keys = steps.map(({ key }) => key);
  expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
  const wrong = steps.filter(
    ({ state, why = '', dueAt }) =>
      ((state === 'held' || state === 'dropped') && why === '') ||
      (state === 'due' && dueAt > now) ||
      (state === 'later' && dueAt <= now),
  );
  expect(wrong).toEqual([]);
}

test('each step has one key and one state, what will not happen its reason, and each is carried out once', () => {
  fc.assert(
    fc.property(partnerWorlds, (world) => {
      const { carriedOut, known, agenda } = rehearsePartner(world);
      expect(new Set(carriedOut.map(({ key }) => key)).size).toBe(carriedOut.length);
      expectSound(agenda, world.until);
      for (const look of looks(world, known)) expectSound(look.agenda, look.now);
    }),
    runs,
  );
});

test('the money that is booked is what the facts say in the end, in whatever order we hear of them', () => {
  let booked = 0;
  fc.assert(
    fc.property(partnerWorlds, (world) => {
      const { carriedOut } = rehearsePartner(world);
      const sums = new Map<string, { heldCents: number; payableCents: number }>();
      for (const { booking } of carriedOut) {
        if (!booking) continue;
        const sum = sums.get(booking.item) ?? { heldCents: 0, payableCents: 0 };
        sums.set(booking.item, {
          heldCents: sum.heldCents + booking.heldCents,
          payableCents: sum.payableCents + booking.payableCents,
        });
      }
      booked += sums.size;
      const standing = [...sums].filter(([, { heldCents, payableCents }]) => heldCents !== 0 || payableCents !== 0);
      expect(Object.fromEntries(standing)).toEqual(earnedBy(world.kind, inOrder(world.facts)));
    }),
    { numRuns: 100 },
  );
  expect(booked).toBeGreaterThan(50);
});

test('a plan is the same each time it is made, and changes nothing of what it reads', () => {
  fc.assert(
    fc.property(partnerWorlds, fc.integer(), ({ subject, facts, context, until }, seed) => {
      const [shuffled = []] = fc.sample(fc.shuffledSubarray(facts, { minLength: facts.length }), { numRuns: 1, seed });
      const agenda = planPartner(
        subject,
        Object.freeze(inOrder(facts.map((fact) => Object.freeze(fact)))),
        context,
        until,
      );
      expect(planPartner(subject, inOrder(shuffled), context, until)).toEqual(agenda);
    }),
    { numRuns: 100 },
  );
});

test('after the end nothing is begun: what goes on is money, an answer, or a promise by the clock', () => {
  let ended = 0;
  fc.assert(
    fc.property(partnerWorlds, (world) => {
      const { known, carriedOut, agenda } = rehearsePartner(world);
      const end = known.find(({ type }) => type === 'partnershipEnded');
      if (!end) return;
      ended++;
      // Told late of its end, what was due before was begun in good faith.
      const begun = carriedOut.filter(
        ({ dueAt, timing }) => timing === 'planned' && dueAt > end.recordedAt && dueAt > end.happenedAt,
      );
      expect(begun).toEqual([]);
      for (const look of looks(world, known)) {
        if (!look.facts.includes(end)) continue;
        const planned = look.agenda.steps.filter(
          ({ state, timing }) => /due|later|held/.test(state) && timing === 'planned',
        );
        expect(planned).toEqual([]);
      }
      expect(agenda.stage).toBe('ended');
    }),
    runs,
  );
  expect(ended).toBeGreaterThan(5);
});
