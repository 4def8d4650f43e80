import { describe, expect, test } from '@jest/globals';
import type { NoteFacts } from '../../domain/affiliate/note-facts.ts';
import { parseDay } from '../../domain/calendar.ts';
import { draftedFor, draftNote } from '../../mail/draft-note.ts';

const nothing: NoteFacts = { level: 'active', month: '2026-11', soldThisMonth: 0, sales: 0 };
const lastSaleOn = parseDay('2026-10-14');

describe('a drafted note', () => {
  test.each<[string, Partial<NoteFacts>, string]>([
    ['nothing sold yet', {}, 'Uw eerste klant moet nog komen.'],
    ['one this month', { soldThisMonth: 1, sales: 1 }, 'Deze maand kwam via u al één klant met een opdracht.'],
    ['three this month', { soldThisMonth: 3, sales: 5 }, 'Deze maand kwamen via u al 3 klanten'],
    [
      'none this month',
      { sales: 4, lastSaleOn },
      'Uw laatste klant kwam op woensdag 14 oktober. In totaal bracht u er nu 4.',
    ],
    ['a milestone is near', { sales: 9, lastSaleOn, toMilestone: 1 }, 'Nog één klant en u staat op 10.'],
    [
      'a record to beat',
      { soldThisMonth: 2, sales: 8, best: { month: '2026-05', cents: 450_000 } },
      'mei 2026: €\u00a04.500',
    ],
    ['a promotion he joined', { promotion: { until: lastSaleOn, joined: true } }, 'mist u iets van ons?'],
    ['a promotion he did not join', { promotion: { until: lastSaleOn, joined: false } }, 'Doet u mee?'],
  ])('%s', (_, facts, words) => {
    expect(draftNote('affiliate-contact', { ...nothing, ...facts })).toContain(words);
  });

  test.each(draftedFor)('for %s asks one thing at the end, in short sentences, without a greeting', (kind) => {
    const draft = draftNote(kind, { ...nothing, sales: 9, lastSaleOn, toMilestone: 1 });
    expect(draft).not.toMatch(/Beste|groet|undefined|!/);
    expect(draft.split('\n\n').length).toBeGreaterThanOrEqual(2);
    for (const sentence of draft.split(/[.?:]\s/)) expect(sentence.split(' ').length).toBeLessThan(26);
  });

  test('in trouble help comes first, and no sale is asked for', () => {
    expect(draftNote('affiliate-drop', nothing)).toMatch(/misschien ligt het aan ons[\s\S]*nieuw materiaal/);
  });
});
