import { plainContext } from '../../domain/context.ts';
import type { BrandFitScores } from '../../domain/creator/brand-fit.ts';
import type { CreatorTerms } from '../../domain/creator/terms.ts';
import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import type { Agenda, Step } from '../../domain/step.ts';
import { local } from './facts.ts';

export const creatorId = 'partner-noor';

let counted = 0;

const head = (at: string) => {
  const happenedAt = at.endsWith('Z') ? at : local(at);
  counted++;
  const _id = `n-${String(counted).padStart(6, '0')}`;
  return { _id, subject: creatorId, happenedAt, recordedAt: happenedAt, by: 'u-1' };
};

export const registeredCreator = (at = '2027-02-01'): PartnerFact => ({
  ...{ ...head(at), type: 'partnerRegistered', partnerKind: 'creator', managerId: 'u-1' },
});
export const itemDone = (at: string, item: string): PartnerFact => ({
  ...{ ...head(at), type: 'taskDone', key: `roadmap:${item}` },
});
export const rated = (raterId: string, points: number | BrandFitScores): PartnerFact => ({
  ...{ ...head('2027-02-10'), type: 'creatorRated', raterId },
  scores:
    typeof points === 'number'
      ? { audience: points, values: points, quality: points, credibility: points, collaboration: points }
      : points,
});
export const valued = (on: string, direction: 'received' | 'given', cents: number): PartnerFact => ({
  ...{ ...head(on), type: 'creatorValueEntered', direction, cents, on, noteId: 'w' },
});
export const entered = (figure: PartnerFactOf<'figureEntered'>['figure'], on: string, value: number): PartnerFact => ({
  ...head('2027-06-01'),
  type: 'figureEntered',
  figure,
  on,
  value,
  noteId: 'w',
});

/** Terms that a partnership lasts by. */
export const soundTerms: CreatorTerms = {
  ...{ from: '2027-05-01', until: '2027-10-31', months: 6, paymentTermDays: 30, advisorySeat: true },
  licences: [{ rights: 'licence', months: 12, paidCents: 0, noteId: 'l' }],
  exclusivity: { reach: 'named-competitors', paidCents: 0 },
  clauses: [{ about: 'performance', binds: 'both', target: 50, noteId: 'c' }],
  incentives: [{ incentiveId: 'a1-1', target: 50, cents: 250_000, noteId: 'i' }],
  exit: ['talk', 'payment'],
  ...{ campaignFeeCents: 1_350_000, oneOffFeeCents: 1_000_000 },
};
export const agreed = (at: string, terms: Partial<CreatorTerms> = {}, agreementId = 'a1'): PartnerFact => ({
  ...{ ...head(at), type: 'creatorAgreed', agreementId, terms: { ...soundTerms, ...terms } },
});
export const reached = (at: string, incentiveId = 'a1-1'): PartnerFact => ({
  ...{ ...head(at), type: 'incentiveReached', incentiveId, on: at.slice(0, 10), value: 50 },
});
export const campaign = (
  at: string,
  campaignId: string,
  overrides: Partial<PartnerFactOf<'campaignPlanned'>> = {},
): PartnerFact => ({
  ...{ ...head(at), type: 'campaignPlanned', campaignId, from: '2027-05-10', until: '2027-05-31' },
  ...{ oneOff: false, licensed: false, cents: 2_000_000, noteId: 'w', ...overrides },
});
export const measured = (
  at: string,
  campaignId: string,
  results: Partial<PartnerFactOf<'campaignMeasured'>> = {},
): PartnerFact => ({
  ...{ ...head(at), type: 'campaignMeasured', campaignId, engagements: 50_000 },
  ...{ shares: 12_000, reactions: 18_000, rated: 30, authentic: 24, ...results },
});
export const feedbackGiven = (at: string, campaignId: string): PartnerFact => ({
  ...{ ...head(at), type: 'campaignFeedbackGiven', campaignId, noteId: 'w' },
});
export const answered = (at: string, satisfaction: number, score: number, noteId?: string): PartnerFact => {
  const { by: _, ...rest } = head(at);
  return { ...rest, type: 'creatorAnswered', satisfaction, score, ...(noteId !== undefined && { noteId }) };
};
export const creatorEnded = (at: string): PartnerFact => ({
  ...{ ...head(at), type: 'partnershipEnded', reasonId: 'r' },
});

export const creatorAgenda = (facts: readonly PartnerFact[], now: string): Agenda =>
  planPartner(creatorId, facts, plainContext(), now.endsWith('Z') ? now : local(now));

/** The steps whose key begins so, by key. */
export const creatorSteps = (facts: readonly PartnerFact[], now: string, prefix: string): Record<string, Step> =>
  Object.fromEntries(
    creatorAgenda(facts, now)
      .steps.filter(({ key }) => key.startsWith(prefix))
      .map((step) => [step.key, step]),
  );
