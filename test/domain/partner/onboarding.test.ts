import { describe, expect, test } from '@jest/globals';
import { dayOf, isoDate, type Instant } from '../../../domain/calendar.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import type { PartnerKind } from '../../../domain/partner/kinds.ts';
import type { Step } from '../../../domain/step.ts';
import * as made from '../../support/onboarding-facts.ts';
import { type PartnerRehearsal, rehearsePartner } from '../../support/rehearse-partner.ts';

const until = '2027-06-01T00:00:00.000Z';

function live(
  days: (step: Step) => number | undefined,
  { kind = 'contractor', more = [] }: { kind?: PartnerKind; more?: PartnerFact[] } = {},
): PartnerRehearsal {
  const lived = rehearsePartner({
    ...{ subject: made.partnerId, facts: [made.registered(kind), ...more], until },
    whenDone: made.doneAfter(days),
  });
  // A quarter's review is another story.
  return { ...lived, carriedOut: lived.carriedOut.filter(({ key }) => !key.includes('quarter')) };
}

const onDays = ({ carriedOut }: PartnerRehearsal): string[] =>
  carriedOut.map(({ key, dueAt }) => `${isoDate(dayOf(dueAt)).slice(5)} ${key}`);
const onDay = (lived: PartnerRehearsal, key: string): string | undefined =>
  onDays(lived)
    .find((line) => line.endsWith(` ${key}`))
    ?.slice(0, 5);
const weekOf = (key: string): number => {
  const early = ['onboarding-call', 'onboarding-portfolio', 'onboarding-expectations'];
  const second = ['onboarding-account', 'onboarding-contacts', 'onboarding-first-project'];
  return early.includes(key) ? 1 : second.includes(key) ? 2 : 3;
};

test('everything the next day: each week opens on the working day after the one before was done', () => {
  expect(onDays(live(() => 1))).toEqual([
    '03-03 partner-welcome',
    '03-04 onboarding-call',
    '03-04 onboarding-expectations',
    '03-04 onboarding-portfolio',
    '03-08 onboarding-account',
    '03-08 onboarding-contacts',
    '03-08 onboarding-first-project',
    '03-09 partner-toolkit',
    '03-10 onboarding-formalised',
    '03-10 onboarding-improvements',
    '03-10 onboarding-project-feedback',
    '03-11 partner-formalised',
  ]);
});

test('each kind has its own words for the first project', () => {
  const tasks = (kind: PartnerKind) => live(() => 1, { kind }).carriedOut.flatMap(({ task }) => task ?? []);
  expect(tasks('architect')).toContain('onboarding-first-project');
  expect(tasks('estate-agent')).toContain('onboarding-first-referral');
  expect(tasks('estate-agent')).toContain('onboarding-referral-feedback');
  expect(tasks('estate-agent')).not.toContain('onboarding-first-project');
  for (const kind of ['affiliate', 'creator', 'joint-venture'] as const)
    expect(tasks(kind).filter((task) => task.startsWith('onboarding'))).toEqual([]);
});

describe('a week that is late', () => {
  test.each([
    ['week 1', 1, { 'onboarding-account': '03-11', 'onboarding-formalised': '03-15' }],
    ['week 2', 2, { 'onboarding-account': '03-08', 'onboarding-formalised': '03-15' }],
    ['the last weeks', 3, { 'onboarding-account': '03-08', 'onboarding-formalised': '03-10' }],
  ])('%s: its owner is reminded and the role above told, and the next opens all the same', (_of, week, opened) => {
    const lived = live(({ key }) => (weekOf(key) === week ? 20 : 1));
    for (const [key, day] of Object.entries(opened)) expect([key, onDay(lived, key)]).toEqual([key, day]);
    const chased = lived.carriedOut.filter(({ kind }) => kind === 'half-way' || kind === 'overdue');
    expect(chased).toHaveLength(6);
    expect(chased.every(({ of }) => of !== undefined && weekOf(of) === week)).toBe(true);
    const nudges = lived.carriedOut.filter(({ kind }) => kind === 'onboarding-nudge');
    expect(nudges.map(({ key, about }) => [key, about?.split(' ').length])).toEqual([[`onboarding-nudge:${week}`, 3]]);
    expect(lived.agenda.stage).toBe('active');
  });
});

test('nothing is ever done: every item is chased, every week nudged, and it stays being introduced', () => {
  const lived = live(() => undefined);
  expect(onDays(lived).filter((line) => !/half-way|overdue/.test(line))).toEqual([
    '03-03 partner-welcome',
    '03-04 onboarding-call',
    '03-04 onboarding-expectations',
    '03-04 onboarding-portfolio',
    '03-11 onboarding-account',
    '03-11 onboarding-contacts',
    '03-11 onboarding-first-project',
    '03-11 onboarding-nudge:1',
    '03-18 onboarding-formalised',
    '03-18 onboarding-improvements',
    '03-18 onboarding-nudge:2',
    '03-18 onboarding-project-feedback',
    '04-01 onboarding-nudge:3',
  ]);
  expect(lived.carriedOut.filter(({ kind }) => kind === 'half-way')).toHaveLength(9);
  expect(lived.carriedOut.filter(({ kind }) => kind === 'overdue')).toHaveLength(9);
  expect(lived.agenda.stage).toBe('onboarding');
});

