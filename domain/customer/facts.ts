import type { Instant } from '../calendar.ts';
import type { Severity } from '../complaint/protocol.ts';
import type { FactHead, StepDone, WorkFact } from '../fact-head.ts';
import type { GrowthFact } from './growth-facts.ts';
import type { OrderFact } from './order-facts.ts';
import type { CustomerKind, ProjectType } from './project-types.ts';
import type { Topic } from './touchpoints.ts';

export { customerKinds, projectTypes, type CustomerKind, type ProjectType } from './project-types.ts';

export const closeReasons = ['moved', 'deceased', 'duplicate', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** What a free-text reply was taken for (rules, section 1). `automatic`: no person wrote it. */
export const verdicts = ['positive', 'neutral', 'negative', 'question', 'unsure', 'automatic'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a person can say a reply is. */
export const humanVerdicts = ['positive', 'neutral', 'negative', 'question'] as const;
export type HumanVerdict = (typeof humanVerdicts)[number];

/** What a reply asks of us by law, for a person to carry out within a month (rules, section 13). */
export const requests = ['access', 'erasure'] as const;
export type Request = (typeof requests)[number];

export const learnedKinds = ['phoned', 'met', 'review-seen'] as const;
export type Learned = (typeof learnedKinds)[number];

export const suppressedBecause = ['hard-bounce', 'spam-complaint', 'manual'] as const;
export type SuppressedBecause = (typeof suppressedBecause)[number];

/** The existing-customer record of one order: when, and with which text, the customer could object to commercial mail. */
export interface MarketingRecord {
  objectionOfferedAt?: Instant;
  noticeVersion?: string;
  objected?: boolean;
}

/**
 * What happened to a customer. Facts are insert-only; `_id` is deterministic, so the same event twice is one fact.
 * They carry our own ids only: no name, address or free text (a reason is stored apart and referred to by `reasonId`).
 */
export type CustomerFact = FactHead &
  (
    | {
        type: 'projectDelivered';
        projectId: string;
        projectType: ProjectType;
        /** Integer euro cents, ex VAT, after discount. */
        valueCents: number;
        customerKind: CustomerKind;
        engineerId: string;
        /** Opaque id of the address, the same for the same house. */
        propertyId?: string;
        monument?: boolean;
        builtYear?: number;
        promisedOn?: string;
        code?: string;
        partnerId?: string;
        marketing?: MarketingRecord;
        /** Who told it, where a person did and not the order system. */
        by?: string;
      }
    | OrderFact
    | GrowthFact
    | StepDone
    | WorkFact
    /** `key` is the step that was answered; the latest answer to it rules, every one is kept. */
    | ({ type: 'answered'; key: string; kind: string; projectId: string; answer: string } & Spoken)
    /** The customer wrote to us. `key` and `projectId` are those of the mail it answers, where that is known. */
    | ({
        type: 'replied';
        replyId: string;
        key?: string;
        projectId?: string;
        verdict: Verdict;
        requests?: Request[];
      } & Spoken)
    /** A person read a reply and says what it is; it rules over what the words seemed to say. */
    | { type: 'replyRead'; replyId: string; verdict: HumanVerdict; by: string }
    /** A person heard or read a complaint, and opens the case by hand. */
    | ({ type: 'complaintRaised'; projectId?: string; severity: Severity; by: string } & Omit<Spoken, 'severity'>)
    /** What people learn elsewhere: a talk on the phone, a meeting, a review seen. */
    | { type: 'learned'; what: Learned; projectId?: string; noteId?: string; by: string }
    /** The customer says so, or went to a review site from ours. */
    | { type: 'reviewLeft'; projectId?: string; site?: string }
    /** No mail may go to the customer's address, until it is another one or is restored. */
    | { type: 'addressSuppressed'; why: SuppressedBecause }
    | { type: 'addressRestored' }
    | ({ type: 'trackingChosen'; on: boolean } & HeardBy)
    | ({ type: 'phoneChosen'; on: boolean } & HeardBy)
    /** Only with the customer's agreement to be followed. */
    | { type: 'mailOpened'; key: string }
    | { type: 'linkClicked'; key: string }
    /** A person found out what became of a mail whose outcome nobody knew. */
    | { type: 'mailSettled'; key: string; outcome: 'sent' | 'not-sent'; by: string }
    | { type: 'paused'; reasonId: string; by: string }
    | { type: 'resumed'; reasonId: string; by: string }
    | { type: 'stepSkipped'; key: string; reasonId: string; by: string }
    | { type: 'stepMoved'; key: string; to: Instant; reasonId: string; by: string }
    | { type: 'journeyClosed'; reason: CloseReason; reasonId: string; by: string }
    | ({ type: 'optedOut'; topic: Topic | 'all' } & HeardBy)
    | ({ type: 'consentGiven'; topic: Topic | 'all'; noticeVersion: string } & HeardBy)
    /** `key`: the step that opened the case; absent when it was opened again. */
    | { type: 'complaintOpened'; caseId: string; key?: string }
    | { type: 'complaintClosed'; caseId: string }
    /** A person found two customers to be one: this one's facts now count with the other's. */
    | { type: 'mergedInto'; customerId: string; reasonId: string; by: string }
    | { type: 'absorbed'; customerId: string; reasonId: string; by: string }
  );

/** What a person said in words of their own: where the words are kept, and how grave they sound (rules, section 5). */
interface Spoken {
  wordsId?: string;
  severity?: Severity;
}

/** Who heard a choice from the customer, by phone or at a meeting; absent: the customer's own press. */
interface HeardBy {
  by?: string;
}

export type FactOf<T extends CustomerFact['type']> = Extract<CustomerFact, { type: T }>;
