import { isSuggested, needsProof } from '../../domain/task-kinds.ts';
import type { Instant } from '../../domain/calendar.ts';
import { currentRound } from '../../domain/complaint/course.ts';
import type { CaseFact } from '../../domain/complaint/facts.ts';
import { doerOf, roles } from '../../domain/staff.ts';
import { mailWords } from '../../mail/mail-words.ts';
import { memberOf } from '../../store/member-of.ts';
import type { Person } from '../../store/staff.ts';
import { taskWords } from '../../templates/task-words.ts';
import { type CaseEvent, caseEvents } from '../cases/case-events.ts';
import { caseStepOf } from '../cases/case-step-of.ts';
import type { ApiDeps } from '../deps.ts';
import type { Choice } from '../pages/task-forms.tsx';
import type { TaskView } from '../pages/task-page.tsx';
import { asksVerdict } from './read-reply-task.ts';
import type { LinkedTask } from './read-task.ts';
import { roleWords } from '../staff/role-words.ts';
import { saidForTask } from './said-for-task.ts';
import { severityWords } from '../cases/severity-words.ts';
import { staffName } from '../staff/staff-name.ts';
import { wordsById } from '../customers/words-by-id.ts';

/** Everything the page of an open task shows. */
export async function viewTask(deps: ApiDeps, linked: LinkedTask, now: Instant): Promise<TaskView> {
  const { task, customer, partner, project, course, staff } = linked;
  const doer = doerOf(task.ownerId, staff.map(memberOf), now);
  const dueAt = dueOf(linked);
  return {
    ...wordsOf(linked),
    ...{ dueAt, late: dueAt < now, ownerId: task.ownerId, ownerName: staffName(staff, doer), customer, partner },
    project: projectWords(linked),
    address: project?.address,
    severity: course && severityWords[course.severity],
    said: await saidForTask(deps, linked),
    happened: course ? await happenedIn(deps, linked) : [],
    asks: asksVerdict(task)
      ? 'verdict'
      : task.kind === 'case-close'
        ? 'closing'
        : needsProof(task.kind)
          ? 'proof'
          : 'done',
    suggested: isSuggested(task.kind),
    mayDecline: isSuggested(task.kind) || roleOf(staff, doer) !== 'directie',
    colleagues: colleaguesOf(linked, now),
  };
}

/** Title and instructions; before its step is on record we cannot tell whether an offer is allowed: then it is not. */
export function wordsOf({ task, facts }: Pick<LinkedTask, 'task' | 'facts'>) {
  const opened = facts.find((fact) => fact.type === 'stepDone' && fact.key === task.key);
  return taskWords(task.kind, opened?.type === 'stepDone' ? opened.category : 'service', task.about);
}

/** A step of a case has the protocol's deadline, whatever the list of tasks knew of it last. */
function dueOf({ task, course }: LinkedTask): Instant {
  const ofCase = caseStepOf(task);
  const round = course && currentRound(course);
  return (ofCase && round?.nth === ofCase.nth && round.legs[ofCase.step].deadline) || task.dueAt;
}

function projectWords({ about }: LinkedTask): string | undefined {
  if (!about) return undefined;
  const name = mailWords.named({ type: about.projectType, street: null, monument: false });
  return `${name}${about.monument ? ' (monument)' : ''}`;
}

/** What people did, and missed, in the case so far; the customer's own words stand apart. */
async function happenedIn(deps: ApiDeps, { facts, course, staff }: LinkedTask): Promise<CaseEvent[]> {
  if (!course) return [];
  const words = await wordsById(deps, facts);
  return caseEvents({ facts: facts as CaseFact[], course }, words).flatMap((event): CaseEvent[] => {
    const { by, words: said, ...rest } = event;
    const quoted = ['caseOpened', 'caseJoined', 'caseReopened', 'answered'].includes(event.type);
    const confirmed = event.type === 'stepDone' && event.key === 'acknowledge';
    if (event.type === 'stepFailed' || (event.type === 'stepDone' && !confirmed)) return [];
    return [
      {
        ...rest,
        ...(by !== undefined && { by: staffName(staff, by) }),
        ...(said !== undefined && !quoted && { words: said }),
      },
    ];
  });
}

/** Who can take it over: colleagues who are present, and the roles. */
function colleaguesOf({ task, staff }: LinkedTask, now: Instant): { people: Choice[]; roles: Choice[] } {
  const members = staff.map(memberOf);
  const present = staff.filter(({ _id }) => _id !== task.ownerId && doerOf(_id, members, now) === _id);
  return {
    people: present.map(({ _id: id, name, role }) => ({ id, name: `${name} (${roleWords[role].slice(3)})` })),
    roles: roles.filter((id) => id !== task.ownerId).map((id) => ({ id, name: roleWords[id] })),
  };
}

const roleOf = (staff: readonly Person[], id: string): string => staff.find(({ _id }) => _id === id)?.role ?? id;
