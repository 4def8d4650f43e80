import { dayOf } from '../../domain/calendar.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { Suggestion } from '../../templates/mail-variables.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';
import type { Material } from './mail-material.ts';
import { offerOf } from './offer-of.ts';

/** Suggests what to build next, with its offer. */
export function composeCrossSell(
  deps: Deps,
  { step, now }: CustomerStep,
  { common, personal, named }: Material,
): RenderedMail {
  const suggestion = suggestionOf(deps, step);
  if (!suggestion) throw new Error('a cross-sell mail without a suggestion');
  return deps.render('cross-sell', {
    ...common,
    repeatCustomer: personal.repeatCustomer,
    quoteUrl: deps.pages.quoteUrl,
    project: named[0],
    suggestion,
    offer: offerOf(deps, 'crossSell', dayOf(now)),
  });
}

/** What a mail suggests to build, as its template shows it; null: nothing. */
export const suggestionOf = ({ pages }: Deps, { suggests: type }: CustomerStep['step']): Suggestion | null =>
  type === undefined ? null : { type, pictureUrl: pages.pictureUrl(type) };
