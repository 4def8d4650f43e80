import type { Day, Instant } from '../domain/calendar.ts';
import type { ProjectType } from '../domain/customer/facts.ts';
import type { MemberPage } from '../domain/customer/growth-facts.ts';
import type { Bureau, Url } from './bureau.ts';
import type { PartnerMailVariables } from './partner-variables.ts';
import type { Segment } from '../domain/customer/segment.ts';

/** What each template must be given. Optional things are null, never absent: the renderer refuses what is missing. */
export interface MailVariables extends PartnerMailVariables {
  feedback: ProjectMail<'satisfied' | 'not-satisfied'>;
  'feedback-reminder': ProjectMail<'satisfied' | 'not-satisfied'>;
  nps: NpsMail;
  'nps-reminder': NpsMail;
  /** `askedBefore`: the customer said "still pending" some weeks ago and is asked again. */
  permit: ProjectMail<PermitAnswer> & { askedBefore: boolean };
  'permit-reminder': ProjectMail<PermitAnswer>;
  build: BuildMail;
  'build-offer': BuildMail & Commercial & { offer: Offer };
  anniversary: CustomerMail & Commercial & { project: Project; offer: Offer; suggestion: Suggestion | null };
  'seasonal-spring': SeasonalMail;
  'seasonal-autumn': SeasonalMail;
  farewell: BureauMail & { lastProject: Project };
  /** `reviewUrl`: the thanks end with the invitation to share the experience; null: they do not. */
  thanks: CustomerMail & { reply: Reply; reviewUrl: Url | null };
  /** The same thanks with the customer's personal link: commercial, and without a basis for that it is `thanks`. */
  'thanks-referral': CustomerMail & { reply: Reply; reviewUrl: Url | null; referral: Referral };
  'level-upgrade': CustomerMail & {
    level: LevelReached;
    next: NextLevel | null;
    clubUrl: Url;
    conditionsUrl: Url;
  };
  'cross-sell': CustomerMail & Commercial & { project: Project; suggestion: Suggestion; offer: Offer };
  'win-back': CustomerMail & Commercial & { lastProject: Project; offer: Offer };
  /** Asks why a quote was rejected; by reply alone. */
  'quote-why': CustomerMail & { quoted: Pick<Project, 'type'> };
  /** `words` are made of the letter's Markdown by mail/read-letter.ts; any other are escaped and cut to a line. */
  newsletter: CustomerMail & {
    letter: { title: string; words: { html: string; text: string } };
    clubUrl: Url;
  };
  'reward-earned': RewardMail & {
    payeeKnown: boolean;
    as: 'payout' | 'credit';
    terms: { payableAfterDays: number; paidFromCents: number };
  };
  'reward-reversed': RewardMail;
  'paid-out': BureauMail & { paid: { cents: number; accountEnding: string; on: Day }; statementUrl: Url };
  /** A fresh link, as asked for. */
  'page-link': BureauMail & { page: MemberPage; pageUrl: Url };
  review: ReviewMail;
  'review-reminder': ReviewMail;
  /** Who calls; null: nobody is named yet. */
  'case-acknowledged': CaseMail & { callerName: string | null; callBefore: Instant; proposeBefore: Instant };
  /** `hearBefore`: null where no moment is promised. */
  'case-joined': CaseMail & { hearBefore: Instant | null };
  'case-implemented': CaseMail;
  'case-followup': CaseFollowUpMail;
  'case-followup-reminder': CaseFollowUpMail;
  'staff-task': StaffTask;
  'task-note': TaskNote;
}

export type TemplateId = keyof MailVariables;

export type { Bureau, Url } from './bureau.ts';

export interface Project {
  type: ProjectType;
  /** Street and house number; null where unknown. */
  street: string | null;
  monument: boolean;
}

/** A project asked about, with the address of each answer. */
export type AskedProject<Answer extends string> = Project & { answerUrls: Readonly<Record<Answer, Url>> };

export type PermitAnswer = 'approved' | 'pending' | 'questions' | 'rejected';
export type NpsScore = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10';

/**
 * What a press is answered with. `promise`: a person takes it up, and the customer hears before that moment. `solved`:
 * the customer of a complaint is satisfied with the solution.
 */
export type Reply =
  | { kind: 'thanks' }
  | { kind: 'solved' }
  | { kind: 'congratulations' }
  | { kind: 'tips'; monument: boolean }
  | { kind: 'promise'; hearBefore: Instant };

export interface Offer {
  /** Whole per cents off the next project. */
  percent: number;
  /** What to name with the next request. */
  code: string;
  validUntil: Day;
  /** The page with all conditions. */
  conditionsUrl: Url;
}

