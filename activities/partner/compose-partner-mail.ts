import { isPartnerPage } from '../../domain/partner/page-links.ts';
import type { RenderedMail } from '../../mail/render.ts';
import { composeCommissionPaid } from './compose-commission-paid.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import { promiseComposers } from './compose-promises.ts';
import { composeEnding } from './compose-care.ts';
import { announcementComposers } from './compose-announcement.ts';
import { composeFormalised, composeToolkit, composeWelcome } from './compose-onboarding.ts';
import { reviewComposers } from './compose-review.ts';
import { affiliateCareComposers } from './compose-affiliate-care.ts';
import { creatorComposers } from './compose-creator.ts';
import type { ComposePartnerMail } from './partner-composer.ts';
import type { PartnerMaterial } from './partner-material.ts';

const partnerLink: ComposePartnerMail = ({ links, render }, { subject, step, now }, { common }) => {
  if (!isPartnerPage(step.about)) throw new Error('a fresh link to a page that there is not');
  return render('partner-link', { ...common, pageUrl: links.ownUrl({ subject, page: step.about }, now) });
};

/** Who writes the mail of a step, by its kind. */
const composers: Readonly<Record<string, ComposePartnerMail>> = {
  'partner-link': partnerLink,
  ...promiseComposers,
  ...affiliateCareComposers,
  'partner-ending': composeEnding,
  ...announcementComposers,
  'partner-welcome': composeWelcome,
  'partner-toolkit': composeToolkit,
  'partner-formalised': composeFormalised,
  ...reviewComposers,
  'commission-paid': composeCommissionPaid,
  ...creatorComposers,
};

export function composePartnerMail(
  deps: Deps,
  due: PartnerStep,
  material: PartnerMaterial,
): RenderedMail | Promise<RenderedMail> {
  const compose = composers[due.step.kind];
  if (!compose) throw new Error(`a partner gets no mail of kind ${due.step.kind}`);
  return compose(deps, due, material);
}
