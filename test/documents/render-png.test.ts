import { expect, test } from '@jest/globals';
import { renderPng } from '../../documents/render-png.ts';
import { readPng } from '../support/read-png.ts';

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h10v10h-10z"/></svg>';

test('a drawing is scaled, and transparent where it has no ground', async () => {
  const { width, height, pixel } = readPng(await renderPng(square, 3));
  expect([width, height]).toEqual([60, 30]);
  expect([pixel(5, 5), pixel(45, 5)]).toEqual([
    [0, 0, 0, 255],
    [0, 0, 0, 0],
  ]);
});

test('letters are drawn on every machine, for the fonts come along; each weight by itself', async () => {
  const drawn = (weight: number) =>
    renderPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="24" font-size="24" font-family="Source Sans 3" font-weight="${weight}">Ligger</text></svg>`,
    );
  const weights = await Promise.all([400, 600, 700].map(drawn));
  for (const png of weights) expect(readPng(png).colours({ x: 0, y: 0, width: 90, height: 30 })).toContain('0,0,0,255');
  expect(new Set(weights.map((png) => png.toString('base64'))).size).toBe(3);
});

test('the same drawing is drawn once, another size by itself', async () => {
  expect(await renderPng(square, 2)).toBe(await renderPng(square, 2));
  expect(await renderPng(square, 4)).not.toBe(await renderPng(square, 2));
});

test('what is no drawing is refused each time', async () => {
  await expect(renderPng('no drawing')).rejects.toThrow();
  await expect(renderPng('no drawing')).rejects.toThrow();
});
