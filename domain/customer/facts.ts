import type { Instant } from '../calendar.ts';
import type { StepNature } from '../step.ts';
import type { Topic } from './touchpoints.ts';

export const projectTypes = ['dakkapel', 'uitbouw', 'draagmuur', 'fundering', 'renovatie', 'overig'] as const;
export type ProjectType = (typeof projectTypes)[number];

export const customerKinds = ['particulier', 'investeerder', 'aannemer', 'architect'] as const;
export type CustomerKind = (typeof customerKinds)[number];

export const closeReasons = ['moved', 'deceased', 'duplicate', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** How a step that was carried out ended. `not-sent`: refused at the last moment; `unknown`: the provider may have it. */
export const outcomes = ['sent', 'opened', 'not-sent', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

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
      }
    | ({
        type: 'stepDone';
        outcome: Outcome;
        /** Why it was not sent. */
        why?: string | undefined;
        /** The true instant; `happenedAt` is the planned one when the step was on time. */
        carriedOutAt: Instant;
      } & StepNature)
    /** `key` is the step that was answered; the latest answer to it rules, every one is kept. */
    | { type: 'answered'; key: string; kind: string; projectId: string; answer: string }
    | { type: 'taskDone'; key: string; by: string }
    | { type: 'paused'; reasonId: string; by: string }
    | { type: 'resumed'; reasonId: string; by: string }
    | { type: 'stepSkipped'; key: string; reasonId: string; by: string }
    | { type: 'stepMoved'; key: string; to: Instant; reasonId: string; by: string }
    | { type: 'stepFailed'; key: string; failure: string }
    | { type: 'journeyClosed'; reason: CloseReason; reasonId: string; by: string }
    | { type: 'optedOut'; topic: Topic | 'all' }
    | { type: 'consentGiven'; topic: Topic | 'all'; noticeVersion: string }
    | { type: 'complaintOpened'; caseId: string }
    | { type: 'complaintClosed'; caseId: string }
    /** A person found two customers to be one: this one's facts now count with the other's. */
    | { type: 'mergedInto'; customerId: string; reasonId: string; by: string }
    | { type: 'absorbed'; customerId: string; reasonId: string; by: string }
  );

interface FactHead {
  _id: string;
  subject: string;
  /** When it happened: due moments, "first" and "last" go by this. */
  happenedAt: Instant;
  /** When we came to know it. */
  recordedAt: Instant;
}

export type FactOf<T extends CustomerFact['type']> = Extract<CustomerFact, { type: T }>;
