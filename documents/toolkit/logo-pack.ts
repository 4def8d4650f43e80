import type { PdfRenderer } from '../render-pdf.ts';
import { renderPng } from '../render-png.ts';
import type { ZippedFile } from '../zip.ts';

/** Four pixels a point, for a drawing's own pixel is 0.75 point: about 1,000 wide for a name of ordinary length. */
const logoScale = 3;

const colours = [
  ['Blauw', '#0B4F8A', '11 79 138', '92 43 0 46'],
  ['Inkt', '#14202B', '20 32 43', '53 26 0 83'],
  ['Wit', '#FFFFFF', '255 255 255', '0 0 0 0'],
] as const;

/** The bureau's word-mark and sign, each for paper and for screens, and how to use them. Letters are outlines: no font is needed. */
export async function logoPack(
  printer: Pick<PdfRenderer, 'pdf' | 'drawing'>,
  { bureauName, partnerName }: { bureauName: string; partnerName: string },
): Promise<ZippedFile[]> {
  const marks = [
    { file: 'woordmerk', data: { title: bureauName, name: bureauName } },
    { file: 'teken', data: { title: bureauName, name: null } },
  ];
  const files = await Promise.all(
    marks.map(async ({ file, data }): Promise<ZippedFile[]> => {
      const drawing = await printer.drawing('word-mark', data);
      return [
        { name: `${file}.svg`, content: drawing },
        { name: `${file}.png`, content: await renderPng(drawing, logoScale) },
        { name: `${file}.pdf`, content: await printer.pdf('word-mark', data) },
      ];
    }),
  );
  return [...files.flat(), { name: 'lees-mij.txt', content: howTo(bureauName, partnerName) }];
}

const howTo = (bureauName: string, partnerName: string): string =>
  [
    `Logo's van ${bureauName}, voor ${partnerName}`,
    '',
    'woordmerk   teken en naam samen; gebruik dit waar het kan',
    'teken       het huis alleen, voor waar de naam al staat',
    '',
    'svg         voor websites en drukwerk',
    'pdf         voor de drukker',
    'png         voor Word, mail en sociale media; de achtergrond is doorzichtig',
    '',
    'Kleuren     hex        RGB            CMYK (bij benadering)',
    ...colours.map(([name, hex, rgb, cmyk]) => `${name.padEnd(11)} ${hex}    ${rgb.padEnd(14)} ${cmyk}`),
    '',
    'Graag',
    '- op een witte of lichte ondergrond, met rondom evenveel ruimte als het teken half breed is',
    '- niet kleiner dan 25 mm of 120 pixels breed, het teken alleen niet kleiner dan 6 mm of 24 pixels',
    '- niet vervormen, niet verkleuren, geen schaduw',
    '',
    `Uw eigen logo mag ernaast staan: zo ziet men dat u samenwerkt met ${bureauName}.`,
    '',
  ].join('\r\n');
