/** Whose journey it is: every subject has one workflow, whose id is the subject's own opaque id. */
export type SubjectKind = 'customer' | 'complaint' | 'partner' | 'bureau';

/** The one subject that is not somebody's: what the bureau itself has to look at, and what it decided for everybody. */
export const bureauId = 'bureau';

/** What the id of every complaint case begins with. */
export const casePrefix = 'case-';

/** What the id of every partner begins with, whatever kind of partner it is. */
export const partnerPrefix = 'partner-';

/** A customer's complaint cases are counted: the id tells whose it is and which, and nothing else. */
export const caseIdOf = (customerId: string, nth: number): string => `${casePrefix}${customerId}-${nth}`;

/** The kind a subject's id tells. */
export function kindOf(subject: string): SubjectKind {
  if (subject === bureauId) return 'bureau';
  if (subject.startsWith(partnerPrefix)) return 'partner';
  return subject.startsWith(casePrefix) ? 'complaint' : 'customer';
}
