import request, { type Response } from 'supertest';
import { fastForward, liveUntil } from '../../dev/fast-forward.ts';
import type { OutboxMessage } from '../../dev/postmark/outbox-message.ts';
import { addDays, dayOf, firstOfMonth, type Instant, instantAt, monthOf } from '../../domain/calendar.ts';
import { createLinks } from '../../mail/links.ts';
import type { draftPayout } from '../../workflows/draft-payout.ts';
import { type CaseHouse, startCaseHouse } from './live-case.ts';

/** A year in which every journey's clock and the API's go on together. */
export interface GrowthYear extends CaseHouse {
  started: Instant;
  /** The moment the API shows. */
  now(): Instant;
  /** From now on these journeys are taken along. */
  follow: (...subjects: string[]) => void;
  /** Lives every journey until so many days after the start, or until a moment; the API's clock shows it then. */
  until(when: number | Instant): Promise<void>;
  event(orderId: string, kind: string, more?: object): Promise<Record<string, unknown>>;
  /** Opens a page as a browser does; the amounts' spaces are plain ones. */
  page(url: string): Promise<string>;
  press(url: string, fields: Record<string, string>): Promise<string>;
  /** The mail of a step, of which there may be no second one. */
  mailOf(subject: string, key: string): OutboxMessage;
  mailsOf(subject: string, kind: string): string[];
  /** A fresh link to the page that explains what a customer earned. */
  statementUrl(subject: string): string;
  /** Drafts the payout as the schedule does, at a moment to come. */
  draftAt(at: Instant): Promise<{ payoutId: string; lines: number; left: number }>;
}

export async function startGrowthYear(): Promise<GrowthYear> {
  const house = await startCaseHouse();
  const { addresses, call, client, outbox, settings } = house;
  const started = new Date().toISOString();
  const subjects = new Set<string>();
  let now = started;
  const messages = (subject: string, key: string): OutboxMessage[] =>
    outbox.messages().filter(({ metadata }) => (metadata['skey'] ?? '').startsWith(`${subject}|${key}`));
  // By hand: fetch says of itself that it is a program, and is not counted as a person.
  const read = ({ status, text }: Response): string => {
    if (status !== 200) throw new Error(`a page answered ${status}: ${text}`);
    return text.replaceAll('\u00a0', ' ');
  };
  const pathOf = (url: string): string => new URL(url).pathname;
  return {
    ...house,
    started,
    now: () => now,
    follow: (...more) => more.forEach((subject) => subjects.add(subject)),
    async until(when) {
      now = typeof when === 'number' ? addDays(started, when) : when;
      await Promise.all([...subjects].map((subject) => liveUntil(client, subject, now)));
      house.setClock(now);
    },
    event: (orderId, kind, more = {}) =>
      call('POST', `/v1/orders/${orderId}/events`, { kind, happenedAt: now, ...more }),
    page: async (url) => read(await request(addresses.api).get(pathOf(url)).set(browser)),
    press: async (url, fields) =>
      read(await request(addresses.api).post(pathOf(url)).set(browser).type('form').send(fields)),
    mailOf(subject, key) {
      const [mail, ...more] = messages(subject, key);
      if (!mail || more.length > 0) throw new Error(`${more.length + (mail ? 1 : 0)} mails of ${key}`);
      return mail;
    },
    mailsOf: (subject, kind) =>
      messages(subject, `${kind}:`).map(({ metadata }) => (metadata['skey'] ?? '').slice(subject.length + 1)),
    statementUrl: (subject) =>
      createLinks({ baseUrl: settings.baseUrl, secret: settings.linkSecrets }).memberUrl(
        { subject, page: 'statement' },
        now,
      ),
    async draftAt(at) {
      const workflowId = `draft-payout-${at}`;
      const startDelay = Date.parse(at) - Date.now();
      const handle = await client.workflow.start<typeof draftPayout>('draftPayout', {
        ...{ workflowId, taskQueue: settings.taskQueue, startDelay },
      });
      await fastForward(client, workflowId, Date.parse(at) + 1_000);
      return handle.result();
    },
  };
}

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };

/** When the schedule drafts the next payout after a moment. */
export function payoutAfter(at: Instant): Instant {
  const { year, month } = monthOf(dayOf(at));
  return instantAt(firstOfMonth(year, month + 1), 6 * 60);
}
