import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { FactOf } from '../../domain/customer/facts.ts';
import type { Journeys } from '../../workflows/journeys.ts';
import { programmeOf } from '../../domain/partner/programmes.ts';
import type { Partner } from '../../store/partners.ts';
import type { Store } from '../../store/store.ts';
import { recordFact } from '../record-fact.ts';
import { claimForPartner } from '../referrals/claim-introduction.ts';

interface Named {
  customerId: string;
  projectId: string;
  /** When the order named him. */
  happenedAt: Instant;
  now: Instant;
  log: Logger;
}

type Deps = { store: Store; journeys: Journeys };

/**
 * An order named a partner, by our own id or the order system's. Who orders has ordered it; an estate agent, an affiliate or
 * a creator orders nothing, so he claims to have brought its customer. False where nobody has that id: an order is a fact all
 * the same, and it becomes his when he is registered.
 */
export async function namePartner(deps: Deps, reference: string, named: Named): Promise<boolean> {
  const partner = await deps.store.partners.byReference(reference);
  if (!partner) return false;
  await orderOf(deps, partner, named);
  return true;
}

/** Every earlier order that named him by the order system's id, before we knew whose that is. */
export async function claimEarlierOrders(
  deps: Deps,
  partner: Partner,
  { now, log }: Pick<Named, 'now' | 'log'>,
): Promise<void> {
  if (partner.externalId === undefined) return;
  const named = new Map<string, Omit<Named, 'now' | 'log'>>();
  for (const { subject: customerId, projectId, happenedAt } of await deps.store.facts.namingPartner(partner.externalId))
    if (!named.has(projectId)) named.set(projectId, { customerId, projectId, happenedAt });
  for (const order of named.values()) await orderOf(deps, partner, { ...order, now, log });
}

async function orderOf(deps: Deps, partner: Partner, { customerId, projectId, happenedAt, now, log }: Named) {
  if (programmeOf[partner.kind] !== 'partner') {
    const introducer = { partner, at: happenedAt, via: 'code' } as const;
    await claimForPartner(deps, { customerId, introducer, now, log });
    return;
  }
  const fact: FactOf<'orderedByPartner'> = {
    ...{ _id: `${customerId}|orderedByPartner|${projectId}`, subject: customerId, happenedAt, recordedAt: now },
    ...{ type: 'orderedByPartner', projectId, partnerId: partner._id },
  };
  await recordFact(deps, fact, log);
}
