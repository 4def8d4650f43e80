import { expect, test } from '@jest/globals';
import { addDays, dayOf, isoDate } from '../../../domain/calendar.ts';
import { plainContext } from '../../../domain/context.ts';
import { roadmap } from '../../../domain/creator/roadmap.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { planPartner } from '../../../domain/partner/plan.ts';
import { stepDone } from '../../../domain/step-done.ts';
import {
  agreed,
  campaign,
  creatorId,
  feedbackGiven,
  itemDone,
  measured,
  reached,
  registeredCreator,
} from '../../support/creator-facts.ts';
import { local } from '../../support/facts.ts';

/** Lives from one due step to the next; what happens besides comes on its own day. */
function live(happenings: readonly PartnerFact[], until: string): string[] {
  const context = plainContext();
  const known: PartnerFact[] = [];
  const coming = [...happenings].sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1));
  const lived: string[] = [];
  for (let now = coming[0]?.happenedAt ?? ''; now < local(until);) {
    while (coming[0] && coming[0].happenedAt <= now) known.push(coming.shift() as PartnerFact);
    known.sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : a._id < b._id ? -1 : 1));
    const open = planPartner(creatorId, known, context, now).steps.filter(
      ({ state }) => state === 'due' || state === 'later',
    );
    const due = open.find(({ state }) => state === 'due');
    if (due) {
      const outcome = { mail: 'sent', ledger: 'booked' } as const;
      const how = due.channel === 'mail' || due.channel === 'ledger' ? outcome[due.channel] : 'opened';
      const fact = stepDone(creatorId, due, { outcome: how }, { now, closing: context.closing }) as PartnerFact;
      known.push(fact);
      lived.push(`${isoDate(dayOf(fact.happenedAt))} ${due.key}`);
      continue;
    }
    now = [open[0]?.dueAt, coming[0]?.happenedAt].filter((at) => at !== undefined).sort()[0] ?? addDays(now, 400);
  }
  return lived;
}

const itemsOf = (step: number, at: string): PartnerFact[] =>
  (roadmap[step]?.items ?? []).map((item) => itemDone(at, item));

test('a creator’s year: twelve weeks, half a year together, an incentive, and an end by its scenario', () => {
  const lived = live(
    [
      registeredCreator('2027-02-01 10:00'),
      ...[...itemsOf(0, '2027-02-12 15:00'), ...itemsOf(1, '2027-03-01 15:00')],
      ...[...itemsOf(2, '2027-03-19 15:00'), ...itemsOf(3, '2027-04-08 15:00')],
      agreed('2027-03-19 16:00', { from: '2027-05-01', until: '2027-10-31' }),
      campaign('2027-04-20 10:00', 'k1', { cents: 2_000_000 }),
      campaign('2027-06-20 10:00', 'k2', { from: '2027-07-05', until: '2027-07-31', cents: 1_000_000 }),
      measured('2027-06-08 10:00', 'k1'),
      feedbackGiven('2027-06-10 10:00', 'k1'),
      reached('2027-08-03 10:00'),
    ],
    '2028-02-01',
  ).filter((line) => !/half-way|overdue/.test(line));
  expect(
    lived.map((line) => line.replace(/ roadmap:.*/, ' roadmap')).filter((line, n, all) => line !== all[n - 1]),
  ).toEqual([
    '2027-02-01 roadmap',
    '2027-02-01 creator-welcome',
    '2027-02-03 creator-kick-off',
    '2027-02-15 roadmap',
    '2027-03-02 roadmap',
    '2027-03-15 creator-survey:1',
    '2027-03-22 roadmap',
    '2027-08-03 incentive:a1-1',
    '2027-08-03 tell:incentive:a1-1',
    '2027-08-16 red-flag:feedback:k2',
    '2027-09-01 renewal-talk:a1',
    '2027-09-03 payment-slow:2027-08-03',
    '2027-09-15 creator-survey:2',
    '2027-10-01 red-flag:budget-under:2027-Q3',
    '2027-11-01 exit:a1:payment',
    '2027-11-01 exit:a1:talk',
    '2027-11-01 payment-late:2027-08-03',
  ]);
  expect(new Set(lived).size).toBe(lived.length);
});
