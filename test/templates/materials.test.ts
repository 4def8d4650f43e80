import { describe, expect, test } from '@jest/globals';
import { blocksOf } from '../../templates/materials/blocks-of.ts';
import {
  type MaterialId,
  materialIds,
  materials,
  type MaterialWords,
  materialTexts,
} from '../../templates/materials/materials.ts';

const link = 'https://mijn.bureau.test/a/verbouwblog?utm_campaign=mail-kort';
const words: MaterialWords = {
  ...{ bureau: 'Bureau Test', telefoon: '030 123 45 67', mailadres: 'info@bureau.test', contact: 'Marieke', link },
  ...{ naam: 'Sanne Visser', commissie: '10', dagen: '90', vanaf: '€ 50', prijs: (of) => `prijs van ${of}` },
};
const textOf = (id: MaterialId) => materialTexts(id, words).join('\n');
const count = (text: string) => text.split(/\s+/).length;

test.each([
  ['mail-kort', 270, 340],
  ['mail-lang', 900, 1_150],
] as const)('%s has %i to %i words', (id, least, most) => {
  expect(count(textOf(id))).toBeGreaterThanOrEqual(least);
  expect(count(textOf(id))).toBeLessThanOrEqual(most);
});

test('messages for social media fit, link and all', () => {
  const posts = materialTexts('social', words);
  expect(posts.length).toBeGreaterThanOrEqual(4);
  for (const post of posts) expect(post.length).toBeLessThanOrEqual(280);
});

const toPublish = materialIds.filter((id) => id !== 'snelstart' && id !== 'training');
describe.each(toPublish)('%s', (id) => {
  test.each(materialTexts(id, words).map((text, n) => [n + 1, text] as const))(
    'text %i has the link, and says that it is an advertisement before or beside it',
    (_, text) => {
      const said = text.search(/reclame|advertentie/i);
      expect(text).toContain(link);
      expect(said).toBeGreaterThanOrEqual(0);
      expect(said).toBeLessThanOrEqual(text.lastIndexOf(link) + link.length + 20);
    },
  );
});

describe.each(materialIds)('%s', (id) => {
  test('is filled in everywhere, and names no bureau of its own', () => {
    expect(textOf(id)).not.toMatch(/\{\{|\}\}|undefined|Broersma/);
    expect(materials[id].title.length).toBeLessThanOrEqual(40);
  });
  test('promises nothing that nobody can', () => {
    expect(textOf(id)).not.toMatch(/\bgarantie|\bgegarandeerd|goedkoopste|nummer 1|sterren|\d+ beoordelingen/i);
  });
});

test('a product sheet has its price, or says where it stands', () => {
  expect(materialTexts('productbladen', words)[0]).toContain('prijs van draagmuur');
});

test('a word that nobody fills in is a fault', () => {
  const { link: _, ...without } = words;
  expect(() => materialTexts('social', without as MaterialWords)).toThrow('nothing fills in {{link}}');
});

test('the quick start is one to three pages: at most 900 words', () => {
  expect(count(textOf('snelstart'))).toBeLessThanOrEqual(900);
  for (const said of ['10%', '90 dagen', 'vanaf € 50', '030 123 45 67', 'reclame'])
    expect(textOf('snelstart')).toContain(said);
});

test('blocks of a text', () => {
  expect(blocksOf('## Kop\n\nEen **zin**\nen nog een.\n\n- a\n- b\n\n1. c\n2. d')).toEqual([
    { kind: 'heading', words: 'Kop' },
    { kind: 'paragraph', words: 'Een zin en nog een.' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'numbered', items: ['c', 'd'] },
  ]);
});
