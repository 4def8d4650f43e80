import { afterAll, describe, expect, test } from '@jest/globals';
import { documentExamples } from '../../dev/documents/document-examples.ts';
import type { DocumentId } from '../../documents/document-data.ts';
import { createPdfRenderer } from '../../documents/render-pdf.ts';
import { documentHead } from '../support/document-head.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const letter = { ...documentHead, title: 'Een brief', paragraphs: ['Eerste alinea.', 'Tweede: € 1.250, 50 % & <b>.'] };

describe('PDFs', () => {
  test('a document becomes a tagged PDF that says its language and standard', async () => {
    const text = Buffer.from(await renderer.pdf('letter', letter)).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain('pdfuaid');
    expect(text).toContain('/Lang (nl)');
  });

  test('the same data give the same bytes, asked for at once', async () => {
    const [one, other] = await Promise.all([renderer.pdf('letter', letter), renderer.pdf('letter', letter)]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test.each(Object.keys(documentExamples) as DocumentId[])('%s is printed, in the fonts of the house', async (id) => {
    const { data, pictures } = documentExamples[id];
    const text = Buffer.from(await renderer.pdf(id, data, pictures)).toString('latin1');
    expect(text).toContain('SourceSans3');
    expect(text.match(/\/BaseFont \/\S+/g)?.filter((name) => !name.includes('SourceSans3'))).toEqual([]);
  });

  test('a fault of the data is told, and the next document comes', async () => {
    const broken = { ...letter, paragraphs: 7 } as unknown as typeof letter;
    await expect(renderer.pdf('letter', broken)).rejects.toThrow('the PDF failed');
    await expect(renderer.pdf('letter', letter)).resolves.toBeInstanceOf(Uint8Array);
  });
});
