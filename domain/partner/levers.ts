import type { Instant } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { Lever } from '../customer/levers.ts';
import type { PartnerFact } from './facts.ts';
import { planPartner } from './plan.ts';

/** The fact a lever makes, `null` where it needs none (replan), or why it is refused. */
export type PartnerLeverVerdict = { fact: PartnerFact | null } | { refused: string };

/**
 * Decides a lever of a partner's journey: it can be paused, resumed, planned again, and a step can be left out. Its fact
 * takes the lever's own id, so the same request twice is one fact.
 */
export function decidePartnerLever(
  subject: string,
  facts: readonly PartnerFact[],
  context: Context,
  { id, lever, at }: { id: string; lever: Lever; at: Instant },
): PartnerLeverVerdict {
  if (facts.some((fact) => fact._id === id)) return { fact: null };
  const { paused, steps } = planPartner(subject, facts, context, at);
  const { reasonId, by } = lever;
  const fact = { _id: id, subject, happenedAt: at, recordedAt: at, reasonId, by };
  switch (lever.kind) {
    case 'pause':
      return paused ? { refused: 'already paused' } : { fact: { ...fact, type: 'paused' } };
    case 'resume':
      return paused ? { fact: { ...fact, type: 'resumed' } } : { refused: 'not paused' };
    case 'replan':
      return { fact: null };
    case 'skip': {
      const step = steps.find(({ key }) => key === lever.key);
      if (!step) return { refused: `${lever.key} is not on the agenda` };
      if (step.state === 'done') return { refused: `${lever.key} has been done` };
      // What is settled and what is owed are no contact: no lever undoes them.
      if (step.channel === 'ledger' || step.channel === 'record')
        return { refused: `${lever.key} is no contact and cannot be left out` };
      return { fact: { ...fact, type: 'stepSkipped', key: lever.key } };
    }
    case 'move':
    case 'sendNow':
    case 'close':
      return { refused: `a partner's journey has no lever ${lever.kind}` };
  }
}
