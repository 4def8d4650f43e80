import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { ClaimRefusal } from '../../domain/customer/growth-facts.ts';
import { introductionOf } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { ApiDeps } from '../deps.ts';
import type { KnownPartner } from '../partners/partner-of.ts';
import { recordFact } from '../record-fact.ts';
import { isReachOf, tracesOfPartner } from '../referrals/refusal-of.ts';
import { type NewCustomer, registerCustomer } from '../referrals/register-customer.ts';

interface Introducing {
  /** The partner confirmed that his clients are told what he receives. */
  feeDisclosed: boolean;
  happenedAt: Instant;
  /** Who writes it down: a colleague, or the partner himself. */
  by: string;
  now: Instant;
  log: Logger;
}

export type Introduction =
  /** Nothing was written: he names himself, or his clients are not told yet what he receives. */
  | { refused: 'self' | 'fee-not-disclosed' }
  | { customerId: string; status: 'registered' | 'known'; counts: boolean; why?: ClaimRefusal };

/** Of who is paid for it, clients must know: he confirms that once, before the first of them. */
export const mustDisclose = ({ history }: Pick<KnownPartner, 'history'>): boolean =>
  history.kind === 'estate-agent' && !history.facts.some(({ type }) => type === 'feeDisclosed');

/** A partner brings a new customer, by the programme of his kind. Of who is a customer already only the claim is kept. */
export async function introduce(
  deps: Pick<ApiDeps, 'store' | 'ids' | 'journeys'>,
  known: KnownPartner,
  { person, ...said }: NewCustomer,
  introducing: Introducing,
): Promise<Introduction> {
  const { partner } = known;
  const { feeDisclosed, happenedAt, by, now, log } = introducing;
  const reach = [person.email, ...(person.phone === undefined ? [] : [person.phone])];
  if (isReachOf(tracesOfPartner(partner), reach)) return { refused: 'self' };
  if (mustDisclose(known)) {
    if (!feeDisclosed) return { refused: 'fee-not-disclosed' };
    const subject = partner._id;
    const head = { _id: `${subject}|feeDisclosed`, subject, happenedAt: now, recordedAt: now };
    await recordFact(deps, { ...head, type: 'feeDisclosed', by }, log);
  }
  const introducers = [{ partner, at: happenedAt, via: 'code' as const }];
  const introduced = { introducers, happenedAt, by, now, log };
  const { customerId, status } = await registerCustomer(deps, { person, ...said }, introduced);
  const { losers } = introductionOf(readHistory(await deps.store.facts.load(customerId)), customerId);
  const lost = losers.find(({ claim }) => claim.introducerId === partner._id);
  return { customerId, status, counts: !lost, ...(lost?.claim.refused && { why: lost.claim.refused }) };
}
