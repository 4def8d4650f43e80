import { addDays, addMinutes, type Instant } from '../calendar.ts';
import type { Role } from '../staff.ts';
import type { CaseFactOf } from './facts.ts';
import {
  joiningGives,
  type Length,
  type PersonStep,
  personSteps,
  protocol,
  type ProtocolStep,
  protocolSteps,
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

/** Elapsed hours, or calendar weeks on the wall clock. */
export const plus = (at: Instant, length: Length): Instant =>
  'hours' in length ? addMinutes(at, length.hours * 60) : addDays(at, 7 * length.weeks);

/** The first step of a person that is not done, or undefined when all are. */
export const currentStep = ({ legs }: Round): PersonStep | undefined =>
  personSteps.find((step) => legs[step].doneAt === undefined);

/** Only the first round is acknowledged; later ones begin with it done. */
export function roundFrom(nth: number, startedAt: Instant): Round {
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
export function finish(round: Round, step: ProtocolStep, at: Instant): void {
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
export function extend(round: Round, from: ProtocolStep, by: Length, at: Instant): void {
  for (const step of protocolSteps.slice(protocolSteps.indexOf(from))) {
    const leg = round.legs[step];
    if (leg.doneAt !== undefined) continue;
    leg.deadline = plus(leg.deadline, by);
    leg.since = at;
    leg.moves += 1;
  }
}

/** Who got the case by joining has at least so long for the step at its turn; the later ones move along. */
export function giveTime(round: Round, at: Instant): void {
  const turn = currentStep(round);
  if (!turn || round.closed) return;
  const needed = Date.parse(plus(at, joiningGives)) - Date.parse(round.legs[turn].deadline);
  if (needed > 0) extend(round, turn, { hours: needed / 3_600_000 }, at);
}
