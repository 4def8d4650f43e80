import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { PartnerFactOf } from '../../domain/partner/facts.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import type { PartnerRequest } from '../../door/partner.ts';
import type { Partner } from '../../store/partners.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';
import type { Told } from '../tell-journey.ts';

interface Registering {
  /** Who looks after him; absent: nobody yet. */
  managerId?: string | undefined;
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
  { managerId, by, now, log }: Registering,
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
  const head = { subject: partnerId, happenedAt: at, recordedAt: now, by };
  if (consent)
    await deps.store.facts.insert({
      ...{ ...head, _id: `${partnerId}|consentGiven|registration`, type: 'consentGiven', topic: 'partner-news' },
      noticeVersion: consent.noticeVersion,
    });
  const registered: PartnerFactOf<'partnerRegistered'> = {
    ...{ ...head, _id: `${partnerId}|partnerRegistered`, type: 'partnerRegistered', partnerKind: asked.kind },
    ...(managerId !== undefined && { managerId }),
  };
  const journey = await recordFact(deps, registered, log);
  return journey === undefined ? { partnerId, status: 'known' } : { partnerId, status: 'registered', journey };
}
