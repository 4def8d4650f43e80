import { describe, expect, test } from '@jest/globals';
import { placeOf, triggersOf } from '../../../domain/customer/complaints.ts';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { agendaOf, stepOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';

const { answered, complaintClosed, complaintOpened, complaintRaised, delivered, replied, replyRead, slotOn, subject } =
  facts;
const project = delivered('2026-11-02');
const unhappy = answered('2026-11-10 14:00', 'feedback:P1', 'not-satisfied');
const opened = complaintOpened('2026-11-10 14:00', { key: 'complaint:feedback:P1:not-satisfied' });
const closed = complaintClosed('2026-11-20 10:00');

const places = (known: readonly CustomerFact[]) => {
  const history = readHistory(known);
  return triggersOf(history).map((trigger) => [trigger.key.split(':')[1], placeOf(history, subject, trigger)]);
};

describe('what is a complaint', () => {
  test.each([
    ['a dissatisfied press', unhappy, 'minor'],
    ['an NPS of 6', answered('2026-11-10', 'nps:P1', '6'), 'minor'],
    ['an NPS of 3', answered('2026-11-10', 'nps:P1', '3'), 'medium'],
    ['an NPS of 0', answered('2026-11-10', 'nps:P1', '0'), 'major'],
    [
      'a content press with words of danger',
      { ...answered('2026-11-10', 'feedback:P1', 'satisfied'), severity: 'major' as const },
      'major',
    ],
    ['a dissatisfied press with words of quality', { ...unhappy, severity: 'medium' as const }, 'medium'],
    ['a negative reply', replied('2026-11-10', 'negative', { severity: 'medium' }), 'medium'],
    ['what a person heard', complaintRaised('2026-11-10', 'major'), 'major'],
  ])('%s: %s', (_, fact, severity) => {
    expect(triggersOf(readHistory([project, fact])).map(({ complaint }) => complaint.severity)).toEqual([severity]);
  });

  test.each([
    ['a content press', answered('2026-11-10', 'feedback:P1', 'satisfied')],
    ['a rejected permit', answered('2026-11-10', 'permit:P1', 'rejected')],
    ['a question', replied('2026-11-10', 'question')],
    ['a reply nobody is sure of', replied('2026-11-10', 'unsure')],
    ['an automatic reply', replied('2026-11-10', 'automatic')],
  ])('%s is none', (_, fact) => {
    expect(triggersOf(readHistory([project, fact]))).toEqual([]);
  });

  test('a person reads an unsure reply as negative: then it is one', () => {
    const unsure = replied('2026-11-10 09:00', 'unsure', { severity: 'minor' });
    const [trigger] = triggersOf(
      readHistory([project, unsure, replyRead('2026-11-11 10:00', unsure.replyId, 'negative')]),
    );
    expect(trigger).toMatchObject({ at: facts.local('2026-11-11 10:00'), complaint: { source: 'reply' } });
  });
});

describe('where it goes', () => {
  const nps = answered('2026-11-21 12:00', 'nps:P1', '4');

  test('the first opens a case, a second while it is open joins it', () => {
    expect(places([project, unhappy])).toEqual([['feedback', { do: 'open', caseId: 'case-c-1-1' }]]);
    expect(places([project, unhappy, opened, answered('2026-11-12', 'nps:P1', '4')])[1]).toEqual([
      'nps',
      { do: 'join', caseId: 'case-c-1-1' },
    ]);
  });

  test('told again of its own complaint after a crash, it is the same case', () => {
    expect(places([project, unhappy, opened])[0]).toEqual(['feedback', { do: 'open', caseId: 'case-c-1-1' }]);
  });

  test.each([
    ['within a month of closing it reopens', nps, 'reopen', 'case-c-1-1'],
    ['on the last day of the month too', answered('2026-12-20 23:00', 'nps:P1', '4'), 'reopen', 'case-c-1-1'],
    ['later it is a new case', answered('2026-12-21 09:00', 'nps:P1', '4'), 'open', 'case-c-1-2'],
  ])('%s', (_, fact, place, caseId) => {
    expect(places([project, unhappy, opened, closed, fact]).at(-1)).toEqual(['nps', { do: place, caseId }]);
  });

  test('what a person heard opens a new one after closing: reopening is a lever of its own', () => {
    const known = [project, unhappy, opened, closed, complaintRaised('2026-11-25', 'minor')];
    expect(places(known).at(-1)?.[1]).toEqual({ do: 'open', caseId: 'case-c-1-2' });
  });
});

describe('the same answer again', () => {
  test('said twice it is one; graver words, a change of mind in between, or a closed case make it another', () => {
    const again = answered('2026-11-11', 'feedback:P1', 'not-satisfied');
    const count = (...known: CustomerFact[]) => triggersOf(readHistory([project, unhappy, ...known])).length;
    expect(count(again)).toBe(1);
    expect(count({ ...again, severity: 'major' })).toBe(2);
    expect(count(answered('2026-11-10 15:00', 'feedback:P1', 'satisfied'), again)).toBe(2);
    expect(count(opened, closed, answered('2026-11-25', 'feedback:P1', 'not-satisfied'))).toBe(2);
  });

  test('a content answer after a negative one is told to the case and closes nothing', () => {
    const content = answered('2026-11-12 09:00', 'feedback:P1', 'satisfied');
    const known = [project, unhappy, opened, content];
    expect(stepOf(known, '2026-11-12 09:00', 'content:feedback:P1:1')).toMatchObject({ state: 'due' });
    expect(agendaOf(known, '2026-11-12 09:00').openComplaint).toBe(true);
  });
});

describe('while a complaint is open', () => {
  test('planned contact is held from the very press, before any case exists', () => {
    expect(stepOf([project, unhappy], '2026-11-10 14:00', 'nps:P1')).toMatchObject({
      state: 'held',
      why: 'complaint open',
    });
    expect(stepOf([project, unhappy], '2026-11-10 14:00', 'complaint:feedback:P1:not-satisfied').state).toBe('due');
  });

  test('neither a pause nor a closed journey stops the complaint itself', () => {
    const known = [project, facts.paused('2026-11-09'), facts.closed('2026-11-09'), unhappy];
    expect(stepOf(known, '2026-11-10 14:00', 'complaint:feedback:P1:not-satisfied').state).toBe('due');
  });

  test('what is resumed goes at the customer’s own slot, one a day', () => {
    const known = [project, unhappy, opened, closed];
    const mails = agendaOf(known, '2026-11-20 10:00').steps.filter(
      ({ state, channel }) => state === 'later' && channel === 'mail',
    );
    expect(mails[0]?.dueAt).toBe(slotOn('2026-11-20'));
    expect(new Set(mails.map(({ dueAt }) => dueAt.slice(0, 10))).size).toBe(mails.length);
  });

  test('two cases after a merge: contact waits for both', () => {
    const other = complaintOpened('2026-11-11', { caseId: 'case-c-2-1' });
    const known = [project, unhappy, opened, other, closed];
    expect(agendaOf(known, '2026-11-20 12:00').openComplaint).toBe(true);
    expect(
      agendaOf([...known, complaintClosed('2026-11-21', { caseId: 'case-c-2-1' })], '2026-11-21').openComplaint,
    ).toBe(false);
  });
});
