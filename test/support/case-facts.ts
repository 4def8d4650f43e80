import type { Instant } from '../../domain/calendar.ts';
import { courseOf, type Course } from '../../domain/complaint/course.ts';
import type { CaseFact, CaseFactOf } from '../../domain/complaint/facts.ts';
import { planCase } from '../../domain/complaint/plan.ts';
import type { Severity } from '../../domain/complaint/protocol.ts';
import type { Agenda } from '../../domain/step.ts';
import { noClosing } from './agenda-of.ts';
import { local } from './facts.ts';

const caseId = 'case-c-1-1';

let counted = 0;

function head(at: string) {
  const happenedAt: Instant = at.endsWith('Z') ? at : local(at);
  counted++;
  return { _id: `k-${String(counted).padStart(6, '0')}`, subject: caseId, happenedAt, recordedAt: happenedAt };
}

const byAPerson = { reasonId: 'r-1', by: 'u-1' };

/** A dissatisfied press on the feedback mail. */
export const opened = (at: string, severity: Severity = 'minor'): CaseFactOf<'caseOpened'> => ({
  ...{ ...head(at), type: 'caseOpened', customerId: 'c-1', projectId: 'P1', engineerId: 'e-1' },
  ...{ source: 'feedback', severity },
});
export const joined = (at: string, severity: Severity): CaseFactOf<'caseJoined'> => ({
  ...{ ...head(at), type: 'caseJoined', source: 'nps', severity },
});
export const reopened = (at: string, severity: Severity = 'minor', by?: string): CaseFactOf<'caseReopened'> => ({
  ...{ ...head(at), type: 'caseReopened', source: 'reply', severity },
  ...(by !== undefined && { by }),
});
export const severitySet = (at: string, severity: Severity): CaseFactOf<'severitySet'> => ({
  ...{ ...head(at), type: 'severitySet', severity, ...byAPerson },
});
export const closed = (at: string, as: 'solved' | 'withdrawn' = 'solved'): CaseFactOf<'caseClosed'> => ({
  ...{ ...head(at), type: 'caseClosed', as, ...byAPerson },
});
export const finished = (at: string, key: string): CaseFact => ({ ...head(at), type: 'taskDone', key, by: 'u-1' });
export const said = (at: string, answer: 'yes' | 'no', round = 1): CaseFactOf<'answered'> => ({
  ...{ ...head(at), type: 'answered', key: `followup:${round}`, kind: 'followup', projectId: 'P1', answer },
});
/** A mail of the case that went out, or not. */
export const mailed = (at: string, key: string, outcome: 'sent' | 'not-sent' = 'sent'): CaseFact => {
  const known = head(at);
  return {
    ...{ ...known, type: 'stepDone', outcome, carriedOutAt: known.happenedAt, key, kind: key.split(':')[0] ?? key },
    ...{ channel: 'mail', category: 'service', timing: 'exact' },
  };
};

const inOrder = (facts: readonly CaseFact[]): CaseFact[] =>
  [...facts].sort((a, b) => (a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id) ? -1 : 1));

const instant = (when: string): Instant => (when.endsWith('Z') ? when : local(when));

export function caseAt(facts: readonly CaseFact[], now: string): Course {
  const course = courseOf(inOrder(facts), instant(now));
  if (!course) throw new Error('no case');
  return course;
}

export const agendaAt = (facts: readonly CaseFact[], now: string): Agenda =>
  planCase(caseId, inOrder(facts), noClosing, instant(now));

export const stepAt = (facts: readonly CaseFact[], now: string, key: string) => {
  const step = agendaAt(facts, now).steps.find((one) => one.key === key);
  return step && { state: step.state, dueAt: step.dueAt, why: step.why };
};
