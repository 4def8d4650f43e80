import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../../domain/calendar.ts';
import { type Audience, type Context, type Newsletter, plainContext } from '../../../domain/context.ts';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { agendaOf } from '../../support/agenda-of.ts';
import {
  closed,
  complaintOpened,
  consented,
  delivered,
  local,
  optedOut,
  skipped,
  slotOn,
} from '../../support/facts.ts';

const letter = (on: string, overrides: Partial<Newsletter> = {}): Newsletter => ({
  ...{ id: 'n', on: parseDay(on), audience: 'members', scheduledAt: local('2026-12-01') },
  ...overrides,
});
const having = (...newsletters: Newsletter[]): Context => ({ ...plainContext(), newsletters });
const at = (facts: readonly CustomerFact[], now: string, newsletter = letter('2027-01-12')) =>
  agendaOf(facts, now, having(newsletter)).steps.find(({ key }) => key === 'newsletter:n');
const known = '2026-12-02';
const member = delivered('2026-11-16');

test('a member gets it on its day, at the own slot, as commercial mail', () => {
  expect(at([member], known)).toMatchObject({
    ...{ state: 'later', dueAt: slotOn('2027-01-12'), kind: 'newsletter', category: 'commercial', timing: 'planned' },
  });
});

test('on a day that is no working day it goes on the next', () => {
  expect(at([member], known, letter('2027-01-16'))?.dueAt).toBe(slotOn('2027-01-18'));
});

describe('who gets it', () => {
  const kinds = { starters: { builtYear: 2024 }, investeerders: { customerKind: 'investeerder' } } as const;
  test.each([
    ['members', member, undefined],
    ['particulier', member, undefined],
    ['starters', member, 'for starters'],
    ['starters', delivered('2026-11-16', kinds.starters), undefined],
    ['members', delivered('2026-11-16', kinds.investeerders), undefined],
    ['investeerders', delivered('2026-11-16', kinds.investeerders), undefined],
    ['members', delivered('2026-11-16', { customerKind: 'architect' }), 'no member of the club'],
  ] as const)('%s: %#', (audience: Audience, fact, why) => {
    expect(at([fact], known, letter('2027-01-12', { audience }))).toMatchObject(
      why === undefined ? { state: 'later' } : { state: 'dropped', why },
    );
  });

  test('verbouwers have two projects', () => {
    const two = [member, delivered('2026-11-17', { projectId: 'P2' })];
    expect(at(two, known, letter('2027-01-12', { audience: 'verbouwers' }))).toMatchObject({ state: 'later' });
  });

  test.each([
    ['became a member after its day', delivered('2027-01-13')],
    ['is found out to be a member when it is past', delivered('2026-11-16', { recordedAt: local('2027-02-01') })],
  ])('who %s never sees it', (_, fact) => {
    expect(at([fact], '2027-02-02')).toBeUndefined();
  });

  test('who became a member on its day, before the own slot, gets it', () => {
    expect(at([delivered('2027-01-12 08:00')], '2027-01-12 09:00')).toMatchObject({
      state: 'later',
      dueAt: slotOn('2027-01-12'),
    });
  });
});

describe('what stands in its way', () => {
  test.each<[string, readonly CustomerFact[], Partial<Newsletter>, string]>([
    ['stopped', [member], { stoppedAt: local(known) }, 'newsletter stopped'],
    ['switched off', [member, optedOut(known, 'newsletter')], {}, 'topic newsletter switched off'],
    ['no basis', [delivered('2026-11-16', { marketing: {} })], {}, 'no basis for commercial mail'],
    ['skipped', [member, skipped(known, 'newsletter:n')], {}, 'skipped'],
    ['closed', [member, closed(known)], {}, 'journey closed (moved)'],
    [
      'silent for five years',
      [delivered('2021-12-10'), delivered('2021-12-20', { projectId: 'P2' })],
      {},
      'planned contact has ended',
    ],
  ])('%s', (_, facts, overrides, why) => {
    expect(at(facts, '2026-12-03', letter('2027-01-12', overrides))).toMatchObject({ state: 'dropped', why });
  });

  test('an open complaint holds it, and held for fourteen days it is too late', () => {
    const facts = [member, complaintOpened('2027-01-04')];
    expect(at(facts, '2027-01-12')).toMatchObject({ state: 'held' });
    expect(at(facts, '2027-01-27')).toMatchObject({ state: 'dropped', why: 'too late (complaint open)' });
  });

  test('consent to the newsletter alone is enough', () => {
    expect(
      at([delivered('2026-11-16', { marketing: {} }), consented('2026-11-20', 'newsletter')], known),
    ).toMatchObject({
      state: 'later',
    });
  });

  test('the seasonal mail of the same day goes first, and the newsletter a week after it', () => {
    const facts = [delivered('2025-11-17')];
    const agenda = agendaOf(facts, '2027-02-20', having(letter('2027-03-03')));
    const [season, news] = ['seasonal:2027-03', 'newsletter:n'].map((key) =>
      agenda.steps.find((step) => step.key === key),
    );
    expect(season?.dueAt).toBe(slotOn('2027-03-03'));
    expect(news).toMatchObject({
      state: 'later',
      dueAt: slotOn('2027-03-10'),
      why: 'moved from 2027-03-03 by the cap',
    });
  });
});