test('the due day of each item is counted in working days from the opening of its week', () => {
  const due = live(() => undefined).known.flatMap((fact) =>
    fact.type === 'stepDone' && fact.kind === 'onboarding' ? [[fact.key, isoDate(dayOf(fact.deadline ?? ''))]] : [],
  );
  expect(Object.fromEntries(due)).toMatchObject({
    'onboarding-call': '2027-03-09',
    'onboarding-expectations': '2027-03-11',
    'onboarding-account': '2027-03-15',
    // Easter Monday is no working day.
    'onboarding-formalised': '2027-04-02',
  });
});

test('only what is still open is named', () => {
  const lived = live(({ key }) => (key === 'onboarding-portfolio' ? undefined : 1));
  const nudge = lived.carriedOut.find(({ key }) => key === 'onboarding-nudge:1');
  expect(nudge).toMatchObject({ about: 'onboarding-portfolio', task: 'onboarding-nudge' });
});

test('done out of order: week 2 before week 1, and the last weeks open the working day after', () => {
  const lived = live(({ key }) => (weekOf(key) === 1 ? 30 : 1));
  expect(onDay(lived, 'onboarding-account')).toBe('03-11');
  expect(onDay(lived, 'onboarding-formalised')).toBe('03-15');
  // Everything of the last weeks was done: the partner hears so, whatever an earlier week still holds.
  expect(onDay(lived, 'partner-formalised')).toBe('03-16');
});

test('declined, then handed over: the new owner is told each time, and what he does counts', () => {
  const key = 'onboarding-call';
  const at: Instant = '2027-03-05T09:00:00.000Z';
  const more = [
    made.declined(key, 'directie', at),
    made.handedOver(key, 'u-2', '2027-03-05T11:00:00.000Z'),
    made.done(key, '2027-03-08T09:00:00.000Z'),
  ];
  const lived = live((step) => (step.key === key ? undefined : 1), { more });
  expect(lived.carriedOut.flatMap(({ kind, key: of }) => (kind === 'given' ? [of] : []))).toEqual([
    `given:${key}#1`,
    `given:${key}#2`,
  ]);
  expect(onDay(lived, 'onboarding-account')).toBe('03-09');
  expect(lived.carriedOut.some(({ key: of }) => of === `overdue:${key}`)).toBe(false);
});

test('paused for three weeks before it began: nothing opens, and then week by week as ever', () => {
  const more = [made.paused('2027-03-03T12:00:00.000Z'), made.resumed('2027-03-24T12:00:00.000Z')];
  const lived = live(() => undefined, { more });
  expect(onDay(lived, 'partner-welcome')).toBe('03-03');
  expect(onDay(lived, 'onboarding-call')).toBe('03-25');
  expect(onDay(lived, 'onboarding-account')).toBe('04-01');
  expect(onDay(lived, 'onboarding-nudge:1')).toBe('04-01');
  expect(onDay(lived, 'onboarding-formalised')).toBe('04-08');
});

test('paused in the middle: given work is still chased, and the next week waits for the end of the pause', () => {
  const more = [made.paused('2027-03-09T12:00:00.000Z'), made.resumed('2027-03-24T12:00:00.000Z')];
  const lived = live(() => undefined, { more });
  expect(onDay(lived, 'overdue:onboarding-expectations')).toBe('03-11');
  expect(onDay(lived, 'onboarding-account')).toBe('03-25');
  expect(onDay(lived, 'onboarding-formalised')).toBe('04-01');
});

test('an item that is not needed is settled; skipped with the account there is no toolkit mail', () => {
  const more = [made.skipped('onboarding-account', '2027-03-04T15:00:00.000Z')];
  const lived = live(() => 1, { more });
  expect(onDay(lived, 'onboarding-account')).toBeUndefined();
  expect(onDay(lived, 'partner-toolkit')).toBeUndefined();
  expect(onDay(lived, 'onboarding-formalised')).toBe('03-10');
  expect(lived.agenda.stage).toBe('active');
});

test('ended in the second week: what is open is chased no more, nothing new begins', () => {
  const at = '2027-03-12T12:00:00.000Z';
  const ended: PartnerFact = {
    ...{ _id: 'ended', subject: made.partnerId, happenedAt: at, recordedAt: at },
    ...{ type: 'partnershipEnded', reasonId: 'r-9', by: 'u-1' },
  };
  const lived = live(() => undefined, { more: [ended] });
  expect(onDays(lived).filter((line) => line.slice(0, 5) > '03-12')).toEqual([]);
  expect(lived.agenda).toMatchObject({ stage: 'ended', finished: true });
});

test.each([
  ['four weeks before we heard of him: he is introduced', '2027-03-31T10:00:00.000Z', 'onboarding'],
  ['longer: he was a partner already', '2027-04-01T10:00:00.000Z', 'active'],
])('registered as of %s', (_when, recordedAt, stage) => {
  const facts = [{ ...made.registered(), recordedAt }];
  const lived = rehearsePartner({ subject: made.partnerId, facts, until: '2027-05-01T00:00:00.000Z' });
  expect(lived.agenda.stage).toBe(stage);
  expect(lived.carriedOut.some(({ kind }) => kind === 'onboarding')).toBe(stage === 'onboarding');
});
