import { kindOf } from '../../domain/subject.ts';
import type { VNode } from 'preact';
import type { Logger } from 'pino';
import type { ApiDeps } from '../deps.ts';
import { PartnerOptOutPage } from '../pages/partner-opt-out-page.tsx';
import { findPartner } from '../partners/partner-of.ts';
import { isNewsOff, recordPartnerOptOut } from '../partners/partner-opt-out.ts';

/** What a partner sees behind the link to switch news off; with `pressed` it is off. Undefined: it is no partner's link. */
export async function partnerOptOut(
  deps: ApiDeps,
  token: string,
  pressed?: { log: Logger },
): Promise<VNode | undefined> {
  const claims = deps.links.readOptOut(token);
  if (!claims.valid || kindOf(claims.subject) !== 'partner') return undefined;
  const { subject } = claims;
  if (pressed) await recordPartnerOptOut(deps, { subject, now: deps.now(), log: pressed.log });
  const known = await findPartner(deps, subject);
  return known && <PartnerOptOutPage bureau={deps.bureau} off={isNewsOff(known.history)} />;
}
