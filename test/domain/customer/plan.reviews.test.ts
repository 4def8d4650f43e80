import { describe, expect, test } from '@jest/globals';
import { agendaOf, keysOf, stepOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';

const { answered, complaintClosed, complaintOpened, delivered, done, optedOut, reviewLeft, slotOn, taskDone } = facts;
const project = delivered('2026-11-02');
const mailOf = (known: facts.Known, now: string, key: string) =>
  agendaOf([project, ...known], now).steps.find((step) => step.key === key);
const thanked = (at: string, blocks: ('review' | 'referral')[] = ['review'], projectId = 'P1') =>
  done(at, {
    key: `thanks:feedback:${projectId}:satisfied`,
    kind: 'thanks',
    of: 'feedback',
    projectId,
    timing: 'answer',
    blocks,
  });

describe('one press gives one mail: thanks, and the blocks that apply', () => {
  test.each([
    ['feedback', 'satisfied', ['review'], 'service'],
    ['nps', '7', ['review'], 'service'],
    ['nps', '10', ['review', 'referral'], 'commercial'],
    ['permit', 'approved', ['review', 'referral'], 'commercial'],
    ['permit', 'pending', ['review'], 'service'],
    ['build', 'experience', ['review'], 'service'],
    ['permit', 'rejected', undefined, 'service'],
    ['build', 'question', undefined, 'service'],
  ] as const)('%s %s: %j, %s', (kind, answer, blocks, category) => {
    const key = `${kind}:P1`;
    const mail = mailOf([answered('2026-11-10', key, answer)], '2026-11-10', `thanks:${key}:${answer}`);
    expect(mail).toMatchObject({ blocks, category });
  });

  test('without a basis for commercial mail, or with the club switched off, nobody is asked to refer', () => {
    const press = answered('2026-11-10', 'nps:P1', '10');
    const key = 'thanks:nps:P1:10';
    expect(mailOf([press, optedOut('2026-11-09', 'club')], '2026-11-10', key)).toMatchObject({
      blocks: ['review'],
      category: 'service',
    });
    const { marketing: _, ...noRecord } = project;
    const step = agendaOf([noRecord, press], '2026-11-10').steps.find((one) => one.key === key);
    expect(step).toMatchObject({ blocks: ['review'], category: 'service' });
  });

  test('while a complaint is open a thanks carries neither', () => {
    const known = [complaintOpened('2026-11-09'), answered('2026-11-10', 'nps:P1', '10')];
    expect(mailOf(known, '2026-11-10', 'thanks:nps:P1:10')?.blocks).toBeUndefined();
  });
});

describe('the invitation: once per project, at most once a year, whatever the score', () => {
  test('the second answer on a project brings none', () => {
    const known = [thanked('2026-11-10'), answered('2026-11-20', 'nps:P1', '8')];
    expect(mailOf(known, '2026-11-20', 'thanks:nps:P1:8')?.blocks).toBeUndefined();
  });

  test.each([
    ['within a year of another', '2027-11-09', undefined],
    ['a year later', '2027-11-10', ['review']],
  ])('%s', (_, at, blocks) => {
    const second = delivered('2027-10-01', { projectId: 'P2' });
    const known = [second, thanked('2026-11-10 10:00'), answered(`${at} 10:00`, 'feedback:P2', 'satisfied')];
    expect(mailOf(known, at, 'thanks:feedback:P2:satisfied')?.blocks).toEqual(blocks);
  });

  test('two answers at once: one of the mails has it', () => {
    const known = [
      answered('2026-11-10 20:00', 'feedback:P1', 'satisfied'),
      answered('2026-11-10 20:01', 'nps:P1', '8'),
    ];
    const mails = agendaOf([project, ...known], '2026-11-10 20:01').steps.filter(({ kind }) => kind === 'thanks');
    expect(mails.filter(({ blocks }) => blocks?.includes('review'))).toHaveLength(1);
  });

  test('a dissatisfied customer gets it as a mail of its own when the case closes, and not before', () => {
    const press = answered('2026-11-10 14:00', 'feedback:P1', 'not-satisfied');
    const open = [press, complaintOpened('2026-11-10 14:00')];
    expect(mailOf(open, '2026-11-15', 'review:P1')).toMatchObject({ state: 'held', why: 'complaint open' });
    const closed = [...open, complaintClosed('2026-11-20 08:00')];
    const review = mailOf(closed, '2026-11-20 08:00', 'review:P1');
    expect(review).toMatchObject({ state: 'later', channel: 'mail', category: 'service' });
    expect(review?.dueAt && review.dueAt >= slotOn('2026-11-20')).toBe(true);
  });

  test('who asked a question gets it when the question is answered', () => {
    const known = [answered('2026-11-10 14:00', 'build:P1', 'question')];
    expect(keysOf([project, ...known], '2026-11-10 15:00')).not.toContain('review:P1');
    const finished = taskDone('2026-11-11 10:00', 'task:build:P1:question');
    expect(mailOf([...known, finished], '2026-11-11 10:00', 'review:P1')?.state).toBe('later');
  });
});

describe('one reminder after fourteen days without a review', () => {
  const key = 'reminder:review:thanks:feedback:P1:satisfied';

  test('on the day', () => {
    expect(stepOf([project, thanked('2026-11-10 10:00')], '2026-11-11', key).dueAt).toBe(slotOn('2026-11-24'));
  });

  test('not who wrote one', () => {
    const known = [project, thanked('2026-11-10 10:00'), reviewLeft('2026-11-12')];
    expect(stepOf(known, '2026-11-13', key)).toMatchObject({ state: 'dropped', why: 'review left' });
    expect(agendaOf(known, '2026-11-13').stage).toBe('advocacy');
  });
});
