import type { Day } from '../../domain/calendar.ts';
import { type OfferKind, offerOn } from '../../domain/customer/offers.ts';
import type { Offer } from '../../templates/mail-variables.ts';
import type { Deps } from '../deps.ts';

/** An offer as the mail of a day states it: made then and there, so that no mail shows one that ended or was used. */
export const offerOf = ({ links }: Pick<Deps, 'links'>, kind: OfferKind, sentOn: Day): Offer => ({
  ...offerOn(kind, sentOn),
  conditionsUrl: links.conditionsUrl(kind),
});
