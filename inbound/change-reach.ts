import { bounceKind } from '../domain/bounce-kinds.ts';
import type { Instant } from '../domain/calendar.ts';
import type { SuppressedBecause } from '../domain/customer/facts.ts';
import type { MailEvent } from '../door/postmark/mail-event.ts';
import type { InboundDeps } from './deps.ts';
import { settleReach } from './settle-reach.ts';

type AboutReach = Extract<MailEvent, { type: 'bounced' | 'complained' | 'suppressed' | 'restored' }>;

/** Keeps whether an address can be mailed, and tells everybody who has it. The newest word of each stream stands. */
export async function changeReach(deps: InboundDeps, event: AboutReach, now: Instant): Promise<void> {
  const { store, ids } = deps;
  const { recipient, stream, at: changedAt } = event;
  const address = ids.addressHash(recipient);
  const why = becauseOf(event);
  if (why === undefined && event.type === 'bounced') return;
  if (event.type === 'complained') await store.suppressions.complained(address, changedAt);
  await store.suppressions.change({ address, stream, why, changedAt });
  for (const customer of await store.customers.withEmail(recipient)) await settleReach(deps, customer, now);
  for (const { _id, email } of await store.partners.withEmail(recipient)) await settleReach(deps, { _id, email }, now);
}

/** Why no mail may go there, or undefined where it may. A bounce that neither closes the address nor is final says nothing. */
function becauseOf(event: AboutReach): SuppressedBecause | undefined {
  switch (event.type) {
    case 'bounced':
      return event.inactive || bounceKind(event.bounce).final ? 'hard-bounce' : undefined;
    case 'complained':
      return 'spam-complaint';
    case 'suppressed':
      return event.why;
    case 'restored':
      return undefined;
  }
}
