import type { Faults } from './faults.ts';
import type { Happenings } from './happenings.ts';
import type { MailStore } from './mail-store.ts';

/** What the pages show and change. */
export interface MailBoxDeps {
  store: MailStore;
  faults: Faults;
  happenings: Happenings;
  now: () => Date;
  clear: () => void;
  takesReplies: boolean;
}
