import { promotionsSeenBy } from '../../domain/affiliate/promotions-seen-by.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { ApiDeps } from '../deps.ts';
import type { Form, PartnerVisit } from '../partners/partner-page.tsx';
import { recordFact } from '../record-fact.ts';

/** What a press on the page of figures was; `closed`: there is no such promotion to join any more. */
export type Pressed = 'joined' | 'closed' | 'shares' | 'shares-not';

/** Joins a promotion, or says whether successes may be told to others. Undefined where the press said neither. */
export async function pressFigures(
  deps: Pick<ApiDeps, 'store' | 'journeys' | 'context'>,
  { subject, history, now, log }: PartnerVisit,
  { join, share }: Form,
): Promise<Pressed | undefined> {
  const head = { subject, happenedAt: now, recordedAt: now };
  if (typeof join === 'string') {
    const seen = promotionsSeenBy(history, await deps.context(), dayOf(now)).find(
      ({ promotion }) => promotion.id === join,
    );
    if (!seen || (!seen.open && !seen.joined)) return 'closed';
    const _id = `${subject}|promotionJoined|${join}`;
    await recordFact(deps, { ...head, _id, type: 'promotionJoined', promotionId: join }, log);
    return 'joined';
  }
  if (share !== 'yes' && share !== 'no') return undefined;
  const shared = share === 'yes';
  await recordFact(deps, { ...head, _id: `${subject}|sharingChosen|${now}`, type: 'sharingChosen', shared }, log);
  return shared ? 'shares' : 'shares-not';
}
