import request, { type Response } from 'supertest';
import { fastForward, liveUntil } from '../../dev/fast-forward.ts';
import type { OutboxMessage } from '../../dev/postmark/outbox-message.ts';
import { addDays, dayOf, firstOfMonth, type Instant, instantAt, monthOf } from '../../domain/calendar.ts';
import { skeyOf } from '../../mail/letter.ts';
import { createLinks, type OwnPage } from '../../mail/links.ts';
import type { draftPayout } from '../../workflows/draft-payout.ts';
import { type CaseHouse, startCaseHouse } from './live-case.ts';

/** A year in which every journey's clock and the API's go on together. */
export interface GrowthYear extends CaseHouse {
  started: Instant;
  /** The moment the API shows. */
  now(): Instant;
  /** Brings these journeys to the present, and takes them along from then on. */
  follow: (...subjects: string[]) => Promise<void>;
  /** Lives every journey until so many days after the start, or until a moment; the API's clock shows it then. */
  until: (when: number | Instant) => Promise<void>;
  event(orderId: string, kind: string, more?: object): Promise<Record<string, unknown>>;
  /** Opens a page as a browser does; the amounts' spaces are plain ones. */
  page(url: string): Promise<string>;
  press(url: string, fields: Record<string, string>): Promise<string>;
  /** The words of the one mail whose step has this key, or begins with it. */
  mailOf(subject: string, key: string): Promise<string>;
  /** The keys of a kind of mail, each as often as it lies in the mail box. */
  mailsOf(subject: string, kind: string): Promise<string[]>;
  /** A fresh link to a page of a customer's or a partner's own. */
  linkTo(subject: string, page: OwnPage): string;
  /** Runs a workflow that belongs to no subject as its schedule does, at a moment to come. */
  runAt(workflow: string, at: Instant): Promise<unknown>;
  /** Drafts the payout as the schedule does, at a moment to come. */
  draftAt(at: Instant): Promise<{ payoutId: string; lines: number; left: number }>;
}

export async function startGrowthYear(): Promise<GrowthYear> {
  const house = await startCaseHouse();
  const { addresses, client, outbox, settings } = house;
  const started = new Date().toISOString();
  const links = createLinks({ baseUrl: settings.baseUrl, secret: settings.linkSecrets });
  const subjects = new Set<string>();
  let now = started;
  const keysOf = async (subject: string): Promise<string[]> =>
    (await house.store.facts.load(subject)).flatMap((fact) =>
      fact.type === 'stepDone' && fact.channel === 'mail' ? [fact.key] : [],
    );
  const lettersOf = (subject: string, key: string): OutboxMessage[] =>
    outbox.messages().filter(({ metadata }) => metadata['skey'] === skeyOf(`${subject}|${key}`));
  const live = (who: readonly string[]) => Promise.all(who.map((subject) => liveUntil(client, subject, now)));
  // By hand: fetch says of itself that it is a program, and is not counted as a person.
  const read = ({ status, text }: Response): string => {
    if (status !== 200) throw new Error(`a page answered ${status}: ${text}`);
    return text.replaceAll('\u00a0', ' ');
  };
  const pathOf = (url: string): string => new URL(url).pathname;
  const runAt = async (workflow: string, at: Instant): Promise<unknown> => {
    const workflowId = `${workflow}-${at}`;
    const startDelay = Date.parse(at) - Date.now();
    const handle = await client.workflow.start(workflow, {
      ...{ workflowId, taskQueue: settings.taskQueue, startDelay, args: [] },
    });
    await fastForward(client, workflowId, Date.parse(at) + 1_000);
    return handle.result();
  };
  return {
    ...house,
    started,
    now: () => now,
    async follow(...more) {
      more.forEach((subject) => subjects.add(subject));
      await live(more);
    },
    async until(when) {
      now = typeof when === 'number' ? addDays(started, when) : when;
      await live([...subjects]);
      house.setClock(now);
    },
    event: (orderId, kind, more = {}) =>
      house.call('POST', `/v1/orders/${orderId}/events`, { kind, happenedAt: now, ...more }),
    page: async (url) => read(await request(addresses.api).get(pathOf(url)).set(browser)),
    press: async (url, fields) =>
      read(await request(addresses.api).post(pathOf(url)).set(browser).type('form').send(fields)),
    async mailOf(subject, about) {
      const keys = (await keysOf(subject)).filter((key) => key === about || key.startsWith(`${about}:`));
      const [mail, ...more] = keys.flatMap((key) => lettersOf(subject, key));
      if (!mail || more.length > 0) throw new Error(`${more.length + (mail ? 1 : 0)} mails of ${about}`);
      return mail.textBody.replaceAll('\u00a0', ' ');
    },
    async mailsOf(subject, kind) {
      const keys = (await keysOf(subject)).filter((key) => key.startsWith(`${kind}:`));
      return keys.flatMap((key) => lettersOf(subject, key).map(() => key));
    },
    linkTo: (subject, page) => links.ownUrl({ subject, page }, now),
    runAt,
    draftAt: async (at) => (await runAt('draftPayout', at)) as Awaited<ReturnType<typeof draftPayout>>,
  };
}

/** What a person's browser says of itself. */
export const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };

/** When the schedule drafts the next payout after a moment. */
export function payoutAfter(at: Instant): Instant {
  const { year, month } = monthOf(dayOf(at));
  return instantAt(firstOfMonth(year, month + 1), 6 * 60);
}
