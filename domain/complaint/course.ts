import type { Instant } from '../calendar.ts';
import { higherRole, type Role, roleAbove } from '../staff.ts';
import type { CaseFact, CaseFactOf } from './facts.ts';
import { breachRepeats, higherSeverity, protocol, protocolSteps, severities, type Severity } from './protocol.ts';
import { extend, finish, giveTime, nextBreach, type Round, roundFrom } from './round.ts';

/** A change of owner that no breach made, and the moment of it. */
export interface NewOwner {
  at: Instant;
  factId: string;
  owner: Role;
}

/** A case as it stands at an instant. */
export interface Course {
  opened: CaseFactOf<'caseOpened'>;
  severity: Severity;
  /** The higher of the severity's owner and the level it was raised to. */
  owner: Role;
  rounds: [Round, ...Round[]];
  newOwners: NewOwner[];
}

export const currentRound = ({ rounds }: Course): Round => rounds.at(-1) ?? rounds[0];

/**
 * The course of a case from its facts in order of happening, breaches up to `now` included (rules, section 5). A breach
 * follows from the clock alone: whether anybody was there to record it changes nothing. Undefined before it was opened.
 */
export function courseOf(facts: readonly CaseFact[], now: Instant): Course | undefined {
  const opened = facts.find((fact): fact is CaseFactOf<'caseOpened'> => fact.type === 'caseOpened');
  if (!opened) return undefined;
  const course: Course = {
    opened,
    severity: opened.severity,
    owner: severities[opened.severity].owner,
    rounds: [roundFrom(1, opened.happenedAt)],
    newOwners: [],
  };
  let raised: Role = 'engineer';
  const settle = (change?: { at: Instant; factId: string }): void => {
    const owner = higherRole(severities[course.severity].owner, raised);
    if (change && owner !== course.owner) course.newOwners.push({ ...change, owner });
    course.owner = owner;
  };
  const breachUntil = (until: Instant, including: boolean): void => {
    for (;;) {
      const round = currentRound(course);
      const next = nextBreach(round);
      if (!next || next.at > until || (next.at === until && !including)) return;
      const together = Object.values(round.legs).some(({ breaches }) => breaches.some(({ at }) => at === next.at));
      const repeated = course.owner === 'directie';
      if (!together) raised = roleAbove(course.owner);
      settle();
      round.legs[next.step].breaches.push({ at: next.at, owner: course.owner });
      extend(round, next.step, repeated ? breachRepeats : protocol[next.step].within, next.at);
    }
  };

  for (const fact of facts) {
    breachUntil(fact.happenedAt, false);
    const round = currentRound(course);
    switch (fact.type) {
      case 'severitySet':
        course.severity = fact.severity;
        settle({ at: fact.happenedAt, factId: fact._id });
        break;
      case 'caseJoined': {
        const before = course.owner;
        course.severity = higherSeverity(course.severity, fact.severity);
        settle({ at: fact.happenedAt, factId: fact._id });
        if (course.owner !== before) giveTime(round, fact.happenedAt);
        break;
      }
      case 'caseReopened':
        if (!round.closed) break;
        course.severity = higherSeverity(course.severity, fact.severity);
        settle();
        course.rounds.push(roundFrom(round.nth + 1, fact.happenedAt));
        break;
      case 'answered':
        if (fact.answer !== 'no' || !round.closed || fact.key !== `followup:${round.nth}`) break;
        raised = roleAbove(course.owner);
        settle();
        course.rounds.push(roundFrom(round.nth + 1, fact.happenedAt));
        break;
      case 'caseClosed':
        round.closed ??= fact;
        break;
      case 'stepDone':
        if (fact.key === 'acknowledge' && fact.outcome === 'sent') finish(round, 'acknowledge', fact.happenedAt);
        break;
      case 'taskDone':
        for (const step of protocolSteps) if (fact.key === `${step}:${round.nth}`) finish(round, step, fact.happenedAt);
        break;
      case 'caseOpened':
      case 'caseNoted':
      case 'customerContent':
      case 'taskDeclined':
      case 'taskHandedOver':
      case 'stepFailed':
        break;
    }
  }
  breachUntil(now, true);
  return course;
}
