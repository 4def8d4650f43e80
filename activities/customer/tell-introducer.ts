import { wordsToIntroducers } from '../../domain/customer/introducer-words.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep, Result } from '../due-step.ts';

/**
 * Tells who brought this customer how far he came, by a fact of the introducer's own. Merges are followed; where the
 * introducer was erased there is nobody to tell, and nothing is kept.
 */
export async function tellIntroducer(deps: Deps, { subject, step, history, now }: CustomerStep): Promise<Result> {
  const word = wordsToIntroducers(history, subject).find(({ key }) => key === step.key);
  if (!word) return { outcome: 'told', why: 'not so any more' };
  const introducer = await deps.store.customers.current(word.introducerId);
  if (!introducer) return { outcome: 'told', why: 'the introducer is gone' };
  if (introducer._id === subject) return { outcome: 'told', why: 'the customer himself' };
  const { stage, at, projectId, why } = word;
  const _id = `${introducer._id}|referralReached|${subject}|${stage}|${projectId ?? ''}`;
  await deps.store.facts.insertFromOutside({
    ...{ _id, subject: introducer._id, happenedAt: at, recordedAt: now },
    ...{ type: 'referralReached', friendId: subject, stage },
    ...(projectId !== undefined && { projectId }),
    ...(history.registered?.showName === true && stage !== 'refused' && { shown: true }),
    ...(why !== undefined && { why }),
  });
  await deps.journeys.factRecorded(introducer._id, _id);
  return { outcome: 'told' };
}
