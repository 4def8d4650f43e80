import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRenderer } from '../../mail/render.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';
import { compileMail } from '../../templates/compile-mail.ts';
import { catalog } from '../../templates/catalog.ts';
import { mailExamples } from '../../dev/mails/mail-examples.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nazorg-mails-'));
  file = join(folder, 'mails.json');
  await ensureTemplates(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('compiling the mails', () => {
  test('leaves what the renderer reads', () => {
    expect(createRenderer(folder)('farewell', mailExamples.farewell).subject).toBe('Ons laatste bericht');
  });

  test('is not done twice for the same sources, and that costs next to nothing', async () => {
    const { mtimeMs } = statSync(file);
    const began = performance.now();
    await ensureTemplates(folder);
    expect(performance.now() - began).toBeLessThan(150);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  test.each([
    ['of other sources', JSON.stringify({ stamp: 'of yesterday', mails: {} })],
    ['cut in half', '{"stamp":"'],
  ])('is done again when what is there is %s', async (_, stale) => {
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, stale);
    await ensureTemplates(folder);
    expect(readFileSync(file, 'utf8')).toBe(good);
  });
});

describe('one mail', () => {
  const entry = catalog.farewell;
  const frame =
    '<mjml><mj-body><mj-section><mj-column>{{> content}}{{> footer}}</mj-column></mj-section></mj-body></mjml>';
  const sources = {
    'parts/frame.mjml': frame,
    'parts/frame.txt': '{{> content}}',
    'parts/footer-none.mjml': '<mj-text>{{bureau.name}}</mj-text>',
    'customer/farewell.txt': 'Dag',
  };
  const compiled = async (source: string) => {
    const { default: mjml } = await import('mjml');
    return compileMail('farewell', entry, { mjml, sources: { ...sources, 'customer/farewell.mjml': source } });
  };

  test('comes out as Handlebars in HTML, with its footer', async () => {
    const { html, text } = await compiled(
      '<mj-raw>{{#if a}}</mj-raw><mj-text>{{b}} "x"</mj-text><mj-raw>{{/if}}</mj-raw>',
    );
    expect(html).toMatch(/\{\{#if a\}\}[\s\S]*\{\{b\}\} "x"[\s\S]*\{\{\/if\}\}[\s\S]*\{\{bureau\.name\}\}/);
    expect(text).toBe('Dag');
  });

  test.each([
    ['an unknown tag', '<mj-txt>x</mj-txt>', 'mj-txt'],
    ['a wrong attribute', '<mj-text colour="red">x</mj-text>', 'colour'],
    ['words where MJML drops them', '{{lost}}<mj-text>x</mj-text>', 'MJML lost {{lost}}'],
    ['a missing part', '{{> nowhere}}', 'no part nowhere'],
  ])('does not compile with %s', async (_, source, why) => {
    await expect(compiled(source)).rejects.toThrow(why);
  });

  test('does not compile without its text', async () => {
    const { default: mjml } = await import('mjml');
    await expect(compileMail('spam', entry, { mjml, sources })).rejects.toThrow('customer/spam.mjml is missing');
  });
});
