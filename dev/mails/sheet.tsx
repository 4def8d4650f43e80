import type { ComponentChildren, JSX } from 'preact';
import { segments } from '../../domain/customer/segment.ts';
import type { CatalogEntry } from '../../templates/catalog-entry.ts';
import { type MarkedSentence, markedSentences } from './marked-sentences.ts';
import type { Variant } from './variants.ts';

export interface Sheet {
  id: string;
  entry: CatalogEntry;
  /** Each with the start of its files' names. */
  variants: readonly (Variant & { file: string })[];
}

const style = `
  body { margin: 24px; font: 15px/1.5 -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; color: #14202b; }
  a { color: #0b4f8a; } h1, h2 { font-weight: 600; } h2 { margin: 32px 0 8px; font-size: 18px; }
  .muted { color: #52616f; } .row { display: flex; gap: 16px; overflow-x: auto; padding-bottom: 12px; }
  .card { flex: 0 0 300px; border: 1px solid #d5dee6; border-radius: 4px; padding: 12px; }
  .card img { width: 100%; border: 1px solid #d5dee6; margin-top: 8px; }
  .card p { margin: 8px 0; font-size: 13px; overflow-wrap: anywhere; }
  ins { background: #e0efe4; color: #2e6b3f; text-decoration: underline; } del { color: #a63d1b; }
  table { border-collapse: collapse; } td, th { text-align: left; padding: 8px 24px 8px 0; border-bottom: 1px solid #d5dee6; }
  td.number { text-align: right; font-variant-numeric: tabular-nums; }
`;

const Page = ({ title, children }: { title: string; children: ComponentChildren }): JSX.Element => (
  <html lang="nl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
    <body>{children}</body>
  </html>
);

export const IndexPage = ({ sheets }: { sheets: readonly Sheet[] }): JSX.Element => (
  <Page title="Mails">
    <h1>Mails</h1>
    <p>Elke mail in elke variant: segment en wat er gebouwd is. De verschillen staan per mail naast elkaar.</p>
    <table>
      <tr>
        <th>Mail</th>
        <th>Onderwerp</th>
        <th>Soort</th>
        <th>Varianten</th>
      </tr>
      {sheets.map(({ id, entry, variants }) => (
        <tr key={id}>
          <td>
            <a href={`${id}/index.html`}>{id}</a>
          </td>
          <td>{variants[0]?.mail.subject}</td>
          <td>{`${entry.category}, ${entry.topic ?? 'altijd'}`}</td>
          <td class="number">{variants.length}</td>
        </tr>
      ))}
    </table>
  </Page>
);

/** One row for each content trigger, in it one card for each segment. */
export function SheetPage({ id, entry, variants }: Sheet): JSX.Element {
  const rows = new Map<string, Sheet['variants'][number][]>();
  for (const variant of variants) {
    const name = [variant.of, variant.trigger].filter(Boolean).join(' · ');
    rows.set(name, [...(rows.get(name) ?? []), variant]);
  }
  return (
    <Page title={id}>
      <p>
        <a href="../index.html">Alle mails</a>
      </p>
      <h1>{id}</h1>
      <p class="muted">{`${entry.category}, ${entry.topic ?? 'altijd'}. Wat afwijkt van de gewone mail is gemarkeerd.`}</p>
      {[...rows].map(([name, row]) => (
        <section key={name}>
          <h2>{name}</h2>
          <div class="row">
            {[...row]
              .sort((a, b) => segments.indexOf(b.segment) - segments.indexOf(a.segment))
              .map((variant) => (
                <Card key={variant.file} variant={variant} />
              ))}
          </div>
        </section>
      ))}
    </Page>
  );
}

const Card = ({ variant: { segment, mail, plain, file } }: { variant: Sheet['variants'][number] }): JSX.Element => (
  <article class="card">
    <strong>{segment}</strong>
    <br />
    <span class="muted">{mail.subject}</span>
    <br />
    <a href={`${file}.html`}>HTML</a> · <a href={`${file}.txt`}>tekst</a> · <a href={`${file}-360.jpg`}>360 px</a> ·{' '}
    <a href={`${file}-680.jpg`}>680 px</a>
    <Differences plain={plain.text} text={mail.text} />
    <a href={`${file}-680.jpg`}>
      <img src={`${file}-360.jpg`} alt={`${mail.subject}, op een telefoon`} loading="lazy" />
    </a>
  </article>
);

/** The paragraphs that are not the same in the plain mail. */
function Differences({ plain, text }: { plain: string; text: string }): JSX.Element {
  const differing = markedSentences(plain, text).filter((paragraph) => paragraph.some(({ as }) => as !== 'same'));
  if (differing.length === 0) return <p class="muted">Geen verschil met de gewone mail.</p>;
  return (
    <>
      {differing.map((paragraph, n) => (
        <p key={n}>{paragraph.flatMap((one) => [marked(one), ' '])}</p>
      ))}
    </>
  );
}

function marked({ sentence, as }: MarkedSentence): JSX.Element | string {
  switch (as) {
    case 'same':
      return sentence;
    case 'new':
      return <ins>{sentence}</ins>;
    case 'gone':
      return <del>{sentence}</del>;
  }
}
