import type { Severity } from '../complaint/protocol.ts';
import type { BrandFitScores } from './brand-fit.ts';
import type { CreatorTerms } from './terms.ts';

/** What is entered of a creator, with its source and day; brand growth is the bureau's own, as he brought it about. */
export const creatorFigures = ['audience-overlap', 'share-of-voice', 'portfolio-growth', 'brand-growth'] as const;
export type CreatorFigure = (typeof creatorFigures)[number];

/** Seen from us: what the creator brought us, and what we gave. */
export const valueDirections = ['received', 'given'] as const;
export type ValueDirection = (typeof valueDirections)[number];

/** What happens to creators besides what happens to every partner (rules, section 11). Days are 'YYYY-MM-DD'. */
export type CreatorFact =
  /** `value`: per cents; `noteId`: the source, in words; `on`: the day it was measured. */
  | { type: 'figureEntered'; figure: CreatorFigure; value: number; on: string; noteId: string; by: string }
  /** The same rater again: the latest rules. */
  | { type: 'creatorRated'; raterId: string; scores: BrandFitScores; by: string }
  /** At agreed rates; `noteId`: what it was. */
  | { type: 'creatorValueEntered'; direction: ValueDirection; cents: number; on: string; noteId: string; by: string }
  | { type: 'creatorAgreed'; agreementId: string; terms: CreatorTerms; by: string }
  | { type: 'incentiveReached'; incentiveId: string; on: string; value: number; by: string }
  /** `licensed`: its rights are agreed apart from the partnership's; `cents`: what is to be spent on it. */
  | ({ type: 'campaignPlanned'; oneOff: boolean; licensed: boolean; cents: number; noteId: string } & CampaignSpan)
  /** The latest rules. `rated`: comments and reactions judged, of which so many `authentic`; `cents`: what it cost in the end. */
  | ({ type: 'campaignMeasured'; campaignId: string; cents?: number; by: string } & CampaignResults)
  | { type: 'campaignFeedbackGiven'; campaignId: string; noteId: string; by: string }
  /** `satisfaction`: 1 to 5; `score`: 0 to 10, would he recommend working with us. `severity`: of words of danger or law. */
  | { type: 'creatorAnswered'; satisfaction: number; score: number; noteId?: string; severity?: Severity };

interface CampaignSpan {
  campaignId: string;
  from: string;
  until: string;
  by: string;
}

export interface CampaignResults {
  engagements: number;
  shares: number;
  /** Those with something to say. */
  reactions: number;
  rated: number;
  authentic: number;
  /** People who saw it; absent: not known. */
  reach?: number;
}
