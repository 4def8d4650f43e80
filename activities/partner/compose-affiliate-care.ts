import { milestoneOf } from '../../domain/affiliate/milestone-of.ts';
import { commissionCents } from '../../domain/affiliate/commission-table.ts';
import { rememberedFor } from '../../domain/customer/introductions.ts';
import { payoutRules } from '../../domain/payouts.ts';
import type { PartnerPage } from '../../domain/partner/pages.ts';
import { typedLetter } from '../../mail/typed-letter.ts';
import { dutchMonth } from '../../mail/text.ts';
import type { AffiliateCareMails } from '../../templates/affiliate-care-variables.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import type { ComposePartnerMail } from './partner-composer.ts';

/** A round amount, of which he is told what he earns. */
const ofCents = 10_000;

const pageUrl = ({ links }: Deps, { subject, now }: PartnerStep, page: PartnerPage): string =>
  links.ownUrl({ subject, page }, now);

/** The words a step is about: what somebody wrote for the partner, or he for us. */
async function letterOf({ store }: Deps, { step }: PartnerStep): Promise<ReturnType<typeof typedLetter>> {
  const [text] = await store.texts.findMany([step.about ?? '']);
  if (!text) throw new Error('the words of this mail are nowhere');
  return typedLetter(text.words);
}

const welcome: ComposePartnerMail = (deps, due, { common }) =>
  deps.render('affiliate-welcome', {
    ...{ ...common, materialsUrl: pageUrl(deps, due, 'materials') },
    commission: {
      ...{ ofCents, cents: commissionCents(ofCents), cookieDays: rememberedFor.days },
      paidFromCents: payoutRules.fromCents,
    },
  });

const milestone: ComposePartnerMail = (deps, due, { common }) => {
  const { month, ...reached } = milestoneOf(due.history, due.step.about ?? '');
  return deps.render('milestone', {
    ...{ ...common, figuresUrl: pageUrl(deps, due, 'figures') },
    milestone: { ...reached, month: month === undefined ? '' : dutchMonth(month) },
  });
};

const written =
  (id: 'personal-note' | 'partner-answer' | 'feedback-thanks' | 'feedback-acted'): ComposePartnerMail =>
  async (deps, due, { common }) =>
    deps.render(id, { ...common, letter: await letterOf(deps, due) });

const interim: ComposePartnerMail = ({ render }, { step, now }, { common }) =>
  render('partner-interim', { ...common, hearBefore: step.deadline ?? now });

const survey: ComposePartnerMail = (deps, due, { common }) => {
  const url = pageUrl(deps, due, 'survey');
  const scores = Array.from({ length: 11 }, (_, score) => [String(score), `${url}?${score}`]);
  const answerUrls = Object.fromEntries(scores) as AffiliateCareMails['affiliate-survey']['answerUrls'];
  return deps.render('affiliate-survey', { ...common, answerUrls });
};

const session: ComposePartnerMail = async (deps, due, { common }) => {
  const planned = await deps.store.sessions.find(due.step.about ?? '');
  if (!planned) throw new Error('the words of this session are nowhere');
  const { title, startsAt, words } = planned;
  return deps.render('affiliate-session', { ...common, session: { title, startsAt }, letter: typedLetter(words) });
};

const helpOffer: ComposePartnerMail = (deps, due, { common }) =>
  deps.render('help-offer', { ...common, materialsUrl: pageUrl(deps, due, 'materials') });

/** Who writes the mails that look after an affiliate, by the kind of their step. */
export const affiliateCareComposers = {
  'affiliate-welcome': welcome,
  milestone,
  'personal-note': written('personal-note'),
  'partner-answer': written('partner-answer'),
  'partner-interim': interim,
  'feedback-thanks': written('feedback-thanks'),
  'feedback-acted': written('feedback-acted'),
  'affiliate-survey': survey,
  'affiliate-session': session,
  'help-offer': helpOffer,
} as const satisfies Record<keyof AffiliateCareMails, ComposePartnerMail>;
