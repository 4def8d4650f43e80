import { bookingSteps } from '../booking-steps.ts';
import type { Instant } from '../calendar.ts';
import type { Wanted } from '../step.ts';
import { type AgentFee, agentFeesOf } from './agent-fees.ts';
import type { PartnerFact, PartnerFactOf } from './facts.ts';
import type { PartnerScope, PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** What an estate agent earns, and what he asks of an engineer (rules, section 9). */
export const agentSteps: PartnerSteps = (scope) => {
  const { history, now } = scope;
  const fees = agentFeesOf(history);
  return [
    ...bookingSteps({
      ...{ now, done: history.done, worths: fees, changedAt: history.reached.at(-1)?.happenedAt ?? now },
      booked: history.booked.filter(({ item }) => item.startsWith('fee:')),
    }),
    ...fees.flatMap((fee) => mailsOf(scope, fee)),
    ...history.facts.filter(isRequest).flatMap((fact) => ofRequest(scope, fact)),
  ];
};

/** One mail for each fee; one that it lapses, only to who was told of it. */
function mailsOf(scope: PartnerScope, { customerId, projectId, earnedAt, reversedAt }: AgentFee): Wanted[] {
  const mail = (kind: 'agent-reward' | 'agent-reward-reversed', at: Instant, never?: string): Wanted =>
    wantOf(scope, {
      ...{ key: `${kind}:${customerId}`, kind, channel: 'mail', when: { answers: at }, wantedSince: at, never },
      more: { about: customerId, projectId },
    });
  const earned = mail('agent-reward', earnedAt, reversedAt === undefined ? undefined : 'taken back');
  const told = scope.history.done.get(earned.step.key)?.outcome === 'sent';
  return reversedAt !== undefined && told ? [earned, mail('agent-reward-reversed', reversedAt)] : [earned];
}

type Request = PartnerFactOf<'potentialAsked' | 'adviceAsked' | 'potentialAnswered'>;

const isRequest = (fact: PartnerFact): fact is Request =>
  fact.type === 'potentialAsked' || fact.type === 'adviceAsked' || fact.type === 'potentialAnswered';

/** What he asks is work for an engineer; the report goes to him as soon as it is there. */
function ofRequest(scope: PartnerScope, fact: Request): Wanted[] {
  const { happenedAt, recordedAt: wantedSince } = fact;
  const touch = { wantedSince, when: { at: happenedAt }, channel: 'task' } as const;
  switch (fact.type) {
    case 'potentialAsked': {
      const more = { about: fact.reportId, task: 'renovation-potential' } as const;
      return [wantOf(scope, { ...touch, key: `potential:${fact.reportId}`, kind: 'renovation-potential', more })];
    }
    case 'adviceAsked': {
      const more = { about: fact.adviceId, task: 'renovation-advice' } as const;
      return [wantOf(scope, { ...touch, key: `advice:${fact.adviceId}`, kind: 'renovation-advice', more })];
    }
    case 'potentialAnswered': {
      const mail = { ...touch, channel: 'mail', when: { answers: happenedAt } } as const;
      const key = `potential-report:${fact.reportId}`;
      return [wantOf(scope, { ...mail, key, kind: 'potential-report', more: { about: fact.reportId } })];
    }
  }
}
