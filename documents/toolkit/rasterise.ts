import type { Outline, Outlines } from './outlines.ts';
import type { Raster } from './png.ts';

/** Each row of pixels is looked at so many times: enough for calm edges. */
const linesPerPixel = 4;

/** Fills outlines with pixels on a transparent ground, `scale` pixels a unit. */
export function rasterise({ width, height, shapes }: Outlines, scale: number): Raster {
  const [columns, rows] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const pixels = new Uint8Array(columns * rows * 4);
  for (const shape of shapes) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((n) => Number.parseInt(shape.colour.slice(n, n + 2), 16));
    const cover = new Float32Array(columns * rows);
    for (let line = 0; line < rows * linesPerPixel; line++)
      fillLine(shape, { y: (line + 0.5) / linesPerPixel / scale, scale }, (from, to) =>
        addCover(cover, { row: Math.floor(line / linesPerPixel), columns, from, to }),
      );
    cover.forEach((covered, n) => {
      if (covered > 0) pixels.set([red, green, blue, Math.round(Math.min(1, covered) * 255)], n * 4);
    });
  }
  return { width: columns, height: rows, pixels };
}

/** The stretches of one line that lie inside, in pixels: where the outline turned round it more one way than the other. */
function fillLine(
  { contours }: Outline,
  { y, scale }: { y: number; scale: number },
  fill: (from: number, to: number) => void,
): void {
  const crossings = contours
    .flatMap((contour) =>
      contour.flatMap(([x1, y1], n) => {
        const [x2, y2] = contour[(n + 1) % contour.length] ?? [x1, y1];
        if (y1 <= y === y2 <= y) return [];
        return [{ x: (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) * scale, turn: y1 < y2 ? 1 : -1 }];
      }),
    )
    .sort((a, b) => a.x - b.x);
  let turns = 0;
  crossings.forEach(({ x, turn }, n) => {
    turns += turn;
    const next = crossings[n + 1];
    if (turns !== 0 && next) fill(x, next.x);
  });
}

/** A stretch covers its first and last pixel in part. */
function addCover(
  cover: Float32Array,
  { row, columns, from, to }: { row: number; columns: number; from: number; to: number },
): void {
  const last = Math.min(columns - 1, Math.floor(to));
  for (let column = Math.max(0, Math.floor(from)); column <= last; column++) {
    const part = Math.min(to, column + 1) - Math.max(from, column);
    const n = row * columns + column;
    cover[n] = (cover[n] ?? 0) + part / linesPerPixel;
  }
}
