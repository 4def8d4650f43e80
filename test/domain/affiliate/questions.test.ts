import { describe, expect, test } from '@jest/globals';
import { plainContext } from '../../../domain/context.ts';
import { readPartner } from '../../../domain/partner/read-partner.ts';
import { waitedFor } from '../../../domain/affiliate/response-time.ts';
import { openMinutesBefore, openMinutesBetween } from '../../../domain/open-minutes.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { happened, joinedOn, stepsOf } from '../../support/affiliate-facts.ts';
import { local } from '../../support/facts.ts';

const joined = joinedOn('2026-01-05');
const wrote = (at: string, urgent = false) => happened(at, 'partnerWrote', { replyId: 'r1', urgent });
const { closing } = plainContext();

/** The interim answer leaves within half an hour after this, by the spread. */
const minutesAfter = (dueAt: string, at: string): number => (Date.parse(dueAt) - Date.parse(local(at))) / 60_000;

describe('the interim answer', () => {
  test.each<[string, string, boolean, string, string]>([
    [
      'four open hours before the same time the next working day',
      '2026-03-03 15:00',
      false,
      '2026-03-04 11:00',
      '2026-03-04 17:00',
    ],
    ['of a morning: the afternoon before', '2026-03-03 10:00', false, '2026-03-03 14:00', '2026-03-04 17:00'],
    ['over a weekend', '2026-03-06 15:00', false, '2026-03-09 11:00', '2026-03-09 17:00'],
    [
      'of a Saturday: at the opening, for it is due at noon',
      '2026-03-07 12:00',
      false,
      '2026-03-09 09:00',
      '2026-03-09 17:00',
    ],
    ['urgent: an hour before the day closes', '2026-03-03 11:00', true, '2026-03-03 16:00', '2026-03-03 17:00'],
    ['urgent in the last hour: at once', '2026-03-03 16:20', true, '2026-03-03 16:20', '2026-03-04 17:00'],
    [
      'urgent in the evening: an hour before it is due',
      '2026-03-03 20:00',
      true,
      '2026-03-04 12:00',
      '2026-03-04 17:00',
    ],
  ])('%s', (_, at, urgent, from, promised) => {
    const [step] = stepsOf([joined, wrote(at, urgent)], at, { of: 'interim:' });
    expect(minutesAfter(step?.dueAt ?? '', from)).toBeGreaterThanOrEqual(0);
    expect(minutesAfter(step?.dueAt ?? '', from)).toBeLessThanOrEqual(30);
    expect(step?.deadline).toBe(local(promised));
  });

  test.each<[string, PartnerFact]>([
    ['written', happened('2026-03-03 16:00', 'noteWritten', { key: 'question:r1', wordsId: 'w', by: 'm-1' })],
    ['by phone', happened('2026-03-03 16:00', 'taskDone', { key: 'question:r1', by: 'm-1' })],
  ])('is not sent once he has his answer: %s', (_, answer) => {
    const [step] = stepsOf([joined, wrote('2026-03-03 15:00'), answer], '2026-03-03 17:00', { of: 'interim:' });
    expect(step).toMatchObject({ state: 'dropped', why: 'answered' });
  });

  test('is one for a question; the answer itself goes as a mail of its own', () => {
    const answer = happened('2026-03-03 16:00', 'noteWritten', { key: 'question:r1', wordsId: 'w', by: 'm-1' });
    const given = happened('2026-03-03 15:00', 'stepDone', {
      ...{ key: 'question:r1', kind: 'partner-question', task: 'partner-question', channel: 'task', outcome: 'opened' },
      ...{ category: 'service', timing: 'exact', carriedOutAt: local('2026-03-03 15:00') },
    });
    const [note] = stepsOf([joined, wrote('2026-03-03 15:00'), given, answer], '2026-03-03 16:01', { of: 'note:' });
    expect(note).toMatchObject({ kind: 'partner-answer', about: 'w', channel: 'mail' });
  });
});

describe('our own clock', () => {
  const waited = (...facts: PartnerFact[]) => {
    const history = readPartner([joined, ...facts]);
    return history ? waitedFor(history, local('2026-03-10 12:00'), closing) : [];
  };
  const answered = (at: string) => happened(at, 'noteWritten', { key: 'question:r1', wordsId: 'w', by: 'm-1' });

  test.each<[string, string, string, number, number, boolean]>([
    ['an hour', '2026-03-03 10:00', '2026-03-03 11:00', 1, 1, true],
    ['exactly a working day', '2026-03-03 10:00', '2026-03-04 10:00', 24, 8, true],
    ['a minute more', '2026-03-03 10:00', '2026-03-04 10:01', 24 + 1 / 60, 8 + 1 / 60, false],
    ['over a weekend', '2026-03-06 16:00', '2026-03-09 10:00', 66, 2, true],
  ])('%s', (_, at, until, hours, openHours, inTime) => {
    const [one] = waited(wrote(at), answered(until));
    expect(one).toMatchObject({ inTime });
    expect([one?.hours, one?.openHours].map((of) => of?.toFixed(4))).toEqual([hours.toFixed(4), openHours.toFixed(4)]);
  });

  test('a question that waits still counts on', () => {
    expect(waited(wrote('2026-03-03 10:00'))).toMatchObject([{ hours: 170, inTime: false }]);
  });
});

describe('working time', () => {
  test.each([
    ['within a day', '2026-03-03 10:00', '2026-03-03 12:30', 150],
    ['from before the opening to after the closing', '2026-03-03 07:00', '2026-03-03 20:00', 480],
    ['over a night', '2026-03-03 16:00', '2026-03-04 10:00', 120],
    ['a Sunday', '2026-03-08 10:00', '2026-03-08 16:00', 0],
  ])('between: %s', (_, from, to, minutes) => {
    expect(openMinutesBetween(local(from), local(to), closing)).toBe(minutes);
  });

  test.each([
    ['the same day', '2026-03-03 15:00', 120, '2026-03-03 13:00'],
    ['the day before', '2026-03-03 10:00', 120, '2026-03-02 16:00'],
    ['over a weekend', '2026-03-09 10:00', 120, '2026-03-06 16:00'],
    ['before the opening', '2026-03-09 08:00', 60, '2026-03-06 16:00'],
  ])('before: %s', (_, at, minutes, expected) => {
    expect(openMinutesBefore(local(at), minutes, closing)).toBe(local(expected));
  });
});
