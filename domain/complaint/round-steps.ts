import { addMinutes, type Instant } from '../calendar.ts';
import type { Wanted } from '../step.ts';
import { type Leg, plus, type Round } from './round.ts';
import { callInsteadAfter, personSteps, type ProtocolStep, remindedAfterShare } from './protocol.ts';
import type { CaseScope } from './scope.ts';
import { word } from './word.ts';

/**
 * The confirmation, at once and at any hour, once per case; and where no mail can reach the customer, or none has gone by
 * half of its time, a call within the four hours.
 */
export function acknowledgeSteps({ course, done }: CaseScope): Wanted[] {
  const [{ startedAt, legs, closed }] = course.rounds;
  const mail = done.get('acknowledge');
  const reached = mail?.outcome === 'sent';
  const callAt = mail && !reached ? mail.happenedAt : plus(startedAt, callInsteadAfter);
  const never = reached
    ? 'confirmed by mail'
    : legs.acknowledge.doneAt !== undefined && legs.acknowledge.doneAt <= callAt
      ? 'phoned'
      : closed && closed.happenedAt <= callAt
        ? `closed as ${closed.as}`
        : undefined;
  return [
    word({ key: 'acknowledge', kind: 'acknowledge', dueAt: startedAt, channel: 'mail' }),
    word({
      key: 'acknowledge:1',
      kind: 'acknowledge-call',
      dueAt: callAt,
      channel: 'phone',
      task: 'case-acknowledge',
      deadline: legs.acknowledge.deadline,
      never,
    }),
  ];
}

/** A step of a person: the task when it is its turn, the reminder half-way to each deadline, and each missed deadline. */
export function legSteps(round: Round, step: ProtocolStep): Wanted[] {
  const leg = round.legs[step];
  const turn = turnOf(round, step);
  const breaches = leg.breaches.map(({ at }, n) => breachStep(round, step, n + 1, at));
  const open = leg.doneAt === undefined && round.closed === undefined && turn !== undefined;
  if (open) breaches.push(breachStep(round, step, leg.breaches.length + 1, leg.deadline));
  if (step === 'acknowledge') return breaches;
  if (turn === undefined) return breaches;
  const task = word({
    key: `${step}:${round.nth}`,
    kind: step,
    dueAt: turn,
    channel: step === 'call' ? 'phone' : 'task',
    task: `case-${step}`,
    deadline: leg.deadline,
    never: over(round, leg),
  });
  return [task, reminder(round, step), ...breaches];
}

/** When a step came to its turn: the round's start, or when the one before was done. */
function turnOf(round: Round, step: ProtocolStep): Instant | undefined {
  const before = step === 'acknowledge' ? undefined : personSteps[personSteps.indexOf(step) - 1];
  return before === undefined ? round.startedAt : round.legs[before].doneAt;
}

/** Half-way between what gave the deadline and the deadline: never before the step is at its turn, by the protocol's lengths. */
function reminder(round: Round, step: ProtocolStep): Wanted {
  const leg = round.legs[step];
  const key = `half-way:${step}:${round.nth}${leg.moves > 0 ? `#${leg.moves + 1}` : ''}`;
  const { deadline } = leg;
  return word({
    key,
    kind: 'half-way',
    of: step,
    dueAt: halfWay(leg),
    channel: 'task',
    deadline,
    never: over(round, leg),
  });
}

function halfWay({ since, deadline }: Leg): Instant {
  const minutes = (Date.parse(deadline) - Date.parse(since)) / 60_000;
  return addMinutes(since, minutes * remindedAfterShare);
}

/** A missed deadline: recorded, and the owner it was raised to is told; at directie again every 24 hours. */
const breachStep = ({ nth }: Round, step: ProtocolStep, n: number, at: Instant): Wanted =>
  word({ key: `breach:${step}:${nth}${n > 1 ? `#${n}` : ''}`, kind: 'breach', of: step, dueAt: at, channel: 'task' });

/** Why what was not given or said yet is not any more. */
function over(round: Round, { doneAt }: Leg): string | undefined {
  if (doneAt !== undefined) return 'done';
  return round.closed && `closed as ${round.closed.as}`;
}
