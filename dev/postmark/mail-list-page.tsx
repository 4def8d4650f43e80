import { addressesOf } from './addresses-of.ts';
import type { Fault } from './faults.ts';
import { MailBoxLayout } from './mail-box-layout.tsx';
import { mailMoment, sentAt } from './mail-moment.ts';
import { MailStatus } from './mail-status.tsx';
import type { OutboxMessage } from './outbox-message.ts';

export const PAGE_SIZE = 50;

interface MailListProps {
  /** Newest first, all that were found. */
  mails: OutboxMessage[];
  total: number;
  /** From 1. */
  page: number;
  question: string;
  refreshes: boolean;
  fault: Fault | undefined;
  now: Date;
}

/** The mail box: who got what, when. */
export function MailListPage(props: MailListProps) {
  const { mails, total, page, question, refreshes, fault, now } = props;
  const first = (page - 1) * PAGE_SIZE;
  const shown = mails.slice(first, first + PAGE_SIZE);
  return (
    <MailBoxLayout title="Mails" here="mails" fault={fault} {...(refreshes ? { refresh: 5 } : {})}>
      <div class="tools">
        <form method="post" action="/">
          <input
            type="search"
            name="question"
            value={question}
            placeholder="Search: name, address, subject, tag"
            aria-label="Search mails"
          />
          <button type="submit">Search</button>
        </form>
        <Refresh question={question} refreshes={refreshes} />
      </div>
      {shown.length === 0 ? <Empty question={question} /> : <Table mails={shown} now={now} />}
      <footer class="pages">
        <p class="muted">{countLine(shown.length, first, mails.length, total)}</p>
        <Pages page={page} pages={Math.ceil(mails.length / PAGE_SIZE)} question={question} />
      </footer>
    </MailBoxLayout>
  );
}

function countLine(shown: number, first: number, found: number, total: number): string {
  const range = shown === 0 ? '0' : `${first + 1}–${first + shown}`;
  return found === total ? `${range} of ${total}` : `${range} of ${found} found, ${total} in all`;
}

function Refresh({ question, refreshes }: { question: string; refreshes: boolean }) {
  if (question !== '') {
    return (
      <p class="links">
        <a href="/">Show all mails</a>
      </p>
    );
  }
  return (
    <p class="links">
      <a href="/">Refresh</a>
      {refreshes ? <a href="/">Stop refreshing</a> : <a href="/?refresh=on">Refresh every 5 s</a>}
    </p>
  );
}

function Empty({ question }: { question: string }) {
  return (
    <section class="empty">
      {question === '' ? (
        <>
          <h1>No mails yet</h1>
          <p>
            Every mail that Nazorg sends appears here, newest first, within a second. Open one to read it and to answer
            it as the customer.
          </p>
        </>
      ) : (
        <>
          <h1>Nothing found</h1>
          <p>No mail has all of these words: “{question}”.</p>
        </>
      )}
    </section>
  );
}

function Table({ mails, now }: { mails: OutboxMessage[]; now: Date }) {
  return (
    <table class="mails">
      <thead>
        <tr>
          <th scope="col">To</th>
          <th scope="col">Subject</th>
          <th scope="col">Tag</th>
          <th scope="col" class="when">
            When
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <Row key={mail.messageId} mail={mail} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ mail, now }: { mail: OutboxMessage; now: Date }) {
  const [to] = addressesOf(mail.to) ?? [];
  const moment = mailMoment(sentAt(mail), now);
  return (
    <tr>
      <td class="to">
        <span class="name">{to?.name || to?.address || mail.to}</span>
        {to?.name ? <span class="muted address">{to.address}</span> : null}
      </td>
      <td class="subject">
        <a href={`/mail/${mail.messageId}`}>{mail.subject}</a> <MailStatus status={mail.status} />
      </td>
      <td class="tag">{mail.tag ? <code>{mail.tag}</code> : null}</td>
      <td class="when">
        <time datetime={sentAt(mail)} title={moment.exact}>
          {moment.short}
        </time>
      </td>
    </tr>
  );
}

/** Forms, because the question may be an address and an address never stands in a URL. */
function Pages({ page, pages, question }: { page: number; pages: number; question: string }) {
  if (pages <= 1) return null;
  return (
    <form method="post" action="/">
      <input type="hidden" name="question" value={question} />
      <button class="secondary" type="submit" name="page" value={String(page - 1)} disabled={page === 1}>
        Newer
      </button>
      <button class="secondary" type="submit" name="page" value={String(page + 1)} disabled={page === pages}>
        Older
      </button>
    </form>
  );
}
