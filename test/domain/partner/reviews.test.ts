import { describe, expect, test } from '@jest/globals';
import { planPartner } from '../../../domain/partner/plan.ts';
import { plainContext } from '../../../domain/context.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import type { PartnerKind } from '../../../domain/partner/kinds.ts';
import { quarterMoment } from '../../../domain/partner/quarters.ts';
import { snapshotsOf } from '../../../domain/partner/read-reviews.ts';
import { readPartner } from '../../../domain/partner/read-partner.ts';
import { rehearsePartner } from '../../support/rehearse-partner.ts';
import { noonOf, partnerId, project, registered, told } from '../../support/review-facts.ts';

const closing = new Set<number>();
const reviewOf = (quarter: `${number}-Q${number}`) => quarterMoment(quarter, partnerId, closing);

const run = (facts: readonly PartnerFact[], until: string) =>
  rehearsePartner({ subject: partnerId, facts, until: noonOf(until) });

const ofReview = (facts: readonly PartnerFact[], until: string): [string, string][] =>
  run(facts, until)
    .carriedOut.filter(({ kind }) => kind.startsWith('quarter'))
    .map(({ key, dueAt }) => [key, dueAt]);

const snapshots = (facts: readonly PartnerFact[], until: string) => {
  const history = readPartner(run(facts, until).known);
  return history ? snapshotsOf(history) : [];
};

describe('at the end of a quarter', () => {
  test('a snapshot, then the report and the talk, on the first working day after it', () => {
    const at = reviewOf('2027-Q1');
    expect(at.slice(0, 10)).toBe('2027-04-01');
    expect(ofReview([registered('2027-01-04')], '2027-04-20')).toEqual([
      ['quarter:2027-Q1', at],
      ['quarter-report:2027-Q1', at],
      ['quarter-talk:2027-Q1', at],
    ]);
  });

  test('the talk is due ten working days later', () => {
    const talk = run([registered('2027-01-04')], '2027-04-02').known.find(
      (fact) => fact.type === 'stepDone' && fact.kind === 'quarter-talk',
    );
    expect(talk).toMatchObject({ task: 'quarter-talk', outcome: 'opened' });
    expect(talk && 'deadline' in talk && talk.deadline?.slice(0, 10)).toBe('2027-04-15');
  });

  test.each<[PartnerKind, number]>([
    ['contractor', 1],
    ['architect', 1],
    ['estate-agent', 1],
    ['joint-venture', 1],
    ['affiliate', 0],
    ['creator', 0],
  ])('%s: %i', (kind, reviews) => {
    const keys = ofReview([registered('2027-01-04', kind)], '2027-04-20').map(([key]) => key);
    expect(keys.filter((key) => key === 'quarter:2027-Q1')).toHaveLength(reviews);
  });

  test.each([
    ['on the last day of it', '2027-03-31', ['2027-Q1']],
    ['on the first day of the next', '2027-04-01', []],
  ])('who was registered %s', (_when, date, quarters) => {
    expect(snapshots([registered(date)], '2027-06-20').map(({ quarter }) => quarter)).toEqual(quarters);
  });

  test('who is known to us since later has no reviews of before', () => {
    const late = { ...registered('2026-02-01'), recordedAt: noonOf('2027-02-10') };
    expect(snapshots([late], '2027-06-20')).toMatchObject([{ quarter: '2027-Q1', from: '2027-01-01' }]);
  });

  test('who ended working with us has no further ones', () => {
    const head = { subject: partnerId, happenedAt: noonOf('2027-05-03'), recordedAt: noonOf('2027-05-03'), by: 'u-1' };
    const ended: PartnerFact = { ...head, _id: 'ended', type: 'partnershipEnded', reasonId: 'r' };
    expect(snapshots([registered('2027-01-04'), ended], '2028-02-01')).toHaveLength(1);
  });
});

describe('the snapshot', () => {
  const facts = [
    registered('2027-02-15'),
    ...Array.from({ length: 12 }, (_, n) => project(`P${n}`, { deliveredOn: '2027-03-10', score: 9 })).flat(),
  ];

  test('holds the stretch since registration, the volume, the tier and every KPI', () => {
    expect(snapshots(facts, '2027-04-10')).toMatchObject([
      {
        ...{ quarter: '2027-Q1', from: '2027-02-15', to: '2027-03-31', projects: 12, valueCents: 9_600_00 },
        ...{ yearProjects: 12, tier: 'bronze' },
        figures: [
          { kpi: 'projectsPerMonth', n: 12, value: 8, target: 10 / 12 },
          { kpi: 'orderValue', n: 12, value: 800_00 },
          { kpi: 'onTime', n: 0 },
          { kpi: 'nps', n: 12, value: 100 },
          { kpi: 'paidOnTime', n: 0 },
        ],
      },
    ]);
  });

  test('is the same however late it is taken, and whatever is heard later', () => {
    const late = [
      ...project('late', { deliveredOn: '2027-03-20', score: 0 }),
      told('cancelled', 'P1', '2027-03-25'),
      told('worth', 'P2', '2027-03-25', { valueCents: 1 }),
    ].map((fact): PartnerFact => ({ ...fact, _id: `late|${fact._id}`, recordedAt: noonOf('2027-04-02') }));
    const before = snapshots(facts, '2027-04-10');
    expect(snapshots([...facts, ...late], '2027-07-20')[0]).toEqual(before[0]);
    const plan = planPartner(partnerId, [...facts, ...late].sort(inOrder), plainContext(), noonOf('2027-04-20'));
    expect(plan.steps.find(({ key }) => key === 'quarter:2027-Q1')?.snapshot).toEqual(before[0]);
  });

  test('of a partner without data says too few of everything, never 0', () => {
    const [snapshot] = snapshots([registered('2027-01-04')], '2027-04-10');
    expect(snapshot?.figures.map(({ n, value }) => [n, value])).toEqual(Array(5).fill([0, undefined]));
  });

  test.each<[PartnerKind, number | undefined]>([
    ['contractor', 10 / 12],
    ['architect', undefined],
    ['estate-agent', undefined],
  ])('what a %s is asked per month: %s', (kind, target) => {
    const [snapshot] = snapshots([registered('2027-01-04', kind)], '2027-04-10');
    expect(snapshot?.figures.find(({ kpi }) => kpi === 'projectsPerMonth')?.target).toBe(target);
  });
});

describe('what was agreed at the talk', () => {
  const action: PartnerFact = {
    ...{ _id: 'a1', subject: partnerId, type: 'actionAgreed', actionId: 'x1', quarter: '2027-Q1', noteId: 'n1' },
    ...{ ownerId: 'u-7', dueOn: '2027-05-07', by: 'u-1' },
    ...{ happenedAt: noonOf('2027-04-06'), recordedAt: noonOf('2027-04-06') },
  };

  test('is work of who promised it, due at the end of the agreed day, and chased', () => {
    const { known, carriedOut } = run([registered('2027-01-04'), action], '2027-05-20');
    expect(known.find((fact) => fact.type === 'stepDone' && fact.key === 'action:x1')).toMatchObject({
      ...{ ownerId: 'u-7', task: 'agreed-action', outcome: 'opened', deadline: '2027-05-07T15:00:00.000Z' },
    });
    const chasing = carriedOut.map(({ key }) => key).filter((key) => key.endsWith('action:x1'));
    expect(chasing).toEqual(['action:x1', 'half-way:action:x1', 'overdue:action:x1']);
  });
});

const inOrder = (a: PartnerFact, b: PartnerFact): number => (a.happenedAt < b.happenedAt ? -1 : 1);
