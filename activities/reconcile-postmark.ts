import type { BureauFact } from '../domain/bureau/facts.ts';
import { ApplicationFailure } from '@temporalio/common';
import { addDays, type Instant } from '../domain/calendar.ts';
import type { Category } from '../domain/step.ts';
import type { MailEvent } from '../door/postmark/mail-event.ts';
import { readEvent } from '../door/postmark/read-event.ts';
import { storeEvent } from '../inbound/store-event.ts';
import { createTakeIn } from '../inbound/take-in.ts';
import { lookAgain, watchMailHealth } from '../inbound/watch-mail-health.ts';
import type { Listing } from '../mail/postmark.ts';
import type { Deps } from './deps.ts';

export interface Reconciled {
  /** Bounces and suppressions the provider has. */
  listed: number;
  /** Of them those no webhook had told. */
  missed: number;
  /** Addresses that get mail again, which no webhook had told. */
  restored: number;
}

/** Postmark tries a webhook for ten hours; bounces are looked up a good while back. */
const daysBack = 3;
/** An address that was closed this shortly ago may not be in the list yet. */
const restoredAfterDays = 1;

const categories = ['service', 'commercial'] as const satisfies readonly Category[];

/**
 * Compares what the provider knows of bounces and closed addresses with what its webhooks told. What is missing is taken in
 * as if it had been told, under the same ids. Then the health of our mail is looked at. `onProgress` hears of each event.
 */
export async function reconcilePostmark(
  deps: Pick<Deps, 'store' | 'postmark' | 'inbound' | 'journeys'>,
  now: Instant,
  onProgress: (events: number) => void,
): Promise<Reconciled> {
  const inbound = { ...deps.inbound, journeys: deps.journeys };
  const takeIn = createTakeIn(inbound);
  const result: Reconciled = { listed: 0, missed: 0, restored: 0 };
  const take = async (event: MailEvent): Promise<boolean> => {
    const { id, fresh } = await storeEvent(inbound, event, now);
    if (fresh) await takeIn(id);
    return fresh;
  };
  for (const category of categories) {
    const bounces = listed(await deps.postmark.bouncesSince(addDays(now, -daysBack), category));
    const closed = listed(await deps.postmark.suppressions(category));
    const closings = closed.items.flatMap((item) => closingOf(item, closed.stream));
    for (const event of [...bounces.items.flatMap(bounceOf), ...closings]) {
      result.listed += 1;
      if (await take(event)) result.missed += 1;
      onProgress(result.listed);
    }
    if (!closed.whole) continue;
    const stillClosed = new Set(closings.map(({ recipient }) => inbound.ids.addressHash(recipient)));
    for (const event of await reopened(deps, { stream: closed.stream, stillClosed, now }))
      if (await take(event)) result.restored += 1;
  }
  await watchMailHealth(inbound, now);
  await lookAgainAfterLast(inbound);
  return result;
}

/** Named, so that the workflow tries again what may pass, and nobody takes an answer that is none for an empty list. */
function listed(listing: Listing): Listing & { result: 'listed' } {
  switch (listing.result) {
    case 'listed':
      return listing;
    case 'unauthorized':
      throw ApplicationFailure.nonRetryable('the mail provider refuses our token', 'PostmarkRefuses');
    case 'failed':
      throw ApplicationFailure.create({
        type: listing.lasting ? 'PostmarkRefuses' : 'PostmarkAway',
        message: listing.why,
        nonRetryable: listing.lasting,
      });
  }
}

type Told = Exclude<MailEvent, { type: 'inbound' }>;

function bounceOf(item: unknown): Told[] {
  return read({ ...(item as object | null), RecordType: 'Bounce' });
}

function closingOf(item: unknown, MessageStream: string): Told[] {
  const { EmailAddress, SuppressionReason, CreatedAt } = (item ?? {}) as Record<string, unknown>;
  const change = { Recipient: EmailAddress, ChangedAt: CreatedAt, SuppressSending: true, SuppressionReason };
  return read({ RecordType: 'SubscriptionChange', MessageStream, ...change });
}

/** What cannot be read is left out: one odd row must not keep the others from being taken in. */
function read(body: object): Told[] {
  const result = readEvent(body);
  return 'event' in result && result.event.type !== 'inbound' ? [result.event] : [];
}

/** Addresses we take for closed that the provider does not: it opened them again, and we were not told. */
async function reopened(
  { store }: Pick<Deps, 'store'>,
  { stream, stillClosed, now }: { stream: string; stillClosed: ReadonlySet<string>; now: Instant },
): Promise<Told[]> {
  const known = await store.suppressions.suppressedOn(stream, addDays(now, -restoredAfterDays));
  const events: Told[] = [];
  for (const address of known.filter((one) => !stillClosed.has(one))) {
    const latest = (await store.postmarkEvents.latestAbout(address))?.payload;
    if (latest && latest.type !== 'inbound')
      events.push({ type: 'restored', stream, recipient: latest.recipient, at: now });
  }
  return events;
}

/** Where Temporal was away when the bureau decided something for everybody, the journeys hear of it now; else they did. */
async function lookAgainAfterLast(inbound: Parameters<typeof lookAgain>[0] & Pick<Deps, 'store'>): Promise<void> {
  const last = (await inbound.store.facts.ofBureau()).findLast(({ type }) => bureauDecides.has(type));
  if (last) await lookAgain(inbound, last._id);
}

const bureauDecides: ReadonlySet<BureauFact['type']> = new Set([
  ...(['commercialStopped', 'commercialResumed', 'newsletterScheduled', 'newsletterStopped'] as const),
  ...(['announcementScheduled', 'announcementStopped'] as const),
]);
