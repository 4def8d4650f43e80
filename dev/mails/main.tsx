/** `npm run mails`: every mail in every variant, to look at, in the folder mails/. Begin at mails/index.html. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { createRenderer } from '../../mail/render.ts';
import { catalog } from '../../templates/catalog.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';
import type { TemplateId } from '../../templates/mail-variables.ts';
import { startBrowser } from '../browser.ts';
import { baseUrl } from './example-bureau.ts';
import { IndexPage, type Sheet, SheetPage } from './sheet.tsx';
import { variantsOf } from './variants.ts';

const folder = fileURLToPath(new URL('../../mails/', import.meta.url));
const pictures = fileURLToPath(new URL('../../templates/pictures/', import.meta.url));
/** A small telephone, and a mail at its full width. */
const widths = [360, 680];

const began = Date.now();
await ensureTemplates();
const render = createRenderer(compiledFolder);
rmSync(folder, { recursive: true, force: true });
cpSync(pictures, join(folder, 'beeld'), { recursive: true });

const sheets = (Object.keys(catalog) as TemplateId[]).map((id): Sheet => {
  mkdirSync(join(folder, id));
  const variants = variantsOf(id, render).map((variant) => {
    const { of, trigger, segment } = variant;
    const file = [of, trigger, segment]
      .join(' ')
      .toLowerCase()
      .replace(/[^\w]+/g, '-')
      .replace(/^-/, '');
    const html = variant.mail.html.replaceAll(`${baseUrl}/beeld/`, '../beeld/');
    writeFileSync(join(folder, id, `${file}.html`), html);
    writeFileSync(join(folder, id, `${file}.txt`), variant.mail.text);
    return { ...variant, file };
  });
  return { id, entry: catalog[id], variants };
});
const page = (path: string, content: JSX.Element): void =>
  writeFileSync(join(folder, path), `<!doctype html>\n${renderToString(content)}\n`);
for (const sheet of sheets) page(join(sheet.id, 'index.html'), <SheetPage {...sheet} />);
page('index.html', <IndexPage sheets={sheets} />);

const files = sheets.flatMap(({ id, variants }) => variants.map(({ file }) => join(folder, id, file)));
const browser = await startBrowser();
try {
  await Promise.all(
    widths.map(async (width) => {
      const paper = await browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
      for (const file of files) {
        await paper.goto(pathToFileURL(`${file}.html`).href);
        await paper.screenshot({ path: `${file}-${width}.jpg`, type: 'jpeg', quality: 70, fullPage: true });
      }
    }),
  );
} finally {
  await browser.close();
}
const seconds = ((Date.now() - began) / 1_000).toFixed(0);
console.log(`${sheets.length} mails in ${files.length} variants, ${seconds} s: open mails/index.html`);
