import { addressesOf } from './addresses-of.ts';
import { mailLinks, type MailLink } from './mail-links.ts';
import type { MessagePageProps } from './message-page-props.ts';
import type { OutboxMessage } from './outbox-message.ts';
import { recipientsOf } from './take-in.ts';

/** What a customer, or a mail server, can do with a mail. */
export function MessageActions({ mail, inactive, takesReplies }: MessagePageProps) {
  const links = mailLinks(mail);
  return (
    <>
      <section>
        <h2>Answer by its links</h2>
        {links.length === 0 ? <p class="muted">There are no links in this mail.</p> : <Links links={links} />}
      </section>
      <section>
        <h2>Reply as the customer</h2>
        {takesReplies ? (
          <ReplyForm mail={mail} />
        ) : (
          <p class="muted">
            No address for replies is configured, so a reply would reach nobody. Set the inbound URL to try it.
          </p>
        )}
      </section>
      <section>
        <h2>Let something happen</h2>
        <EventForm mail={mail} links={links} />
        {inactive.map((address) => (
          <form key={address} method="post" action={`/mail/${mail.messageId}/reactivate`} class="inactive">
            <input type="hidden" name="recipient" value={address} />
            <p>{address} is inactive: new mails to it are refused.</p>
            <button type="submit" class="secondary">
              Make it active again
            </button>
          </form>
        ))}
      </section>
    </>
  );
}

function Links({ links }: { links: MailLink[] }) {
  return (
    <ul class="answers">
      {links.map(({ url, text }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noopener noreferrer" role="button" class="secondary">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function ReplyForm({ mail }: { mail: OutboxMessage }) {
  const to = addressesOf(mail.replyTo ?? mail.from)?.[0]?.address;
  return (
    <form method="post" action={`/mail/${mail.messageId}/reply`}>
      <Recipient mail={mail} label="From" />
      <label>
        Subject
        <input name="subject" value={`Re: ${mail.subject}`} required />
      </label>
      <label>
        Text
        <textarea name="text" rows={4} required />
      </label>
      <label class="check">
        <input type="checkbox" name="automatic" />
        <span>It is an automatic reply (out of office)</span>
      </label>
      <button type="submit">Send the reply</button>
      <small>Goes to {to}, as the real Postmark would hand it over.</small>
    </form>
  );
}

function EventForm({ mail, links }: { mail: OutboxMessage; links: MailLink[] }) {
  const tracksLinks = mail.trackLinks !== 'None' && links.length > 0;
  return (
    <form method="post" action={`/mail/${mail.messageId}/events`} class="happenings">
      <Recipient mail={mail} label="To whom" />
      <EventButton type="Delivery" text="Deliver it" />
      <EventButton type="HardBounce" text="Bounce: no such address" />
      <EventButton type="SpamComplaint" text="Complain: this is spam" />
      <EventButton type="SubscriptionChange" text="Unsubscribe at the provider" />
      {mail.trackOpens ? <EventButton type="Open" text="Open it" /> : null}
      {tracksLinks ? (
        <>
          <select name="link" aria-label="Link to click">
            {links.map(({ url, text }) => (
              <option key={url} value={url}>
                {text}
              </option>
            ))}
          </select>
          <EventButton type="Click" text="Click this link" />
        </>
      ) : null}
      {mail.trackOpens || tracksLinks ? null : <small>Opens and clicks are not tracked for this mail.</small>}
    </form>
  );
}

function EventButton({ type, text }: { type: string; text: string }) {
  return (
    <button type="submit" class="secondary" name="type" value={type}>
      {text}
    </button>
  );
}

function Recipient({ mail, label }: { mail: OutboxMessage; label: string }) {
  const recipients = recipientsOf(mail);
  if (recipients.length === 1) return <input type="hidden" name="recipient" value={recipients[0]} />;
  return (
    <label>
      {label}
      <select name="recipient">
        {recipients.map((address) => (
          <option key={address}>{address}</option>
        ))}
      </select>
    </label>
  );
}
