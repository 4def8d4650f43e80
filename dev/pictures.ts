/** `npm run pictures`: draws the pictures of the mails anew from their SVG sources, beside them; and the banners. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Banner } from '../documents/banners/banner.tsx';
import { bannerNames, bannerSizes } from '../documents/banners/banner-sizes.ts';
import { startBrowser } from './browser.ts';

const folder = fileURLToPath(new URL('../templates/pictures/', import.meta.url));
/** The letters of the house, so that a banner is the same on every machine. */
const letters = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map((name) =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`)).toString(
    'base64',
  ),
);
const faces = [400, 600].map(
  (weight, n) =>
    `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url(data:font/ttf;base64,${letters[n]}) }`,
);
/** Twice the width a mail shows, for sharp screens. */
const size = { width: 1_200, height: 600 };

const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: size });
  for (const source of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const drawing = readFileSync(`${folder}${source}`, 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    const picture = await page.screenshot({ type: 'png' });
    const file = source.replace(/svg$/, 'png');
    writeFileSync(`${folder}${file}`, picture);
    console.log(`${file} ${(picture.length / 1_000).toFixed(0)} kB`);
  }
  for (const size of bannerNames) {
    const { width, height } = bannerSizes[size];
    await page.setViewportSize({ width, height });
    await page.setContent(
      `<style>${faces.join('')} body { margin: 0 } svg { display: block }</style>${renderToString(h(Banner, { size }))}`,
    );
    await page.evaluate('document.fonts.ready');
    const file = `templates/banners/${size}.png`;
    const picture = await page.screenshot({ type: 'png' });
    writeFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), picture);
    console.log(`${file} ${(picture.length / 1_000).toFixed(0)} kB`);
  }
} finally {
  await browser.close();
}
