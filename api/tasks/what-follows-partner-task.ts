import { dayOf, type Instant } from '../../domain/calendar.ts';
import { endingOf } from '../../domain/partner/ending.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import { readPartner } from '../../domain/partner/read-partner.ts';
import { dutchDate } from '../../mail/text.ts';
import type { Task } from '../../store/tasks.ts';
import { stepTitle } from '../customers/step-title.ts';
import type { ApiDeps } from '../deps.ts';

/** What happens next with a partner once a task was done: only what his agenda really holds. */
export async function whatFollowsPartnerTask(
  deps: Pick<ApiDeps, 'store' | 'context'>,
  { kind, key }: Pick<Task, 'kind' | 'key'>,
  { subject, now }: { subject: string; now: Instant },
): Promise<string[]> {
  const facts: PartnerFact[] = await deps.store.facts.ofPartner(subject);
  const history = readPartner(facts);
  const lastDay = kind === 'partner-end-talk' && history ? endingOf(history)?.lastDay : undefined;
  const { steps } = planPartner(subject, facts, await deps.context(), now);
  const next = steps.find((step) => (step.state === 'due' || step.state === 'later') && !step.key.endsWith(`:${key}`));
  return [
    ...(lastDay === undefined
      ? []
      : [`De samenwerking eindigt na ${dutchDate(lastDay)}. De partner krijgt dat per e-mail bevestigd.`]),
    next
      ? `Hierna staat voor deze partner op de agenda: ${stepTitle(next)} (${dutchDate(dayOf(next.dueAt))}).`
      : 'Er staat voor deze partner nu niets anders op de agenda.',
  ];
}
