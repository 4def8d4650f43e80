import { dayOf, monthOf } from '../../domain/calendar.ts';
import { offers } from '../../domain/customer/offers.ts';
import type { AskedKind } from '../../domain/customer/replies.ts';
import { seasonal } from '../../domain/customer/touchpoints.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { AskedProject } from '../../templates/mail-variables.ts';
import { type AnswerTo, withAnswers } from './answer-links.ts';
import { composeCrossSell, suggestionOf } from './compose-cross-sell.ts';
import { composeNewsletter } from './compose-newsletter.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';
import { composePaidOut } from './compose-paid-out.ts';
import { clientCodeOf } from '../../store/client-code-of.ts';
import { composeLevel, composePageLink } from './compose-growth.ts';
import { offerOf } from './offer-of.ts';
import { composeReward } from './compose-reward.ts';
import type { Material, NamedProject } from './mail-material.ts';
import { replyOf } from './reply-of.ts';

const [spring] = seasonal.months;

/** Writes the mail of a step: which template, told what. */
export async function composeMail(deps: Deps, due: CustomerStep, material: Material): Promise<RenderedMail> {
  const { render } = deps;
  const { common, personal, named } = material;
  const { step } = due;
  const project = named[0];
  const asking = <Kind extends AskedKind>(kind: Kind) => {
    const [first, ...others] = named.map((one) => withAnswers(deps, due, kind, one));
    const asked = first as AskedProject<AnswerTo<Kind>>;
    const projects: [typeof asked, ...(typeof asked)[]] = [asked, ...others];
    return { ...common, projects, project: asked, personal: personal.personalApproach, answerUrls: asked.answerUrls };
  };
  const commercial = { repeatCustomer: personal.repeatCustomer, quoteUrl: deps.pages.quoteUrl };
  const sentOn = dayOf(due.now);
  switch (step.of === undefined || step.kind === 'thanks' ? step.kind : `${step.kind} of ${step.of}`) {
    case 'feedback':
      return render('feedback', asking('feedback'));
    case 'reminder of feedback':
      return render('feedback-reminder', asking('feedback'));
    case 'nps':
      return render('nps', asking('nps'));
    case 'reminder of nps':
      return render('nps-reminder', asking('nps'));
    case 'permit':
      return render('permit', { ...asking('permit'), askedBefore: step.key.includes('#') });
    case 'reminder of permit':
      return render('permit-reminder', asking('permit'));
    case 'build': {
      const build = asking('build');
      if (step.category === 'service') return render('build', build);
      return render('build-offer', { ...build, ...commercial, offer: offerOf(deps, 'build', sentOn) });
    }
    case 'anniversary':
      return render('anniversary', {
        ...common,
        ...commercial,
        project,
        offer: offerOf(deps, 'anniversary', sentOn),
        suggestion: suggestionOf(deps, step),
      });
    case 'seasonal': {
      const season = monthOf(dayOf(step.dueAt)).month === spring ? 'seasonal-spring' : 'seasonal-autumn';
      return render(season, { ...common, ...commercial, lastProject: project, suggestion: suggestionOf(deps, step) });
    }
    case 'win-back':
      return render('win-back', {
        ...common,
        ...commercial,
        lastProject: project,
        offer: offerOf(deps, 'winBack', sentOn),
      });
    case 'quote-why':
      return render('quote-why', { ...common, quoted: { type: project.type } });
    case 'cross-sell':
      return composeCrossSell(deps, due, material);
    case 'newsletter':
      return composeNewsletter(deps, due, material);
    case 'farewell':
      return render('farewell', { ...common, lastProject: project });
    case 'review':
      return render('review', { ...common, project, reviewUrl: reviewUrl(deps, due, project) });
    case 'reminder of review':
      return render('review-reminder', { ...common, project, reviewUrl: reviewUrl(deps, due, project) });
    case 'level':
      return composeLevel(deps, due, material);
    case 'page-link':
      return composePageLink(deps, due, material);
    case 'paid-out':
      return composePaidOut(deps, due, material);
    case 'thanks':
      return thanks(deps, due, material);
    case 'reward':
    case 'reward-reversed':
      return composeReward(deps, due, material);
    default:
      throw new Error(`no mail for a step of kind ${step.kind}`);
  }
}

/** One mail for one press: thanks, and the blocks that apply. */
async function thanks(deps: Deps, due: CustomerStep, { common, named }: Material): Promise<RenderedMail> {
  const { blocks = [] } = due.step;
  const [project] = named;
  const mail = {
    ...common,
    reply: replyOf(due, project),
    reviewUrl: blocks.includes('review') ? reviewUrl(deps, due, project) : null,
  };
  if (!blocks.includes('referral')) return deps.render('thanks', mail);
  const url = deps.pages.referralUrl(await clientCodeOf(deps.store, due.subject, common.recipientName));
  return deps.render('thanks-referral', { ...mail, referral: { url, ...offers.referral } });
}

const reviewUrl = ({ links }: Deps, { subject, now }: CustomerStep, { id }: NamedProject): string =>
  links.reviewUrl({ subject, projectId: id }, now);
