import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { PartnerFactOf } from '../../domain/partner/facts.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import { programmeOf } from '../../domain/partner/programmes.ts';
import type { PartnerRequest } from '../../door/partner.ts';
import type { Partner } from '../../store/partners.ts';
import { ownLinkOf } from '../../store/partner-codes.ts';
import type { ApiDeps } from '../deps.ts';
import { claimEarlierOrders } from '../orders/name-partner.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import type { Told } from '../tell-journey.ts';

interface Registering {
  /** Who looks after him; absent: nobody yet. */
  managerId?: string | undefined;
  /** The affiliate who brought him in. */
  introducedBy?: string | undefined;
  by: string;
  now: Instant;
  log: Logger;
}

export type RegisteredPartner = { partnerId: string } & ({ status: 'registered'; journey: Told } | { status: 'known' });

/**
 * Registers a partner and starts his journey. Who he is stands first, the fact that makes it so comes last: interrupted
 * between, the same request completes it. The same partner again changes nothing.
 */
export async function registerPartner(
  deps: Pick<ApiDeps, 'store' | 'ids' | 'journeys'>,
  { happenedAt, consent, externalId, phone, website, ...asked }: PartnerRequest,
  { managerId, introducedBy, by, now, log }: Registering,
): Promise<RegisteredPartner> {
  const partnerId = deps.ids.partnerId({ externalId, ...asked });
  const at = happenedAt ?? now;
  const partner: Partner = {
    ...{ _id: partnerId, ...asked, asOf: at },
    ...(externalId !== undefined && { externalId }),
    ...(phone !== undefined && { phone }),
    ...(website !== undefined && { website }),
  };
  // What is known of the address first: a partner must not be mailed in between.
  if (await deps.store.partners.insert(partner)) await settleReach({ ...deps, log }, partner, now);
  else await mustBeSameKind(deps, partner);
  if (programmeOf[asked.kind] === 'affiliate') await ownLinkOf(deps.store, { partnerId, name: asked.name, at: now });
  const head = { subject: partnerId, happenedAt: at, recordedAt: now, by };
  if (consent)
    await deps.store.facts.insert({
      ...{ ...head, _id: `${partnerId}|consentGiven|registration`, type: 'consentGiven', topic: 'partner-news' },
      noticeVersion: consent.noticeVersion,
    });
  if (introducedBy !== undefined && !(await deps.store.facts.find(`${partnerId}|partnerRegistered`)))
    await deps.store.facts.insert({
      ...{ subject: partnerId, happenedAt: at, recordedAt: now, _id: `${partnerId}|broughtIn` },
      ...{ type: 'broughtIn', partnerId: introducedBy },
    });
  const registered: PartnerFactOf<'partnerRegistered'> = {
    ...{ ...head, _id: `${partnerId}|partnerRegistered`, type: 'partnerRegistered', partnerKind: asked.kind },
    ...(managerId !== undefined && { managerId }),
  };
  const journey = await recordFact(deps, registered, log);
  // Also where he is known: an interrupted request is completed by the same one again.
  await claimEarlierOrders(deps, partner, { now, log });
  return journey === undefined ? { partnerId, status: 'known' } : { partnerId, status: 'registered', journey };
}

/** The order system's id is that of one partner: another kind under it is another one, and a mistake. */
async function mustBeSameKind({ store }: Pick<ApiDeps, 'store'>, { _id, kind }: Partner): Promise<void> {
  const known = await store.partners.find(_id);
  if (known && known.kind !== kind)
    throw new Problem('invalid-fields', {
      errors: [{ pointer: '/kind', detail: `differs: he is known as ${known.kind}` }],
    });
}
