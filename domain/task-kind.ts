import type { Role } from './staff.ts';
import type { Within } from './within.ts';

/** Work of one kind for a person: its time, and whose it is. */
export interface TaskKind {
  /** By when, counted from the moment it is given; absent where the protocol's own deadline counts. */
  within?: Within;
  /** Who does it; `engineer`: that of the project. */
  owner: Role;
  /** Who is told of it as well, at once. */
  watchedBy?: Role;
  /** Half-way its owner is reminded; past its due moment the owner and the role above are told. */
  chased: boolean;
  /** Who declines it ends it: it goes to nobody else. */
  suggested?: true;
  /** Who does it writes to the partner, from a draft where there is one; or says what came of it otherwise. */
  asks?: 'words';
  /** What was done is told in words when it is done: that is the proof. */
  proof?: true;
}
