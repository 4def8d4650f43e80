import { wordsToPartners } from '../../domain/customer/partner-words.ts';
import type { PartnerFactOf } from '../../domain/partner/facts.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep, Result } from '../due-step.ts';

/** Tells a partner how far a customer or an order of his has come, by a fact of the partner's own. */
export async function tellPartner(deps: Deps, { subject, step, history, now }: CustomerStep): Promise<Result> {
  const word = wordsToPartners(history, subject).find(({ key }) => key === step.key);
  if (!word) return { outcome: 'told', why: 'not so any more' };
  if (!(await deps.store.partners.find(word.partnerId))) return { outcome: 'told', why: 'the partner is gone' };
  const { key, partnerId, at: happenedAt, ...told } = word;
  const fact: PartnerFactOf<'customerReached'> = {
    ...{ _id: `${partnerId}|customerReached|${subject}|${key}`, subject: partnerId, happenedAt, recordedAt: now },
    ...{ type: 'customerReached', customerId: subject, ...told },
  };
  await deps.store.facts.insertFromOutside(fact);
  await deps.journeys.factRecorded(partnerId, fact._id);
  return { outcome: 'told' };
}
