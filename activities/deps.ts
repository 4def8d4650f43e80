import type { Context } from '../domain/context.ts';
import type { ProjectType } from '../domain/customer/project-types.ts';
import type { Role } from '../domain/staff.ts';
import type { InboundDeps } from '../inbound/deps.ts';
import type { Links } from '../mail/links.ts';
import type { Postmark } from '../mail/postmark.ts';
import type { Renderer } from '../mail/render.ts';
import type { Sender } from '../mail/send.ts';
import type { Store } from '../store/store.ts';
import type { Bureau } from '../templates/mail-variables.ts';

/** The running journeys, as far as an activity may touch them. */
export interface RunningJourneys {
  /** Starts a journey that should run and does not; false where it runs already. */
  ensure(subject: string): Promise<boolean>;
  /** Tells a subject's journey of a fact, starting it where it does not run. */
  factRecorded(subject: string, factId: string): Promise<void>;
  /** Every journey looks again, at a pace; the same id twice is once. */
  replanAll(id: string): Promise<void>;
}

/** What the activities work with; each is a port that a test can play. */
export interface Deps {
  store: Store;
  /** The bureau's own state, fresh at every plan. */
  context: () => Promise<Context>;
  sender: Sender;
  render: Renderer;
  links: Links;
  bureau: Bureau;
  /** The verified address mails come from. */
  senderEmail: string;
  /** Where a customer's answer to a letter goes, by its send key. */
  replyAddress: (sendKey: string) => string;
  /** Where a role's work goes while nobody known has that role. */
  roleMailboxes: Readonly<Record<Role, string>>;
  /** Where a new project is asked for, where staff find their tasks, where a friend is received, and the drawings. */
  pages: {
    quoteUrl: string;
    taskUrl: (taskId: string, ownerId: string) => string;
    referralUrl: (code: string) => string;
    pictureUrl: (type: ProjectType) => string;
  };
  journeys: RunningJourneys;
  /** What the provider keeps of bounces and addresses it sends nothing to. */
  postmark: Pick<Postmark, 'bouncesSince' | 'suppressions'>;
  /** By which what the provider tells is taken in. */
  inbound: Omit<InboundDeps, 'journeys'>;
  log: { warn: (facts: object, words: string) => void };
}
