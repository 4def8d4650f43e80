import type { PartnerFact, PartnerFactOf } from '../partner/facts.ts';
import type { BrandFitScores } from './brand-fit.ts';
import type { CreatorFigure } from './facts.ts';
import type { Incentive } from './terms.ts';

/** One campaign with what became of it. */
export interface Campaign {
  planned: PartnerFactOf<'campaignPlanned'>;
  /** The latest. */
  results?: PartnerFactOf<'campaignMeasured'>;
  /** The first. */
  feedback?: PartnerFactOf<'campaignFeedbackGiven'>;
}

/** What a creator's own rules ask about; facts come in order of happening. */
export interface Creator {
  /** By rater, who rated last stands last. */
  ratings: Map<string, BrandFitScores>;
  /** The latest of each, by the day it was measured. */
  figures: Map<CreatorFigure, PartnerFactOf<'figureEntered'>>;
  values: PartnerFactOf<'creatorValueEntered'>[];
  agreements: PartnerFactOf<'creatorAgreed'>[];
  incentives: Map<string, Incentive>;
  reached: PartnerFactOf<'incentiveReached'>[];
  campaigns: Map<string, Campaign>;
  answers: PartnerFactOf<'creatorAnswered'>[];
}

export function readCreator(facts: readonly PartnerFact[]): Creator {
  const creator: Creator = {
    ...{ ratings: new Map(), figures: new Map(), values: [], agreements: [], incentives: new Map(), reached: [] },
    ...{ campaigns: new Map(), answers: [] },
  };
  // A campaign stands before what became of it, also where both were told at one instant.
  const isPlan = ({ type }: PartnerFact): boolean => type === 'campaignPlanned';
  for (const fact of [...facts.filter(isPlan), ...facts.filter((one) => !isPlan(one))])
    (readers[fact.type] as Reader<PartnerFact> | undefined)?.(creator, fact);
  return creator;
}

type Reader<F extends PartnerFact> = (creator: Creator, fact: F) => void;

const readers: { [T in PartnerFact['type']]?: Reader<PartnerFactOf<T>> } = {
  creatorRated({ ratings }, { raterId, scores }) {
    ratings.delete(raterId);
    ratings.set(raterId, scores);
  },
  figureEntered({ figures }, fact) {
    if (fact.on >= (figures.get(fact.figure)?.on ?? '')) figures.set(fact.figure, fact);
  },
  creatorValueEntered: ({ values }, fact) => void values.push(fact),
  creatorAgreed({ agreements, incentives }, fact) {
    agreements.push(fact);
    for (const incentive of fact.terms.incentives) incentives.set(incentive.incentiveId, incentive);
  },
  incentiveReached: ({ reached }, fact) => void reached.push(fact),
  campaignPlanned: ({ campaigns }, planned) => void campaigns.set(planned.campaignId, { planned }),
  campaignMeasured({ campaigns }, fact) {
    const campaign = campaigns.get(fact.campaignId);
    if (campaign) campaign.results = fact;
  },
  campaignFeedbackGiven({ campaigns }, fact) {
    const campaign = campaigns.get(fact.campaignId);
    if (campaign) campaign.feedback ??= fact;
  },
  creatorAnswered: ({ answers }, fact) => void answers.push(fact),
};

/** What a campaign cost: in the end, or as it was planned. */
export const spentCents = ({ planned, results }: Campaign): number => results?.cents ?? planned.cents;
