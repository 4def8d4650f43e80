type Point = readonly [x: number, y: number];

export interface Outline {
  contours: readonly (readonly Point[])[];
  /** '#14202b' */
  colour: string;
}

/** The filled outlines of a drawing, in its own units. */
export interface Outlines {
  width: number;
  height: number;
  shapes: readonly Outline[];
}

/** A curve becomes so many straight lines. */
const bends = 8;

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const numbers = (words: string): number[] => (words.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);

/** Reads a drawing that Typst made of letters and filled shapes: groups that move, outlines, and letters used by name. */
export function readOutlines(drawing: string): Outlines {
  const letters = new Map(
    [...drawing.matchAll(/<symbol id="([^"]+)"[^>]*>\s*<path d="([^"]+)"/g)].map(([, id = '', d = '']) => [id, d]),
  );
  const [, , width = 0, height = 0] = numbers(attribute(drawing, 'viewBox'));
  const moves: number[][] = [[1, 0, 0, 1, 0, 0]];
  const shapes: Outline[] = [];
  const body = drawing.slice(0, drawing.indexOf('<defs'));
  for (const [tag] of body.matchAll(/<(?:\/?g|path|use)\b[^>]*>/g)) {
    const move = moves.at(-1) ?? [];
    if (tag === '</g>') moves.pop();
    else if (tag.startsWith('<g')) moves.push(combined(move, numbers(attribute(tag, 'transform'))));
    else {
      const letter = letters.get(attribute(tag, 'xlink:href').slice(1));
      const at = [1, 0, 0, 1, ...numbers(`${attribute(tag, 'x') || 0} ${attribute(tag, 'y') || 0}`)];
      const place = placed(combined(move, letter === undefined ? numbers(attribute(tag, 'transform')) : at));
      const contours = contoursOf(letter ?? attribute(tag, 'd')).map((contour) => contour.map(place));
      shapes.push({ contours, colour: attribute(tag, 'fill') });
    }
  }
  return { width, height, shapes };
}

const placed =
  ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]) =>
  ([x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** First the inner move, then the outer. */
function combined(outer: readonly number[], inner: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  const [x, y] = placed(outer)([t, u]);
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, x, y];
}

/** Of a path's commands, the contours as straight lines; capitals are absolute, small letters go on from where it is. */
function contoursOf(path: string): Point[][] {
  const contours: Point[][] = [];
  let at: Point = [0, 0];
  let contour: Point[] = [];
  const to = (point: Point): void => void contour.push((at = point));
  for (const [, letter = '', words = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const given = numbers(words);
    const [x0, y0] = letter === letter.toLowerCase() ? at : [0, 0];
    const point = (n: number): Point => [x0 + (given[n] ?? 0), y0 + (given[n + 1] ?? 0)];
    switch (letter.toUpperCase()) {
      case 'M':
        contour = [];
        contours.push(contour);
        to(point(0));
        break;
      case 'H':
        to([point(0)[0], at[1]]);
        break;
      case 'V':
        to([at[0], y0 + (given[0] ?? 0)]);
        break;
      case 'L':
        to(point(0));
        break;
      case 'Q':
        curve([at, point(0), point(2)]).forEach(to);
        break;
      case 'C':
        curve([at, point(0), point(2), point(4)]).forEach(to);
        break;
      case 'Z':
        at = contour[0] ?? at;
        break;
      default:
        throw new Error(`a path has the command ${letter}, which is not known here`);
    }
  }
  return contours.filter(({ length }) => length > 2);
}

/** Points of a Bézier curve after its first, by de Casteljau's halving of all the lines between its points. */
const curve = (points: readonly Point[]): Point[] =>
  Array.from({ length: bends }, (_, n) => pointAt(points, (n + 1) / bends));

function pointAt(points: readonly Point[], t: number): Point {
  const [first = [0, 0] as const, ...rest] = points;
  if (rest.length === 0) return first;
  const between = rest.map((point, n): Point => {
    const [x, y] = points[n] ?? point;
    return [x + (point[0] - x) * t, y + (point[1] - y) * t];
  });
  return pointAt(between, t);
}
