import { describe, expect, test } from '@jest/globals';
import { catalog } from '../../templates/catalog.ts';
import { taskWords } from '../../templates/task-words.ts';

const kinds = [
  ...['question', 'rejected', 'build-call', 'read-reply', 'access', 'erasure', 'phone-instead'],
  ...['step-failed', 'mail-unknown', 'mail-alarm', 'mail-stopped'],
  ...['case-acknowledge', 'case-call', 'case-propose', 'case-implement', 'case-content', 'case-close'],
];
const categories = ['service', 'commercial'] as const;

describe.each(kinds)('the words of a task of kind %s', (kind) => {
  test.each(categories)('of category %s are a subject and things to do', (category) => {
    const { title, instructions } = taskWords(kind, category);
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).not.toMatch(/[!{}]|\.$/);
    expect(instructions.length).toBeGreaterThan(0);
    for (const line of instructions) expect(line).toMatch(/^\p{Lu}.+[.?]$/u);
  });

  test('fit every subject they come in, and those to the owner within 50 characters', () => {
    const { title } = taskWords(kind, 'service');
    const longest = (id: 'staff-task' | 'task-note') =>
      Math.max(...catalog[id].subject.split(/\{\{[^}]*\}\}/).map(({ length }) => length)) + title.length;
    expect(longest('staff-task')).toBeLessThanOrEqual(50);
    expect(longest('task-note')).toBeLessThanOrEqual(78);
  });
});

test('only a commercial call speaks of an offer, and then it offers the objection too', () => {
  const said = (category: (typeof categories)[number]) => taskWords('build-call', category).instructions.join(' ');
  expect(said('commercial')).toMatch(/10% korting.+bezwaar/);
  expect(said('service')).toMatch(/geen aanbieding/);
  expect(said('service')).not.toMatch(/%|korting/);
});

test.each(['spam', '', 'constructor', 'toString'])('a task of kind "%s" has no words, and that is an error', (kind) => {
  expect(() => taskWords(kind, 'service')).toThrow(`no words for a task of kind ${kind}`);
});
