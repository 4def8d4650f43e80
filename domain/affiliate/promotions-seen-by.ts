import { type Promotion, promotionsOf } from '../bureau/announcement.ts';
import type { ClosingDays, Day } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { announcedOn } from './announce-steps.ts';
import { careLevelOf } from './care-level.ts';
import { promotionsJoined } from './promotions-joined.ts';

/** A promotion as one affiliate sees it. */
export interface SeenPromotion {
  promotion: Promotion;
  joined: boolean;
  /** He can still say that he joins. */
  open: boolean;
}

/** The promotions an affiliate may know of by now and that are not over: nobody reads of one before he is told of it. */
export function promotionsSeenBy(
  history: Pick<PartnerHistory, 'facts'>,
  { announcements, closing }: Pick<Context, 'announcements'> & { closing: ClosingDays },
  today: Day,
): SeenPromotion[] {
  const joined = promotionsJoined(history.facts);
  const level = careLevelOf(history);
  return promotionsOf(announcements)
    .filter(({ stoppedAt, until }) => stoppedAt === undefined && today <= until)
    .filter((promotion) => announcedOn(promotion, level, { closing }) <= today)
    .map((promotion) => ({
      promotion,
      joined: joined.has(promotion.id),
      open: today <= promotion.joinBy && !joined.has(promotion.id),
    }));
}
