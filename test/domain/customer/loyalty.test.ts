import { describe, expect, test } from '@jest/globals';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { clubLevels } from '../../../domain/customer/club-levels.ts';
import { nextLevel, standingOf } from '../../../domain/customer/loyalty.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { deliveredReferrals } from '../../../domain/customer/referral-count.ts';
import { needWords } from '../../../mail/club-words.ts';
import { cancelled, corrected, friend, withdrawn } from '../../support/club-facts.ts';
import { delivered, done, type Known, subject } from '../../support/facts.ts';

const project = (n: number, overrides: object = {}) =>
  delivered(`2026-0${n}-05`, { projectId: `P${n}`, valueCents: 100_000, ...overrides });
const projects = (count: number, overrides: object = {}) =>
  Array.from({ length: count }, (_, n) => project(n + 1, overrides));
const friends = (count: number) => Array.from({ length: count }, (_, n) => friend('2026-05-01', `f-${n}`));
const ofFriend = (at: string, projectId: string, stage?: 'cancelled') =>
  ({ ...friend(at, 'f', stage), projectId }) as CustomerFact;
const told = (at: string, key: string): CustomerFact =>
  done(at, { key, kind: 'level', category: 'commercial', timing: 'answer' });
const levelOf = (known: Known) => standingOf(readHistory(known)).level;

describe('the table reads like the rules', () => {
  test('percents rise, and every level can be reached', () => {
    const rows = Object.values(clubLevels);
    expect(rows.map(({ percent }) => percent)).toEqual([5, 10, 15, 20]);
    expect(rows.map(({ criterion }) => criterion)).toEqual([
      { projects: 1 },
      { projects: 2, referrals: 1 },
      { projects: 3, referrals: 3 },
      { spendCents: 1_000_000 },
    ]);
  });
});

describe('the level that facts earn', () => {
  test.each<[string, Known, string | undefined]>([
    ['nothing', [], undefined],
    ['one project', projects(1), 'brons'],
    ['two projects', projects(2), 'zilver'],
    ['three projects', projects(3), 'goud'],
    ['four projects', projects(4), 'goud'],
    ['a project and a referral', [...projects(1), ...friends(1)], 'zilver'],
    ['a project and two referrals', [...projects(1), ...friends(2)], 'zilver'],
    ['a project and three referrals', [...projects(1), ...friends(3)], 'goud'],
    ['a friend who only registered', [...projects(1), friend('2026-05-01', 'f', 'registered')], 'brons'],
    ['the same friend twice', [...projects(1), friend('2026-05-01', 'f'), friend('2026-06-01', 'f')], 'zilver'],
    [
      'a friend who cancelled since',
      [...projects(1), friend('2026-05-01', 'f'), friend('2026-06-01', 'f', 'cancelled')],
      'brons',
    ],
    [
      'a friend of whose two projects one was cancelled',
      [
        ...projects(1),
        ofFriend('2026-05-01', 'A'),
        ofFriend('2026-06-01', 'B'),
        ofFriend('2026-07-01', 'A', 'cancelled'),
      ],
      'zilver',
    ],
    [
      'a friend whose claim turned out to be refused',
      [...projects(1), friend('2026-05-01', 'f'), friend('2026-04-01', 'f', 'refused')],
      'brons',
    ],
    ['a friend who turned out to be himself', [...projects(1), friend('2026-05-01', subject)], 'brons'],
    ['a cent below €10,000', projects(1, { valueCents: 999_999 }), 'brons'],
    ['€10,000 in one project', projects(1, { valueCents: 1_000_000 }), 'platinum'],
    ['€10,000 in two projects', projects(2, { valueCents: 500_000 }), 'platinum'],
    ['corrected below', [...projects(1, { valueCents: 1_000_000 }), corrected('2026-03-01', 999_999)], 'brons'],
    ['corrected above', [...projects(1), corrected('2026-03-01', 1_000_000)], 'platinum'],
    ['corrected before it was delivered', [corrected('2025-12-01', 1_000_000), ...projects(1)], 'platinum'],
    ['the only project cancelled', [...projects(1), cancelled('2026-03-01')], undefined],
    ['one of two cancelled', [...projects(2), cancelled('2026-03-01', 'P2')], 'brons'],
    ['cancelled before the delivery arrived', [cancelled('2026-01-01'), ...projects(1)], undefined],
    ['an investor with two projects', projects(2, { customerKind: 'investeerder' }), 'zilver'],
    ['a contractor', projects(4, { customerKind: 'aannemer', valueCents: 900_000 }), undefined],
    ['an architect', [...projects(3, { customerKind: 'architect' }), ...friends(3)], undefined],
  ])('%s', (_, known, level) => {
    expect(levelOf(known)).toBe(level);
    expect(levelOf([...known].reverse())).toBe(level);
  });

  test('since is the moment the deciding fact happened', () => {
    const standing = standingOf(readHistory([...projects(2), friend('2026-01-20', 'f')]));
    expect([standing.level, standing.since]).toEqual(['zilver', '2026-01-20T11:00:00.000Z']);
  });
});

