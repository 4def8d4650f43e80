import type { ProjectType } from './project-types.ts';

/** Who may have brought a new customer: one of them over all programmes (rules, section 4). */
export const programmes = ['referral', 'affiliate', 'estate-agent', 'partner'] as const;
export type Programme = (typeof programmes)[number];

/** By what an introducer is known: a code or coupon that was named, a click, a shared link. */
export const introducedBy = ['code', 'coupon', 'click', 'link'] as const;
export type IntroducedBy = (typeof introducedBy)[number];

/** Why a claim on a new customer counts for nothing; the door finds it, where personal data can be compared. */
export const claimRefusals = ['self', 'household', 'known'] as const;
export type ClaimRefusal = (typeof claimRefusals)[number];

/** How far a referred customer has come, as who brought him is told. */
export const referralStages = ['registered', 'quoted', 'delivered', 'paid', 'cancelled', 'refused'] as const;
export type ReferralStage = (typeof referralStages)[number];

export const levels = ['brons', 'zilver', 'goud', 'platinum'] as const;
export type Level = (typeof levels)[number];

/** What a level gives so many times a year (rules, section 3). */
export const yearlyBenefits = ['consultation', 'site-check'] as const;
export type YearlyBenefit = (typeof yearlyBenefits)[number];

/** The pages a customer reaches by a signed link. */
export const memberPages = ['club', 'referrals', 'statement'] as const;
export type MemberPage = (typeof memberPages)[number];

/** Of the club, the referral programme, the partners and discounts. */
export type GrowthFact =
  /** A new customer registered at a page of ours, or a person registered him. */
  | { type: 'registered'; projectType?: ProjectType; showName: boolean; by?: string }
  /** Somebody brought this new customer, or says so. `introducerId`: a customer, or for the other programmes a partner. */
  | {
      type: 'introductionClaimed';
      programme: Programme;
      introducerId: string;
      via: IntroducedBy;
      refused?: ClaimRefusal;
    }
  /** Of a customer this one brought: how far that one came, told by that one's journey. `shown`: the friend agreed to be named. */
  | {
      type: 'referralReached';
      friendId: string;
      stage: ReferralStage;
      projectId?: string;
      shown?: boolean;
      why?: string;
    }
  /** A partner ordered it; `partnerId` is our own id of that partner. */
  | { type: 'orderedByPartner'; projectId: string; partnerId: string }
  | { type: 'levelWithdrawn'; level: Level; reasonId: string; by: string }
  | { type: 'benefitUsed'; benefit: YearlyBenefit; by: string; noteId?: string }
  /** `key`: of the step or claim that gave the code, of which there may be several. */
  | { type: 'codeRedeemed'; code: string; key?: string; projectId: string; cents: number }
  /** How the customer wants rewards: paid out, or as credit on the next order. */
  | { type: 'rewardChosen'; as: 'payout' | 'credit' }
  /** Where money can be paid to is on record since then, or anew. */
  | { type: 'payeeRegistered' }
  | { type: 'paidOut'; batchId: string; cents: number }
  /** The customer came by a personal link. */
  | { type: 'visited'; page: MemberPage }
  /** The customer asked for a fresh link to a page. */
  | { type: 'linkRequested'; page: MemberPage };
