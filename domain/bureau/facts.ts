import type { Audience } from '../context.ts';
import type { AnnouncementKind } from './announcement.ts';
import type { FactHead, StepDone, WorkFact } from '../fact-head.ts';

/** What concerns nobody in particular: mail from strangers, and the health of our own mail. */
export type BureauFact = FactHead &
  /** A reply whose sender we do not know, or that two customers could have written. A person reads it. */
  (
    | { type: 'strangerWrote'; replyId: string; severity: 'minor' | 'medium' | 'major' }
    /** Bounces or spam complaints reached the level of alarm. Once a day and kind. */
    | { type: 'mailAlarmed'; of: 'bounces' | 'complaints'; count: number; sent: number }
    /** They reached the level at which commercial mail stops for everybody. */
    | { type: 'commercialStopped'; of: 'bounces' | 'complaints'; count: number; sent: number }
    | { type: 'commercialResumed'; by: string; reasonId: string }
    /** `on`: 'YYYY-MM-DD'. A newsletter scheduled anew takes the later day and audience. */
    | { type: 'newsletterScheduled'; newsletterId: string; on: string; audience: Audience; by: string }
    | { type: 'newsletterStopped'; newsletterId: string; reasonId: string; by: string }
    /** To affiliates, before anyone else. Days: 'YYYY-MM-DD'. Scheduled anew it takes the later days. */
    | {
        type: 'announcementScheduled';
        announcementId: string;
        announcementKind: AnnouncementKind;
        on: string;
        /** Of a promotion: its last day. */
        until?: string;
        /** Of a promotion: the last day to join. */
        joinBy?: string;
        by: string;
      }
    | { type: 'announcementStopped'; announcementId: string; reasonId: string; by: string }
    /** A payout was drafted, and waits for a second person. */
    | { type: 'payoutDrafted'; batchId: string }
    /** The bank could not pay a line of it. */
    | { type: 'payoutFailed'; batchId: string; payeeId: string }
    | StepDone
    | WorkFact
  );

export type BureauFactOf<T extends BureauFact['type']> = Extract<BureauFact, { type: T }>;
