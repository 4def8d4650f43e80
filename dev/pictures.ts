/** `npm run pictures`: draws the pictures of the mails anew from their SVG sources, beside them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.ts';

const folder = fileURLToPath(new URL('../templates/pictures/', import.meta.url));
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
} finally {
  await browser.close();
}
