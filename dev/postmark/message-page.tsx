import { addressesOf } from './addresses-of.ts';
import { MailBoxLayout } from './mail-box-layout.tsx';
import { mailMoment, sentAt } from './mail-moment.ts';
import { MailStatus } from './mail-status.tsx';
import { MessageActions } from './message-actions.tsx';
import { messageIdHeader } from './message-id-header.ts';
import { MESSAGE_VIEWS, type MessagePageProps, type MessageView } from './message-page-props.ts';
import type { OutboxEvent, OutboxMessage } from './outbox-message.ts';

/** One mail: read it, answer it, see what happened to it. */
export function MessagePage(props: MessagePageProps) {
  const { mail, events, view, fault, now } = props;
  return (
    <MailBoxLayout title={mail.subject} here="mail" fault={fault}>
      <p class="back">
        <a href="/">← All mails</a>
      </p>
      <div class="message">
        <section class="reading">
          <h1>
            {mail.subject} <MailStatus status={mail.status} />
          </h1>
          <Heading mail={mail} now={now} />
          <nav class="views" aria-label="How to show the mail">
            {Object.entries(MESSAGE_VIEWS).map(([name, label]) => (
              <a
                key={name}
                href={`/mail/${mail.messageId}?view=${name}`}
                aria-current={name === view ? 'page' : undefined}
              >
                {label}
              </a>
            ))}
          </nav>
          <Body mail={mail} view={view} />
          <Events events={events} now={now} />
        </section>
        <div class="actions">
          <MessageActions {...props} />
        </div>
      </div>
    </MailBoxLayout>
  );
}

function Heading({ mail, now }: { mail: OutboxMessage; now: Date }) {
  const moment = mailMoment(sentAt(mail), now);
  const lines = [
    ['To', mail.to],
    ['Cc', mail.cc],
    ['Bcc', mail.bcc],
    ['From', mail.from],
    ['Sent', moment.exact],
  ] as const;
  return (
    <dl class="heading">
      {lines.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{name === 'Sent' ? value : <People header={value} />}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function People({ header }: { header: string }) {
  const people = addressesOf(header) ?? [];
  return (
    <>
      {people.map(({ name, address }) => (
        <span key={address} class="person">
          {name === '' ? address : name} {name === '' ? null : <span class="muted">{address}</span>}
        </span>
      ))}
    </>
  );
}

function Body({ mail, view }: { mail: OutboxMessage; view: MessageView }) {
  switch (view) {
    case 'wide':
    case 'phone':
      if (mail.htmlBody === '') return <TextBody mail={mail} />;
      return (
        <iframe
          class={view}
          title="The mail as the customer sees it"
          src={`/mail/${mail.messageId}/body`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      );
    case 'text':
      return <TextBody mail={mail} />;
    case 'details':
      return <Details mail={mail} />;
  }
}

function TextBody({ mail }: { mail: OutboxMessage }) {
  return mail.textBody === '' ? (
    <p class="muted">This mail has no text part.</p>
  ) : (
    <pre class="text">{mail.textBody}</pre>
  );
}

function Details({ mail }: { mail: OutboxMessage }) {
  const rows: (readonly [string, string])[] = [
    ['Message-ID', messageIdHeader(mail)],
    ['Reply-To', mail.replyTo ?? '–'],
    ['Tag', mail.tag ?? '–'],
    ['Message stream', mail.messageStream],
    ['Opens tracked', mail.trackOpens ? 'yes' : 'no'],
    ['Links tracked', mail.trackLinks === 'None' ? 'no' : mail.trackLinks],
    ['Attachments', mail.attachments.join(', ') || '–'],
  ];
  return (
    <>
      <Rows caption="Envelope" rows={rows} />
      <Rows caption="Metadata" rows={Object.entries(mail.metadata)} />
      <Rows caption="Headers" rows={mail.headers.map(({ name, value }) => [name, value] as const)} />
    </>
  );
}

function Rows({ caption, rows }: { caption: string; rows: (readonly [string, string])[] }) {
  return (
    <table class="rows">
      <caption>{caption}</caption>
      <tbody>
        {rows.length === 0 ? (
          <tr>
            <td class="muted">None</td>
          </tr>
        ) : (
          rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))
        )}
      </tbody>
    </table>
  );
}

const HAPPENED: Record<OutboxEvent['type'], string> = {
  Delivery: 'Delivered',
  HardBounce: 'Bounced',
  SpamComplaint: 'Spam complaint',
  SubscriptionChange: 'Unsubscribed at the provider',
  Open: 'Opened',
  Click: 'Link clicked',
  Reply: 'Customer replied',
};

function Events({ events, now }: { events: OutboxEvent[]; now: Date }) {
  return (
    <section id="events">
      <h2>What happened to it</h2>
      {events.length === 0 ? (
        <p class="muted">Nothing yet. What you let happen, and what Nazorg said to it, appears here.</p>
      ) : null}
      <ol class="events">
        {[...events].reverse().map((event) => (
          <li key={event.eventId}>
            <strong>{HAPPENED[event.type]}</strong> <span class="muted">{mailMoment(event.at, now).short}</span>
            {event.text ? <blockquote>{event.text}</blockquote> : null}
            <span class="report">{event.report}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
