import { addressesOf } from './addresses-of.ts';
import type { OutboxMessage } from './outbox-message.ts';
import { recipientsOf } from './take-in.ts';

/** Postmark's filters of GET /messages/outbound, newest first. Names of parameters are not case-sensitive; an unknown one filters nothing. */
export function searchMessages(messages: OutboxMessage[], query: Record<string, string>, now: Date): OutboxMessage[] {
  const at = now.toISOString();
  const filters = Object.entries(query).map(([name, value]) => filterOf(name.toLowerCase(), value));
  return messages
    .filter((mail) => mail.searchableFrom === undefined || mail.searchableFrom <= at)
    .filter((mail) => filters.every((passes) => passes(mail)))
    .reverse();
}

function filterOf(name: string, value: string): (mail: OutboxMessage) => boolean {
  const wanted = value.toLowerCase();
  if (name.startsWith('metadata_')) return metadataFilter(name.slice('metadata_'.length), value);
  switch (name) {
    case 'recipient':
      return (mail) => recipientsOf(mail).some((address) => address.toLowerCase() === wanted);
    case 'fromemail':
      return (mail) => addressesOf(mail.from)?.[0]?.address.toLowerCase() === wanted;
    case 'tag':
      return (mail) => mail.tag === value;
    case 'subject':
      return (mail) => mail.subject.toLowerCase().includes(wanted);
    case 'messagestream':
      return (mail) => mail.messageStream === value;
    case 'status':
      return () => wanted === 'sent' || wanted === 'processed';
    case 'fromdate':
      return (mail) => mail.submittedAt >= value;
    case 'todate':
      // A bare date includes its whole day.
      return (mail) => mail.submittedAt <= (value.length === 10 ? `${value}T23:59:59.999Z` : value);
    default:
      return () => true;
  }
}

const metadataFilter =
  (key: string, value: string) =>
  (mail: OutboxMessage): boolean =>
    Object.entries(mail.metadata).some(([name, held]) => name.toLowerCase() === key && held === value);
