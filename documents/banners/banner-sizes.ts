/** Where the parts of a banner stand, in its own pixels. */
export interface BannerLayout {
  width: number;
  height: number;
  /** The drawing: a beam on two columns, where a wall goes. */
  drawing: Box;
  name: Line;
  headline: readonly Line[];
  more: readonly Line[];
  button: Box & { words: string; size: number };
  /** The word that says what it is, at its right end. */
  mark: Line;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Line {
  x: number;
  y: number;
  size: number;
  /** Absent where it is filled in: the name. */
  words?: string;
  /** Words of any length become smaller rather than wider than this. */
  within?: number;
}

const ask = 'Vraag een offerte aan';
const lines = (words: readonly string[], { x, y, size, step }: { x: number; y: number; size: number; step: number }) =>
  words.map((line, n): Line => ({ x, y: y + n * step, size, words: line }));

/** The sizes that sites have room for. A size more is a row more. */
export const bannerSizes = {
  '728x90': {
    ...{ width: 728, height: 90, drawing: { x: 16, y: 10, width: 112, height: 70 } },
    name: { x: 148, y: 24, size: 12, within: 340 },
    headline: lines(['Constructieberekening nodig?'], { x: 148, y: 50, size: 19, step: 0 }),
    more: lines(['Voor uw dakkapel, uitbouw of draagmuur'], { x: 148, y: 72, size: 14, step: 0 }),
    button: { x: 528, y: 21, width: 184, height: 40, words: ask, size: 14 },
    mark: { x: 712, y: 80, size: 10, words: 'Advertentie' },
  },
  '300x250': {
    ...{ width: 300, height: 250, drawing: { x: 62, y: 14, width: 176, height: 110 } },
    name: { x: 20, y: 146, size: 12, within: 180 },
    headline: lines(['Constructieberekening', 'nodig?'], { x: 20, y: 170, size: 19, step: 23 }),
    more: [],
    button: { x: 20, y: 205, width: 260, height: 34, words: ask, size: 15 },
    mark: { x: 280, y: 146, size: 10, words: 'Advertentie' },
  },
  '160x600': {
    ...{ width: 160, height: 600, drawing: { x: 14, y: 24, width: 132, height: 83 } },
    name: { x: 14, y: 142, size: 12, within: 132 },
    headline: lines(['Constructie-', 'berekening', 'nodig?'], { x: 14, y: 178, size: 17, step: 24 }),
    more: lines(['voor uw dakkapel', 'voor uw uitbouw', 'voor uw draagmuur', 'voor uw fundering'], {
      ...{ x: 14, y: 280, size: 13, step: 30 },
    }),
    button: { x: 12, y: 516, width: 136, height: 44, words: 'Vraag een offerte', size: 12 },
    mark: { x: 146, y: 584, size: 10, words: 'Advertentie' },
  },
  '970x250': {
    ...{ width: 970, height: 250, drawing: { x: 44, y: 30, width: 304, height: 190 } },
    name: { x: 396, y: 64, size: 17, within: 520 },
    headline: lines(['Constructieberekening nodig?'], { x: 396, y: 112, size: 31, step: 0 }),
    more: lines(['Voor uw dakkapel, uitbouw of draagmuur'], { x: 396, y: 146, size: 20, step: 0 }),
    button: { x: 396, y: 172, width: 240, height: 48, words: ask, size: 17 },
    mark: { x: 950, y: 234, size: 11, words: 'Advertentie' },
  },
  '320x100': {
    ...{ width: 320, height: 100, drawing: { x: 12, y: 20, width: 84, height: 53 } },
    name: { x: 108, y: 20, size: 11, within: 130 },
    headline: lines(['Constructieberekening', 'nodig?'], { x: 108, y: 40, size: 15, step: 18 }),
    more: [],
    button: { x: 108, y: 67, width: 200, height: 26, words: ask, size: 13 },
    mark: { x: 308, y: 19, size: 10, words: 'Advertentie' },
  },
  '1200x628': {
    ...{ width: 1_200, height: 628, drawing: { x: 64, y: 150, width: 496, height: 310 } },
    name: { x: 624, y: 178, size: 26, within: 520 },
    headline: lines(['Constructieberekening', 'nodig?'], { x: 624, y: 244, size: 41, step: 52 }),
    more: lines(['Voor uw dakkapel, uitbouw', 'of draagmuur'], { x: 624, y: 350, size: 28, step: 38 }),
    button: { x: 624, y: 420, width: 340, height: 72, words: ask, size: 24 },
    mark: { x: 1_160, y: 592, size: 18, words: 'Advertentie' },
  },
} as const satisfies Record<`${number}x${number}`, BannerLayout>;

export type BannerSize = keyof typeof bannerSizes;
export const bannerNames = Object.keys(bannerSizes) as BannerSize[];
