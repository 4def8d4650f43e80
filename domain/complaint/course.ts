import { addDays, addMinutes, type Instant } from '../calendar.ts';
import { higherRole, type Role, roleAbove } from '../staff.ts';
import type { CaseFact, CaseFactOf } from './facts.ts';
import {
  breachRepeats,
  higherSeverity,
  joiningGives,
  type Length,
  type PersonStep,
  personSteps,
  protocol,
  type ProtocolStep,
  protocolSteps,
  severities,
  type Severity,
} from './protocol.ts';

/** One step of a round: by when, since when that deadline runs, and what was missed on the way. */
export interface Leg {
  deadline: Instant;
  /** The half-way reminder lies between this and the deadline: the round's start, or what gave the deadline last. */
  since: Instant;
  /** How often the deadline was moved: each one has its own reminder. */
  moves: number;
  doneAt?: Instant;
  breaches: Breach[];
}

export interface Breach {
  at: Instant;
  /** Whose it is from then on. */
  owner: Role;
}

/** A round of the protocol; the second begins with a "no" or a reopening. */
export interface Round {
  nth: number;
  /** Receipt of what began it: every deadline is counted from here. */
  startedAt: Instant;
  legs: Record<ProtocolStep, Leg>;
  closed?: CaseFactOf<'caseClosed'>;
}

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

/** Elapsed hours, or calendar weeks on the wall clock. */
export const plus = (at: Instant, length: Length): Instant =>
  'hours' in length ? addMinutes(at, length.hours * 60) : addDays(at, 7 * length.weeks);

export const currentRound = ({ rounds }: Course): Round => rounds.at(-1) ?? rounds[0];

/** The first step of a person that is not done, or undefined when all are. */
export const currentStep = ({ legs }: Round): PersonStep | undefined =>
  personSteps.find((step) => legs[step].doneAt === undefined);

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

/** Only the first round is acknowledged; later ones begin with it done. */
function roundFrom(nth: number, startedAt: Instant): Round {
  const leg = (step: ProtocolStep): Leg => ({
    deadline: plus(startedAt, protocol[step].within),
    since: startedAt,
    moves: 0,
    breaches: [],
  });
  const acknowledge = { ...leg('acknowledge'), ...(nth > 1 && { doneAt: startedAt }) };
  return {
    nth,
    startedAt,
    legs: { acknowledge, call: leg('call'), propose: leg('propose'), implement: leg('implement') },
  };
}

/** Who spoke to the customer on the phone has acknowledged the complaint too. A step out of order does not count. */
function finish(round: Round, step: ProtocolStep, at: Instant): void {
  if (step !== 'acknowledge' && step !== currentStep(round)) return;
  round.legs[step].doneAt ??= at;
  if (step === 'call') round.legs.acknowledge.doneAt ??= at;
}

/** The earliest deadline that can be missed next: of the acknowledgement, and of the person's step that is at its turn. */
export function nextBreach(round: Round): { step: ProtocolStep; at: Instant } | undefined {
  if (round.closed) return undefined;
  const turn = currentStep(round);
  const open: ProtocolStep[] = round.legs.acknowledge.doneAt === undefined ? ['acknowledge'] : [];
  if (turn) open.push(turn);
  return open
    .map((step) => ({ step, at: round.legs[step].deadline }))
    .reduce<{ step: ProtocolStep; at: Instant } | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
}

/** The missed step and all later ones get that much longer. */
function extend(round: Round, from: ProtocolStep, by: Length, at: Instant): void {
  for (const step of protocolSteps.slice(protocolSteps.indexOf(from))) {
    const leg = round.legs[step];
    if (leg.doneAt !== undefined) continue;
    leg.deadline = plus(leg.deadline, by);
    leg.since = at;
    leg.moves += 1;
  }
}

/** Who got the case by joining has at least so long for the step at its turn; the later ones move along. */
function giveTime(round: Round, at: Instant): void {
  const turn = currentStep(round);
  if (!turn || round.closed) return;
  const needed = Date.parse(plus(at, joiningGives)) - Date.parse(round.legs[turn].deadline);
  if (needed > 0) extend(round, turn, { hours: needed / 3_600_000 }, at);
}
