import type { ComponentChildren } from 'preact';
import type { Bureau } from '../../templates/mail-variables.ts';
import { type Asset, assets } from './assets.ts';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 14V7l6-5 6 5v7z' fill='none' stroke='%230B4F8A' stroke-width='1.5'/%3E%3C/svg%3E";

interface PageProps {
  title: string;
  bureau: Bureau;
  children: ComponentChildren;
  /** Staff know how to reach their own bureau. */
  readers?: 'customers' | 'staff';
  /** What the page can do without. */
  script?: Asset;
}

/** The frame of every page behind a link in a mail: who we are, the one thing asked, and how to reach us. */
export function Page({ title, bureau, children, readers = 'customers', script }: PageProps) {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${title} · ${bureau.name}`}</title>
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href={assets.pico.url} />
        <link rel="stylesheet" href={assets.site.url} />
        {script && <script src={script.url} defer />}
      </head>
      <body>
        <header>
          <p class="bureau">{bureau.name}</p>
        </header>
        <main>{children}</main>
        <footer>
          {readers === 'staff' ? null : (
            <p>
              <ReachUs bureau={bureau} />
            </p>
          )}
          <p>{`${bureau.name}, ${bureau.address}`}</p>
        </footer>
      </body>
    </html>
  );
}

/** How to reach a person. */
function ReachUs({ bureau }: { bureau: Bureau }) {
  return (
    <>
      Liever persoonlijk contact? Bel <a href={`tel:${bureau.phone.replace(/[^\d+]/g, '')}`}>{bureau.phone}</a> of mail{' '}
      <a href={`mailto:${bureau.email}`}>{bureau.email}</a>.
    </>
  );
}
