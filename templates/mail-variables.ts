import type { Day, Instant } from '../domain/calendar.ts';
import type { ProjectType } from '../domain/customer/facts.ts';
import type { Segment } from '../domain/customer/segment.ts';

/** What each template must be given. Optional things are null, never absent: the renderer refuses what is missing. */
export interface MailVariables {
  feedback: ProjectMail<'satisfied' | 'not-satisfied'>;
  'feedback-reminder': ProjectMail<'satisfied' | 'not-satisfied'>;
  nps: NpsMail;
  'nps-reminder': NpsMail;
  /** `askedBefore`: the customer said "still pending" some weeks ago and is asked again. */
  permit: ProjectMail<PermitAnswer> & { askedBefore: boolean };
  'permit-reminder': ProjectMail<PermitAnswer>;
  build: BuildMail;
  'build-offer': BuildMail & Commercial & { offer: Offer };
  anniversary: CustomerMail & Commercial & { project: Project; offer: Offer & { code: string } };
  'seasonal-spring': SeasonalMail;
  'seasonal-autumn': SeasonalMail;
  farewell: BureauMail & { lastProject: Project };
  thanks: CustomerMail & { reply: Reply };
  'staff-task': StaffTask;
}

export type TemplateId = keyof MailVariables;

/** Made by mail/links.ts or the bureau's own pages: the renderer refuses anything but a plain http(s) address. */
export type Url = string;

export interface Bureau {
  name: string;
  /** Street and town on one line. */
  address: string;
  phone: string;
  email: string;
}

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

/** What a press is answered with. `promise`: a person takes it up, and the customer hears before that moment. */
export type Reply =
  | { kind: 'thanks' }
  | { kind: 'congratulations' }
  | { kind: 'tips'; monument: boolean }
  | { kind: 'promise'; hearBefore: Instant };

export interface Offer {
  /** Whole per cents off the next project. */
  percent: number;
  validUntil: Day;
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

interface Commercial {
  /** Two or more projects: the mail may speak of what a returning customer gains. */
  repeatCustomer: boolean;
  /** Where a new project is asked for. */
  quoteUrl: Url;
}

interface SeasonalMail extends CustomerMail, Commercial {
  lastProject: Project;
}

interface StaffTask {
  bureau: Bureau;
  recipientName: string;
  task: {
    /** What to do, without any personal data: it is the subject of the mail too. */
    title: string;
    /** Each a line of its own. */
    instructions: readonly string[];
    customerName: string;
    customerPhone: string | null;
    project: Project | null;
    valueCents: number | null;
    dueAt: Instant;
  };
  /** The page of the task, for who does it; opaque ids only. */
  taskUrl: Url;
}
