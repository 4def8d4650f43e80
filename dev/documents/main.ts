/** `npm run documents [folder] [id…]`: prints an example of every document, as PDF and as a picture of its pages to look at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentId } from '../../documents/document-data.ts';
import { createPdfRenderer } from '../../documents/render-pdf.ts';
import { startBrowser } from '../browser.ts';
import { documentExamples } from './document-examples.ts';

const [folder = '.nazorg/documents', ...only] = process.argv.slice(2);
const ids = (Object.keys(documentExamples) as DocumentId[]).filter((id) => only.length === 0 || only.includes(id));
mkdirSync(folder, { recursive: true });

const renderer = createPdfRenderer();
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 900, height: 1_200 } });
  for (const id of ids) {
    const { data, pictures } = documentExamples[id];
    writeFileSync(join(folder, `${id}.pdf`), await renderer.pdf(id, data, pictures));
    const drawing = await renderer.drawing(id, data, pictures);
    await page.setContent(
      `<style>body { margin: 0; background: #fff } svg { display: block; width: 100%; height: auto }</style>${drawing}`,
    );
    await page.screenshot({ path: join(folder, `${id}.png`), fullPage: true });
    console.log(join(folder, `${id}.pdf`));
  }
} finally {
  await browser.close();
  await renderer.close();
}
