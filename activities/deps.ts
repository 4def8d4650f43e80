import type { Context } from '../domain/customer/plan.ts';
import type { Links } from '../mail/links.ts';
import type { Renderer } from '../mail/render.ts';
import type { Sender } from '../mail/send.ts';
import type { Store } from '../store/store.ts';
import type { Bureau } from '../templates/mail-variables.ts';

/** The running journeys, as far as an activity may touch them. */
export interface RunningJourneys {
  /** Starts a journey that should run and does not; false where it runs already. */
  ensure(subject: string): Promise<boolean>;
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
  /** Who is asked where no engineer can be. */
  managerEmail: string;
  /** Where a new project is asked for, and where staff find their tasks. */
  pages: { quoteUrl: string; taskUrl: (taskId: string) => string };
  journeys: RunningJourneys;
  log: { warn: (facts: object, words: string) => void };
}
