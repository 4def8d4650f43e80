import { describe, expect, test } from '@jest/globals';
import { markedSentences } from '../../../dev/mails/marked-sentences.ts';

/** '+' new, '-' gone. */
const marked = (other: string, text: string): string[][] =>
  markedSentences(other, text).map((paragraph) =>
    paragraph.map(({ sentence, as }) => `${{ same: '', new: '+', gone: '-' }[as]}${sentence}`),
  );

describe('two texts side by side', () => {
  test.each<[string, string, string, string[][]]>([
    ['the same', 'Dag.\n\nTot ziens.', 'Dag.\n\nTot ziens.', [['Dag.'], ['Tot ziens.']]],
    ['a sentence more', 'Een. Twee.', 'Een. Nieuw. Twee.', [['Een.', '+Nieuw.', 'Twee.']]],
    ['a sentence less', 'Een. Twee. Drie.', 'Een. Drie.', [['Een.', '-Twee.', 'Drie.']]],
    ['a sentence changed', 'Dag Jan. Een?', 'Dag Jan. Twee?', [['Dag Jan.', '-Een?', '+Twee?']]],
    ['a paragraph more', 'Dag.\n\nTot ziens.', 'Dag.\n\nHallo.\n\nTot ziens.', [['Dag.'], ['+Hallo.'], ['Tot ziens.']]],
    ['nothing before', '', 'Dag.', [['+Dag.']]],
    ['nothing left', 'Dag.', '', [['-Dag.']]],
    ['nothing at all', '', '', []],
    ['lines of a list', '- Een:\n  https://x', '- Twee:\n  https://x', [['-- Een:', '+- Twee:', '  https://x']]],
  ])('%s', (_, other, text, shown) => expect(marked(other, text)).toEqual(shown));

  test('lose and invent nothing', () => {
    const [other, text] = ['A. B. C.\n\nD. E.', 'B. X. C.\n\nE. A.\n\nY.'];
    const shown = markedSentences(other, text).flat();
    const left = (gone: string) => shown.filter(({ as }) => as !== gone).map(({ sentence }) => sentence);
    expect(left('new').join(' ')).toBe(other.replace(/\s+/g, ' '));
    expect(left('gone').join(' ')).toBe(text.replace(/\s+/g, ' '));
  });
});
