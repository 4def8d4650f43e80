import { expect, test } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { readOutlines } from '../../documents/toolkit/outlines.ts';
import { png } from '../../documents/toolkit/png.ts';
import { rasterise } from '../../documents/toolkit/rasterise.ts';

/** As Typst draws: a frame of 10 by 10 at (2, 3) whose inside turns the other way, and a triangle used by name, upside down. */
const drawing = `<svg viewBox="0 0 20 20" width="20pt" height="20pt">
<g><g class="typst-group" transform="matrix(1 0 0 1 2 3)"><path fill="#0b4f8a" d="M 0 0m 0 0 h 10 v 10 h -10 Z m 2 2 v 6 h 6 v -6 Z "/></g>
<g class="typst-text" transform="matrix(1 0 0 -1 14 13)"><use xlink:href="#gA" x="1" y="0" fill="#14202b"/></g></g>
<defs id="glyph"><symbol id="gA" overflow="visible"><path d="M 0 0m 0 0 l 4 0 l 0 8 Z "/></symbol></defs></svg>`;

const raster = rasterise(readOutlines(drawing), 2);
const pixel = (x: number, y: number): number[] => [...raster.pixels.subarray((y * 40 + x) * 4, (y * 40 + x) * 4 + 4)];

test.each([
  ['the frame', 5, 7, [11, 79, 138, 255]],
  ['its inside', 14, 16, [0, 0, 0, 0]],
  ['outside', 1, 1, [0, 0, 0, 0]],
  ['the lower right of the letter', 37, 24, [20, 32, 43, 255]],
  ['its upper left, which the line leaves free', 30, 11, [0, 0, 0, 0]],
])('%s has its own pixels', (_what, x, y, colour) => {
  expect(pixel(x, y)).toEqual(colour);
});

test('an edge that crosses a pixel covers it in part', () => {
  const [, , , alpha = 0] = pixel(34, 16);
  expect(alpha).toBeGreaterThan(0);
  expect(alpha).toBeLessThan(255);
});

test('the PNG holds exactly those pixels', () => {
  const file = Buffer.from(png(raster));
  expect(file.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([40, 40]);
  const at = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const pixels = Array.from({ length: 40 }, (_, y) => rows.subarray(y * 161 + 1, (y + 1) * 161));
  expect(Buffer.concat(pixels).equals(Buffer.from(raster.pixels))).toBe(true);
});

test('a command that is not known here is told, not left out', () => {
  expect(() => readOutlines(drawing.replace('h 10', 'a 1 1 0 0 0 10 0'))).toThrow('the command a');
});
