import { expect, test } from '@jest/globals';
import { dayOf, isoDate } from '../../../domain/calendar.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import type { Step } from '../../../domain/step.ts';
import { affiliateId, happened, joinedOn, promoting, ranked, sale, salesIn } from '../../support/affiliate-facts.ts';
import { local } from '../../support/facts.ts';
import { rehearsePartner } from '../../support/rehearse-partner.ts';

const reading = (steps: readonly Step[], kind: string): string[] =>
  steps.filter((step) => step.kind === kind).map(({ dueAt, about }) => [isoDate(dayOf(dueAt)), about].join(' ').trim());

/** A year of an affiliate: a slow start, a promotion in April, a record in May, a fall in the summer, silence in autumn. */
const year: PartnerFact[] = [
  joinedOn('2026-01-05 10:00'),
  happened('2026-02-02', 'partnerWrote', { replyId: 'r1', urgent: false }),
  happened('2026-02-10', 'feedbackGiven', { feedbackId: 'f1', wordsId: 'w1', by: 'm-1' }),
  happened('2026-03-04', 'feedbackActed', { feedbackId: 'f1', wordsId: 'w2', by: 'm-1' }),
  sale('2026-02-17 14:00', 'first'),
  ...salesIn('2026-03', 2),
  ...salesIn('2026-04', 3),
  ...salesIn('2026-05', 6),
  ranked('2026-05-01 03:00', 'top'),
  ranked('2026-06-01 03:00', 'top', true),
  ...salesIn('2026-06', 1),
  ranked('2026-11-01 03:00', 'quiet'),
];

/** Who does a task does it the day after; the first question waits. */
const nextDay = (step: Step, now: string): PartnerFact[] =>
  step.channel !== 'task' || step.kind === 'partner-question' || step.task === undefined
    ? []
    : [
        {
          ...{ _id: `done|${step.key}`, subject: affiliateId, type: 'taskDone', key: step.key, by: 'm-1' },
          ...{ happenedAt: dayAfter(now), recordedAt: dayAfter(now) },
        },
      ];
const dayAfter = (now: string): string => new Date(Date.parse(now) + 86_400_000).toISOString();

test('a year of an affiliate, as the servers would do it', () => {
  const context = promoting('2026-04-06', '2026-04-26');
  const { carriedOut, agenda } = rehearsePartner({
    ...{ subject: affiliateId, facts: year, until: local('2027-01-04'), context, whenDone: nextDay },
  });
  expect(reading(carriedOut, 'affiliate-welcome')).toEqual(['2026-01-05']);
  expect(reading(carriedOut, 'milestone')).toEqual([
    ...['2026-02-17 first-sale', '2026-03-16 on-course:2026-03', '2026-04-01 best-month:2026-03'],
    ...['2026-04-15 on-course:2026-04', '2026-05-01 best-month:2026-04'],
    ...['2026-05-06 ten-sales', '2026-05-15 on-course:2026-05'],
    ...['2026-06-01 best-month:2026-05', '2026-06-02 top-month:2026-05'],
  ]);
  expect(reading(carriedOut, 'partner-interim')).toEqual(['2026-02-02 r1']);
  expect(reading(carriedOut, 'feedback-thanks')).toEqual(['2026-02-10 w1']);
  expect(reading(carriedOut, 'feedback-acted')).toEqual(['2026-03-04 w2']);
  expect(reading(carriedOut, 'affiliate-survey')).toEqual(['2026-03-10 2026-03', '2026-09-10 2026-09']);
  expect(reading(carriedOut, 'affiliate-drop')).toEqual([
    '2026-07-01 sales:2026-06',
    '2026-08-03 sales:2026-07',
    '2026-09-01 sales:2026-08',
  ]);
  expect(reading(carriedOut, 'help-offer')).toEqual(['2026-09-03']);
  expect(reading(carriedOut, 'affiliate-help')).toEqual(['2026-09-03']);
  expect(reading(carriedOut, 'affiliate-talk').length).toBe(2);
  expect(reading(carriedOut, 'affiliate-attention')).toEqual([]);
  expect(agenda.steps.some(({ kind, state }) => kind === 'affiliate-contact' && state === 'later')).toBe(true);

  const contacts = carriedOut.filter(({ kind }) => kind === 'affiliate-contact').map(({ dueAt }) => dayOf(dueAt));
  const gaps = contacts.slice(1).map((day, n) => Math.round((day - (contacts[n] ?? 0)) / 7));
  expect(Math.max(...gaps)).toBe(2);
  expect(gaps.filter((weeks) => weeks === 1).length).toBeGreaterThanOrEqual(2);
  expect(contacts.length).toBeGreaterThanOrEqual(26);
  const mailDays = carriedOut.filter(({ channel, timing }) => channel === 'mail' && timing === 'planned');
  expect(new Set(mailDays.map(({ dueAt }) => isoDate(dayOf(dueAt)))).size).toBe(mailDays.length);
});
