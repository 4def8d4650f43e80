import { arbitrate } from '../agenda.ts';
import type { Instant } from '../calendar.ts';
import type { Context } from '../context.ts';
import { doneByKey, doneWanted, withAllDone } from '../done.ts';
import type { Agenda, Wanted } from '../step.ts';
import type { TaskKindName } from '../task-kinds.ts';
import { chaseSteps, handoverSteps } from '../work.ts';
import type { BureauFact, BureauFactOf } from './facts.ts';

/** The bureau's own agenda: strangers' mail to be read, and the health of our mail to be looked after. */
export function planBureau(subject: string, facts: readonly BureauFact[], context: Context, now: Instant): Agenda {
  const done = doneByKey(facts);
  const finishedAt = new Map(
    facts.flatMap((fact) => (fact.type === 'taskDone' ? [[fact.key, fact.happenedAt] as const] : [])),
  );
  const wanted = [...facts.flatMap(workOf), ...chaseSteps(done.values(), finishedAt), ...handoverSteps(facts)].map(
    (one) => doneWanted(done, one),
  );
  const steps = arbitrate(withAllDone(done, wanted), { subject, now, closing: context.closing, sent: [], holds: [] });
  return {
    steps,
    stage: commercialStoppedAt(facts) === undefined ? 'watching' : 'commercial mail stopped',
    segment: 'bureau',
    paused: false,
    openComplaint: false,
    finished: !steps.some(({ state }) => state === 'due' || state === 'later'),
  };
}

function workOf(fact: BureauFact): Wanted[] {
  switch (fact.type) {
    case 'strangerWrote':
      return [task(fact, `read:${fact.replyId}`, fact.severity === 'major' ? 'read-danger' : 'read-reply')];
    case 'mailAlarmed':
      return [task(fact, `mail-alarm:${fact.of}:${fact.happenedAt.slice(0, 10)}`, 'mail-alarm')];
    case 'commercialStopped':
      return [task(fact, `mail-stopped:${fact.happenedAt}`, 'mail-stopped')];
    case 'payoutDrafted':
      return [task(fact, `payout-approve:${fact.batchId}`, 'payout-approve')];
    case 'payoutFailed':
      return [task(fact, `payout-failed:${fact.batchId}:${fact.payeeId}`, 'payout-failed')];
    case 'commercialResumed':
    case 'newsletterScheduled':
    case 'newsletterStopped':
    case 'announcementScheduled':
    case 'announcementStopped':
    case 'stepDone':
    case 'taskDone':
    case 'taskDeclined':
    case 'taskHandedOver':
    case 'stepFailed':
      return [];
  }
}

const task = ({ happenedAt, recordedAt }: BureauFact, key: string, kind: TaskKindName): Wanted => ({
  step: { key, kind, channel: 'task', category: 'service', timing: 'exact', task: kind },
  dueAt: happenedAt,
  wantedSince: recordedAt,
  rank: 0,
});

/** Since when commercial mail is stopped for everybody; directie lifts it (rules, section 13). */
export function commercialStoppedAt(facts: readonly BureauFact[]): Instant | undefined {
  const last = facts.findLast(
    (fact): fact is BureauFactOf<'commercialStopped'> | BureauFactOf<'commercialResumed'> =>
      fact.type === 'commercialStopped' || fact.type === 'commercialResumed',
  );
  return last?.type === 'commercialStopped' ? last.happenedAt : undefined;
}
