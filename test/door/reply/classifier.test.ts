import { describe, expect, test } from '@jest/globals';
import { type Feature, learn, logSumExp } from '../../../door/reply/classifier.ts';
import { cuesIn } from '../../../door/reply/cues.ts';
import { featuresOf } from '../../../door/reply/features.ts';
import { gradeIn } from '../../../door/reply/grade.ts';

describe('a sum of logarithms', () => {
  test.each([
    ['of one', [Math.log(3)], Math.log(3)],
    ['of equal ones', [Math.log(2), Math.log(2)], Math.log(4)],
    ['far below what a number can hold', [-10_000, -10_000], -10_000 + Math.log(2)],
    ['far above', [10_000, 9_000], 10_000],
    ['of nothing', [-Infinity, -Infinity], -Infinity],
  ])('%s', (_, logs, sum) => expect(logSumExp(logs)).toBeCloseTo(sum, 9));
});

describe('the classifier', () => {
  const words = (text: string): Feature[] => text.split(' ').map((word) => [word, 1]);
  const classify = learn(
    ['good', 'bad'],
    [
      { features: words('fine work'), label: 'good' },
      { features: words('fine house'), label: 'good' },
      { features: words('wrong house'), label: 'bad' },
    ],
  );

  test('learns which words come with which label', () => {
    const { of, known } = classify(words('fine'));
    // (2 + 1) / (4 + 4) · 3/5 against (0 + 1) / (2 + 4) · 2/5
    expect(of.good).toBeCloseTo(0.225 / (0.225 + 1 / 15), 9);
    expect(of.good + of.bad).toBeCloseTo(1, 12);
    expect(known).toBe(1);
  });

  test('says nothing of words it never saw', () => {
    expect(classify(words('fine zebra')).of).toEqual(classify(words('fine')).of);
    expect(classify(words('zebra'))).toMatchObject({ known: 0 });
    expect(classify([]).of.good).toBeCloseTo(0.6, 12);
  });

  test('stays a chance after ten thousand words', () => {
    const many = Array.from({ length: 10_000 }, (_, n): Feature => [n % 2 ? 'wrong' : `word ${n}`, 1_000]);
    expect(classify(many).of).toEqual({ good: 0, bad: 1 });
  });

  test('a repeated word counts once', () => {
    expect(classify(words('fine fine fine')).of).toEqual(classify(words('fine')).of);
  });
});

test('a denial marks what it reaches, and no further', () => {
  const text = 'niet echt heel goed maar wel snel';
  const names = featuresOf(text, cuesIn(text)).map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['niet echt', 'niet hel', 'niet goed', 'snel']));
  expect(names).not.toContain('niet snel');
});

test.each([
  ['9', 9],
  ['9,5', 9],
  ['10/10', 10],
  ['Een 7 denk ik.', 7],
  ['Ik geef een 5, meer zit er niet in.', 5],
  ['Een dikke tien', 10],
  ['een 6 meter lange balk', undefined],
  ['wij beginnen 1 september', undefined],
  ['start wk 12', undefined],
  ['huisnummer 7a', undefined],
])('the grade in: %s', (text, grade) => expect(gradeIn(text)).toBe(grade));
