import type { PostmarkEvent } from '../store/postmark-events.ts';
import { changeReach } from './change-reach.ts';
import { confirmSent } from './confirm-sent.ts';
import type { InboundDeps } from './deps.ts';
import { followReader } from './follow-reader.ts';
import { takeInReply } from './take-in-reply.ts';
import { watchMailHealth } from './watch-mail-health.ts';

/** Processes a stored event; false where that failed, and it is tried again later. */
export type TakeIn = (id: string) => Promise<boolean>;

const backOffMs = { first: 10_000, atMost: 3_600_000 } as const;
/** After so many attempts the people who run this must look. */
const alarmAfter = 5;

/**
 * Does what a stored event means, and marks it done. Every effect is by its own id and asks what is known, so that an
 * event processed twice, by two processes at once, or after others that came later, does nothing more.
 */
export const createTakeIn =
  (deps: InboundDeps): TakeIn =>
  async (id) => {
    const { store, log } = deps;
    let event: PostmarkEvent | undefined;
    try {
      event = await store.postmarkEvents.find(id);
      if (!event || event.processedAt !== undefined) return true;
      const kept = await effectOf(deps, event);
      await (kept ? store.postmarkEvents.processed(id, event.receivedAt) : store.postmarkEvents.forget(id));
      return true;
    } catch (error) {
      const attempts = (event?.attempts ?? 0) + 1;
      const about = {
        event: id,
        type: event?.type,
        attempts,
        failure: error instanceof Error ? error.name : 'unknown',
      };
      if (attempts >= alarmAfter)
        log.error({ alarm: true, ...about }, 'an event of the mail provider cannot be processed');
      else log.warn(about, 'an event of the mail provider could not be processed; it is tried again');
      const wait = Math.min(backOffMs.first * 2 ** attempts, backOffMs.atMost);
      // Where the database is away this fails too, and the moment set before stands.
      await store.postmarkEvents.postpone(id, attempts, new Date(Date.now() + wait)).catch(() => undefined);
      return false;
    }
  };

/** False: nothing of it is to be kept. */
async function effectOf(deps: InboundDeps, { _id, payload, receivedAt: now }: PostmarkEvent): Promise<boolean> {
  switch (payload.type) {
    case 'delivered':
      await confirmSent(deps, payload, now);
      return true;
    case 'bounced':
    case 'complained':
      await confirmSent(deps, payload, now);
      await changeReach(deps, payload, now);
      await watchMailHealth(deps, now);
      return true;
    case 'suppressed':
    case 'restored':
      await changeReach(deps, payload, now);
      return true;
    case 'opened':
    case 'clicked':
      return followReader(deps, payload, now);
    case 'inbound':
      await takeInReply(deps, _id, payload, now);
      return true;
  }
}