describe('what was announced', () => {
  const announced = [...projects(2), told('2026-02-06', 'level:zilver')];

  test.each<[string, Known, string | undefined]>([
    ['stays after a cancellation', [...announced, cancelled('2026-03-01', 'P2')], 'zilver'],
    [
      'is withdrawn by a person',
      [...announced, cancelled('2026-03-01', 'P2'), withdrawn('2026-03-02', 'zilver')],
      'brons',
    ],
    ['withdrawn, though the wrong order was left', [...announced, withdrawn('2026-03-02', 'zilver')], 'brons'],
    [
      'earned anew by what came after',
      [...announced, cancelled('2026-03-01', 'P2'), withdrawn('2026-03-02', 'zilver'), project(4)],
      'zilver',
    ],
    [
      'told of again after that',
      [
        ...[...announced, cancelled('2026-03-01', 'P2'), withdrawn('2026-03-02', 'zilver'), project(4)],
        ...[told('2026-04-06', 'level:zilver#2'), cancelled('2026-05-01', 'P4')],
      ],
      'zilver',
    ],
    [
      'a mail that was not sent announced nothing',
      [
        ...projects(2),
        { ...told('2026-02-06', 'level:zilver'), outcome: 'not-sent' } as CustomerFact,
        cancelled('2026-03-01', 'P2'),
      ],
      'brons',
    ],
  ])('%s', (_, known, level) => {
    expect(levelOf(known)).toBe(level);
  });
});

describe('what is missing for the next level', () => {
  test.each<[string, Known, string | undefined, string[]]>([
    ['no member yet', [], 'brons', ['nog 1 project']],
    ['brons', projects(1), 'zilver', ['nog 1 project', 'of nog 1 aanbeveling']],
    ['zilver by projects', projects(2), 'goud', ['nog 1 project', 'of nog 3 aanbevelingen']],
    ['zilver by a referral', [...projects(1), ...friends(1)], 'goud', ['nog 2 projecten', 'of nog 2 aanbevelingen']],
    ['goud', projects(3), 'platinum', ['nog €\u00a07.000 aan projecten']],
    ['platinum', projects(1, { valueCents: 1_000_000 }), undefined, []],
    ['a contractor', projects(1, { customerKind: 'aannemer' }), undefined, []],
  ])('%s', (_, known, level, needs) => {
    const next = nextLevel(readHistory(known));
    expect(next?.level).toBe(level);
    expect(next ? needWords(next.missing) : []).toEqual(needs);
  });
});

test('a friend counts from the first delivery, and again where a cancelled one was followed by another', () => {
  const known = [ofFriend('2026-01-01', 'A'), ofFriend('2026-02-01', 'A', 'cancelled'), ofFriend('2026-03-01', 'B')];
  expect(deliveredReferrals(readHistory(known)).map(({ happenedAt }) => happenedAt.slice(0, 10))).toEqual([
    '2026-03-01',
  ]);
});
