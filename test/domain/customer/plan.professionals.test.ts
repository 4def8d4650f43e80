import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOf } from '../../../domain/calendar.ts';
import { professionalAsks } from '../../../domain/customer/touchpoints.ts';
import { agendaOf, stepOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';
import { simulate } from '../../support/simulate.ts';
import { worlds } from '../../support/worlds.ts';

const { answered, done, slotOn } = facts;
const delivered = (at: string, projectId: string) => facts.delivered(at, { projectId, customerKind: 'aannemer' });
const asked = (at: string, key: string, names?: string[]) =>
  done(slotOn(at), { key, kind: key.split(':')[0] ?? '', names, projectId: key.split(/[:#]/)[1] });

describe('a contractor is asked feedback and permit at most once per 30 days', () => {
  test('two projects in one week are named in one mail', () => {
    const known = [delivered('2026-11-02', 'P1'), delivered('2026-11-04', 'P2')];
    const { steps } = agendaOf(known, '2026-11-04');
    const step = (key: string) => steps.find((one) => one.key === key);
    expect(step('feedback:P1')).toMatchObject({ state: 'later', names: ['P1', 'P2'] });
    expect(step('feedback:P2')).toMatchObject({ state: 'dropped', why: 'named in feedback:P1' });
    expect(step('permit:P1')).toMatchObject({ names: ['P1', 'P2'] });
  });

  test('what was named in a mail that went is not asked again', () => {
    const known = [delivered('2026-11-02', 'P1'), delivered('2026-11-04', 'P2')];
    const sent = asked('2026-11-05', 'feedback:P1', ['P1', 'P2']);
    expect(stepOf([...known, sent], '2026-11-20', 'feedback:P2').why).toBe('named in feedback:P1');
  });

  test('a project after the mail waits until the 30 days are over', () => {
    const sent = asked('2026-11-05', 'permit:P1');
    const known = [delivered('2026-09-10', 'P1'), sent, delivered('2026-09-25', 'P2')];
    expect(stepOf(known, '2026-11-09', 'permit:P2').dueAt).toBe(slotOn('2026-12-07'));
  });

  test('or is dropped where that is past its last sensible moment', () => {
    const known = [delivered('2026-11-02', 'P1'), asked('2026-11-05', 'feedback:P1'), delivered('2026-11-09', 'P2')];
    expect(stepOf(known, '2026-11-09', 'feedback:P2')).toMatchObject({ state: 'dropped', why: 'asked within 30 days' });
  });

  test('two projects that wait for the same day share its mail', () => {
    const sent = asked('2026-11-05', 'permit:P1');
    const known = [delivered('2026-09-10', 'P1'), sent, delivered('2026-09-18', 'P2'), delivered('2026-09-25', 'P3')];
    const { steps } = agendaOf(known, '2026-11-09');
    expect(steps.find(({ key }) => key === 'permit:P2')).toMatchObject({ names: ['P2', 'P3'] });
    expect(steps.find(({ key }) => key === 'permit:P3')?.why).toBe('named in permit:P2');
  });

  test('a permit asked again on two projects is one mail, 30 days after the first', () => {
    const known = [
      delivered('2026-09-10', 'P1'),
      delivered('2026-09-11', 'P2'),
      asked('2026-11-05', 'permit:P1', ['P1', 'P2']),
      answered('2026-11-05 17:30', 'permit:P1', 'pending'),
      answered('2026-11-05 17:40', 'permit:P2', 'pending'),
    ];
    const { steps } = agendaOf(known, '2026-11-09');
    const step = steps.find(({ key }) => key === 'permit:P1#2');
    expect(step).toMatchObject({ state: 'later', dueAt: slotOn('2026-12-07'), names: ['P1', 'P2'] });
    expect(steps.find(({ key }) => key === 'permit:P2#2')?.why).toBe('named in permit:P1#2');
  });

  test('whatever happens and however long the worker is away', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const professional = world.facts.map((fact) =>
          fact.type === 'projectDelivered' ? { ...fact, customerKind: 'architect' as const } : fact,
        );
        const unmoved = professional.filter(({ type }) => type !== 'stepMoved');
        const { carriedOut } = simulate({ ...world, facts: unmoved, to: addDays(world.to, 60) });
        for (const kind of professionalAsks.kinds) {
          const days = carriedOut.filter(({ step }) => step.kind === kind).map(({ at }) => dayOf(at));
          for (const [n, day] of days.slice(1).entries()) expect(day - (days[n] ?? 0)).toBeGreaterThanOrEqual(30);
        }
      }),
      { numRuns: 80 },
    );
  });
});

test('waiting for the thirty days does not stretch the last sensible moment, weekends counted', () => {
  const known = [delivered('2026-11-23', 'P1'), delivered('2026-12-14', 'P4')];
  const sent = asked('2026-11-26', 'feedback:P1');
  // Thirty days after 26 November is Saturday 26 December, a holiday; the next working day is past 27 December.
  expect(stepOf([...known, sent], '2026-12-15', 'feedback:P4').why).toBe('asked within 30 days');
});

test('a project is not asked about early because its due day falls on a holiday within the thirty days', () => {
  const known = [delivered('2027-10-01', 'P1'), delivered('2027-10-30', 'P2')];
  const first = stepOf(known, '2027-11-01', 'permit:P1');
  expect(dayOf(first.dueAt)).toBe(dayOf(slotOn('2027-11-26')));
  expect(dayOf(stepOf(known, '2027-11-01', 'permit:P2').dueAt)).toBe(dayOf(slotOn('2027-12-27')));
});
