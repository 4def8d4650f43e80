import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../../domain/calendar.ts';
import { replies } from '../../../domain/customer/replies.ts';
import * as tables from '../../../domain/customer/touchpoints.ts';
import { after } from '../../../domain/interval.ts';
import { agendaOf } from '../../support/agenda-of.ts';
import { delivered, done, slotOn } from '../../support/facts.ts';

const { precedence, touchpoints } = tables;
const origin = parseDay('2026-01-05');
const rows = Object.entries(touchpoints);

describe('the touchpoint table', () => {
  test('stands in the order in which a customer lives it', () => {
    const days = rows.map(([, row]) => after(origin, row.after));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(new Set(rows.map(([, { phase }]) => phase)).size).toBe(rows.length);
  });

  test('reminds of feedback, nps and permit alone, and gives every row time to be late in', () => {
    expect(rows.filter(([, { reminded }]) => reminded).map(([kind]) => kind)).toEqual(['feedback', 'nps', 'permit']);
    for (const [, row] of rows) expect(after(origin, row.lastSensible)).toBeGreaterThan(origin);
  });

  test('every reminded touchpoint can be answered, and every answer is of a touchpoint', () => {
    for (const [kind, { reminded }] of rows) if (reminded) expect(Object.keys(replies)).toContain(kind);
    for (const kind of Object.keys(replies).filter((one) => one !== 'followup'))
      expect(Object.keys(touchpoints)).toContain(kind);
  });

  test('nps has every score from 0 to 10', () => {
    expect(Object.keys(replies.nps).map(Number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

test('the order of precedence names each kind once, commercial ones as the rules do', () => {
  expect(new Set(precedence).size).toBe(precedence.length);
  const commercial = ['anniversary', 'build', 'win-back', 'cross-sell', 'seasonal', 'newsletter'];
  expect(precedence.filter((kind) => commercial.includes(kind))).toEqual(commercial);
  for (const [kind] of rows) expect(precedence).toContain(kind);
});

test('every kind of planned contact that a plan makes has its place in it', () => {
  const sent = done(slotOn('2026-01-08'));
  const { steps } = agendaOf([delivered('2026-01-05'), sent], '2026-01-09');
  for (const { kind, timing } of steps) if (timing === 'planned') expect(precedence).toContain(kind);
});
