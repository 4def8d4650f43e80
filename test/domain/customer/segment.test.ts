import { describe, expect, test } from '@jest/globals';
import { instantAt, parseDay } from '../../../domain/calendar.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { personalOf } from '../../../domain/customer/personal.ts';
import { segmentOf } from '../../../domain/customer/segment.ts';
import { agendaOf } from '../../support/agenda-of.ts';
import { answered, delivered } from '../../support/facts.ts';

describe('segments, in order of precedence', () => {
  const first = delivered('2026-01-05', { propertyId: 'A1' });
  const again = delivered('2026-03-02', { projectId: 'P2', propertyId: 'A1' });

  test.each([
    ['one project, age of the home unknown', [first], 'particulier'],
    ['one project, home of four years', [{ ...first, builtYear: 2022 }], 'starters'],
    ['one project, home of five years', [{ ...first, builtYear: 2021 }], 'particulier'],
    ['two projects on one house', [first, again], 'verbouwers'],
    [
      'two projects on a new house',
      [
        { ...first, builtYear: 2025 },
        { ...again, builtYear: 2025 },
      ],
      'verbouwers',
    ],
    ['two projects on two houses', [first, { ...again, propertyId: 'A2' }], 'investeerders'],
    ['an investor’s first project', [{ ...first, customerKind: 'investeerder' as const }], 'investeerders'],
    [
      'a contractor with several houses',
      [first, { ...again, propertyId: 'A2', customerKind: 'aannemer' as const }],
      'professionals',
    ],
    [
      'an architect with a new house',
      [{ ...first, builtYear: 2025, customerKind: 'architect' as const }],
      'professionals',
    ],
    ['nothing delivered yet', [], 'particulier'],
  ])('%s', (_, known, segment) => {
    expect(segmentOf(readHistory(known))).toBe(segment);
  });
});

test.each([
  ['a dormer speaks of the attic', { projectType: 'dakkapel' as const }, { about: 'attic' }],
  ['an extension speaks of kitchen and living room', { projectType: 'uitbouw' as const }, { about: 'living' }],
  ['a foundation speaks of the work', { projectType: 'fundering' as const }, { about: 'work' }],
  ['a monument', { monument: true }, { monument: true }],
  ['exactly €2,000', { valueCents: 200_000 }, { personalApproach: false }],
  ['a cent more', { valueCents: 200_001 }, { personalApproach: true }],
])('content: %s', (_, overrides, expected) => {
  const project = delivered('2026-01-05', overrides);
  expect(personalOf(readHistory([project]), project)).toMatchObject({ repeatCustomer: false, ...expected });
});

describe('lifecycle phase', () => {
  const known = [delivered('2026-11-30')];
  const changesAt = instantAt(parseDay('2027-02-28'), 0);

  test('activation until three months after the first delivery, announced as refreshAt', () => {
    expect(agendaOf(known, '2027-02-27 23:59')).toMatchObject({ stage: 'activation', refreshAt: changesAt });
    expect(agendaOf(known, changesAt).stage).toBe('retention');
  });

  test('retention from the first answer', () => {
    const press = answered('2026-12-04', 'feedback:P1', 'satisfied');
    expect(agendaOf([...known, press], '2026-12-04').stage).toBe('retention');
  });

  test('after that the next change by itself is the end of the journey', () => {
    expect(agendaOf(known, '2027-06-01').refreshAt).toBe(instantAt(parseDay('2031-11-30'), 0));
  });

  test('acquisition before anything was delivered, with nothing to wait for', () => {
    expect(agendaOf([], '2026-12-04')).toEqual({
      steps: [],
      stage: 'acquisition',
      segment: 'particulier',
      paused: false,
      openComplaint: false,
      health: { score: 100, band: 'green', coverage: 60 },
      finished: false,
    });
  });
});
