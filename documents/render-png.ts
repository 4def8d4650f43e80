import { createRequire } from 'node:module';
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';

const fontFile = (face: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`);

/** The letters of the house alone, so that a picture is the same on every machine. */
const font: NonNullable<ResvgRenderOptions['font']> = {
  loadSystemFonts: false,
  fontFiles: ['400Regular', '600SemiBold', '700Bold'].map(fontFile),
  defaultFontFamily: 'Source Sans 3',
};

/** Pictures drawn last, by what they show: banners and logos are asked for again and again. */
const drawn = new Map<string, Promise<Buffer>>();
const atMost = 50;

/** An SVG drawing as PNG, `scale` pixels for each of its own; where it has no ground it is transparent. */
export function renderPng(svg: string, scale = 1): Promise<Buffer> {
  const key = `${scale} ${svg}`;
  const known = drawn.get(key);
  if (known) return known;
  const picture = renderAsync(svg, { font, fitTo: { mode: 'zoom', value: scale } }).then((image) => image.asPng());
  picture.catch(() => drawn.delete(key));
  drawn.set(key, picture);
  const [oldest = key] = drawn.keys();
  if (drawn.size > atMost) drawn.delete(oldest);
  return picture;
}
