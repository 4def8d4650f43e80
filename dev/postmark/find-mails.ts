import { sentAt } from './mail-moment.ts';
import type { OutboxMessage } from './outbox-message.ts';

/** The mails in which every word of the question occurs, newest first. */
export function findMails(messages: OutboxMessage[], question: string): OutboxMessage[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean);
  const newestFirst = [...messages]
    .reverse()
    .sort((a, b) => (sentAt(a) < sentAt(b) ? 1 : sentAt(a) > sentAt(b) ? -1 : 0));
  if (words.length === 0) return newestFirst;
  return newestFirst.filter((mail) => {
    const metadata = Object.values(mail.metadata);
    const haystack = [mail.to, mail.cc, mail.from, mail.subject, mail.tag, mail.textBody, ...metadata]
      .join('\n')
      .toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
