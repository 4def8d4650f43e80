import type { ComponentChildren } from 'preact';
import { FAULTS, type Fault } from './faults.ts';

interface MailBoxLayoutProps {
  title: string;
  here: 'mails' | 'trouble' | 'mail';
  fault: Fault | undefined;
  /** Seconds after which the page loads itself again. */
  refresh?: number;
  children: ComponentChildren;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect x='1' y='3' width='14' height='10' rx='1' fill='%230B4F8A'/%3E%3Cpath d='M2 4.5l6 4.5 6-4.5' stroke='white' fill='none'/%3E%3C/svg%3E";

/** The frame of every page: where you are, that nothing is sent, and whether trouble is switched on. */
export function MailBoxLayout({ title, here, fault, refresh, children }: MailBoxLayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Local mail box`}</title>
        {refresh === undefined ? null : <meta http-equiv="refresh" content={String(refresh)} />}
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href="/assets/pico.css" />
        <link rel="stylesheet" href="/assets/mail-box.css" />
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/">
            Local mail box
          </a>
          <p class="promise">Nothing leaves this machine</p>
          <nav aria-label="Pages">
            <a href="/" aria-current={here === 'mails' ? 'page' : undefined}>
              Mails
            </a>
            <a href="/trouble" aria-current={here === 'trouble' ? 'page' : undefined}>
              Trouble
            </a>
          </nav>
        </header>
        {fault ? <FaultBanner fault={fault} /> : null}
        <main>{children}</main>
      </body>
    </html>
  );
}

function FaultBanner({ fault }: { fault: Fault }) {
  const left =
    fault.times === undefined ? 'until switched off' : `${fault.times} more time${fault.times === 1 ? '' : 's'}`;
  return (
    <form class="banner" method="post" action="/trouble/off">
      <span>
        <strong>Trouble is on:</strong> {FAULTS[fault.mode]} <span class="muted">({left})</span>
      </span>
      <button type="submit" class="secondary">
        Switch off
      </button>
    </form>
  );
}
