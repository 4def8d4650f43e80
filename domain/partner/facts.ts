import type { CareFact } from '../affiliate/care-facts.ts';
import type { AffiliateFact } from '../affiliate/facts.ts';
import type { CreatorFact } from '../creator/facts.ts';
import type { PromotionFact } from '../affiliate/promotion-facts.ts';
import type { SuppressedBecause } from '../customer/facts.ts';
import type { IntroducedBy } from '../customer/growth-facts.ts';
import type { LostBecause } from '../customer/introductions.ts';
import type { FactHead, StepDone, WorkFact } from '../fact-head.ts';
import type { AgreementFact } from './agreement-facts.ts';
import type { EndingFact } from './ending-facts.ts';
import type { JointActionFact } from './joint-action-facts.ts';
import type { PartnerKind } from './kinds.ts';
import type { OnboardingFact } from './onboarding-facts.ts';
import type { PromiseFact } from './promise-facts.ts';
import type { PartnerPage, PartnerTopic } from './pages.ts';
import type { ReviewFact } from './review-facts.ts';
import type { WrittenFact } from './written-facts.ts';

/** How far a customer of a partner, or an order of his, has come. `worth`: the order is worth another amount since. */
export const reachedStages = [
  'registered',
  'quoted',
  'ordered',
  'delivered',
  'invoiced',
  'worth',
  'paid',
  'cancelled',
  'scored',
  'refused',
] as const;
export type ReachedStage = (typeof reachedStages)[number];

/** How the customer is the partner's: brought by him, or of an order that he placed. */
export const reachedAs = ['introduced', 'ordered'] as const;
export type ReachedAs = (typeof reachedAs)[number];

/**
 * What happened to a partner (rules, sections 9 to 11). Facts hold no personal data: names, addresses and free text stand in
 * their own collections, by id.
 */
export type PartnerFact = FactHead &
  (
    | { type: 'partnerRegistered'; partnerKind: PartnerKind; managerId?: string; by: string }
    /** Whose partner he is since then: a person's id. */
    | { type: 'managerSet'; managerId: string; by: string }
    /** Told by the customer's own journey. Values are integer euro cents, ex VAT, after discount. */
    | {
        type: 'customerReached';
        customerId: string;
        stage: ReachedStage;
        as: ReachedAs;
        projectId?: string;
        valueCents?: number;
        /** Of a delivery: the day that was promised. */
        promisedOn?: string;
        /** Of one introduced: by what the partner was known. */
        via?: IntroducedBy;
        /** Of a refusal. */
        why?: LostBecause;
        /** Of a score: 0 to 10, would the customer recommend us. */
        score?: number;
      }
    | { type: 'paused'; reasonId: string; by: string }
    | { type: 'resumed'; reasonId: string; by: string }
    | { type: 'stepSkipped'; key: string; reasonId: string; by: string }
    /** The partnership is over since then; money that is still owed is paid. */
    | { type: 'partnershipEnded'; reasonId: string; by: string }
    | { type: 'optedOut'; topic: PartnerTopic | 'all'; by?: string }
    | { type: 'consentGiven'; topic: PartnerTopic | 'all'; noticeVersion: string; by?: string }
    | { type: 'addressSuppressed'; why: SuppressedBecause }
    | { type: 'addressRestored' }
    | { type: 'visited'; page: PartnerPage }
    | { type: 'linkRequested'; page: PartnerPage }
    /** Where money can be paid to is on record since then, or anew. */
    | { type: 'payeeRegistered' }
    | { type: 'paidOut'; batchId: string; cents: number }
    | AgreementFact
    | OnboardingFact
    | ReviewFact
    | PromiseFact
    | WrittenFact
    | EndingFact
    | JointActionFact
    | AffiliateFact
    | PromotionFact
    | CareFact
    | CreatorFact
    | StepDone
    | WorkFact
  );

export type PartnerFactOf<T extends PartnerFact['type']> = Extract<PartnerFact, { type: T }>;