/** The customer's personal link, and what it gives. Amounts in cents, ex VAT. */
export interface Referral {
  url: Url;
  /** Off the friend's first project. */
  friendCents: number;
  /** For the customer, at the first referrals. */
  rewardCents: number;
  /** Rewards are paid monthly, from this amount. */
  paidFromCents: number;
  /** What later referrals earn is not told here. */
  bandFrom?: never;
}

interface BureauMail {
  bureau: Bureau;
  recipientName: string;
  engineerName: string;
}

interface CustomerMail extends BureauMail {
  segment: Segment;
  /** Switches off the topic of this mail. */
  optOutUrl: Url;
}

interface ProjectMail<Answer extends string> extends CustomerMail {
  /** One, or for professionals every project the mail speaks of. */
  projects: readonly [AskedProject<Answer>, ...AskedProject<Answer>[]];
  /** A project worth more than the personal approach's threshold: the engineer offers a direct line. */
  personal: boolean;
}

interface NpsMail extends CustomerMail {
  project: Project;
  answerUrls: Readonly<Record<NpsScore, Url>>;
}

interface BuildMail extends CustomerMail {
  project: AskedProject<'question' | 'experience'>;
  personal: boolean;
}

/** A level of the club. */
interface LevelReached {
  /** The first level: the mail welcomes to the club. */
  welcome: boolean;
  /** 'Zilver' */
  name: string;
  percent: number;
  /** The customer's own code of this level. */
  code: string;
  /** Each a line of its own. */
  benefits: readonly string[];
}

interface NextLevel {
  name: string;
  /** 'nog 1 project', each a way to get there. */
  needs: readonly string[];
}

interface RewardMail extends BureauMail {
  reward: {
    /** Of the reward itself, and of the bonus that came with it; integer euro cents. */
    cents: number;
    bonusCents: number;
    /** Initial and surname where the friend agreed, else initials. */
    friendName: string;
    /** How many customers came and were delivered, this one included. */
    count: number;
  };
  dashboardUrl: Url;
}

interface ReviewMail extends CustomerMail {
  project: Project;
  /** The page with the places for a review, and the press "Ik heb al een review geschreven". */
  reviewUrl: Url;
}

/** About a complaint: nothing in it can be switched off. */
type CaseMail = BureauMail;

type CaseFollowUpMail = CaseMail & { answerUrls: Readonly<Record<'yes' | 'no', Url>> };

interface Commercial {
  /** Two or more projects: the mail may speak of what a returning customer gains. */
  repeatCustomer: boolean;
  /** Where a new project is asked for. */
  quoteUrl: Url;
}

/** What may be built next, and what it looks like. */
export interface Suggestion {
  type: ProjectType;
  pictureUrl: Url;
}

interface SeasonalMail extends CustomerMail, Commercial {
  lastProject: Project;
  /** Null: nothing rides along. */
  suggestion: Suggestion | null;
}

/** Why a task is mailed: `raised` after a missed deadline, `given` by a colleague or because it fell to the owner. */
export type TaskStatus = 'new' | 'reminder' | 'overdue' | 'raised' | 'given' | 'added';

/** Why somebody else hears of a task: to read along, because it is late, or because a complaint's deadline was missed. */
export type TaskNoteStatus = 'watch' | 'overdue' | 'breach';

interface StaffTask {
  bureau: Bureau;
  recipientName: string;
  task: {
    status: TaskStatus;
    /** What to do, without any personal data: it is in the subject of the mail too. */
    title: string;
    /** Each a line of its own. */
    instructions: readonly string[];
    /** Of a complaint; null: the task is about none. */
    severity: 'minor' | 'medium' | 'major' | null;
    /** Null: the task is about no customer, and there is no telephone either. */
    customerName: string | null;
    customerPhone: string | null;
    /** Null: the task is about no partner. */
    partner: { name: string; contactName: string; phone: string | null; prefers: string } | null;
    project: Project | null;
    valueCents: number | null;
    /** May have passed. */
    dueAt: Instant;
  };
  /** The page of the task, for who does it; opaque ids only. */
  taskUrl: Url;
}

/** Tells a manager of somebody else's task. */
interface TaskNote {
  bureau: Bureau;
  recipientName: string;
  task: {
    status: TaskNoteStatus;
    title: string;
    /** Null: nobody is named. */
    ownerName: string | null;
    dueAt: Instant | null;
  };
  /** Null: there is nothing to open. */
  taskUrl: Url | null;
}
