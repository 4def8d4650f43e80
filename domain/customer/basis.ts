import type { Instant } from '../calendar.ts';
import type { Delivery, History } from './history.ts';
import type { Topic } from './touchpoints.ts';

const noBasis = 'no basis for commercial mail';

/**
 * Why commercial mail may not go to this customer at an instant, or undefined where it may (rules, section 13):
 * it needs consent to the topic, or an order with a complete existing-customer record, and not a cancelled one; an objection on any order stands
 * until new consent.
 */
function whyNoBasis(history: History, topic: Topic, at: Instant): string | undefined {
  const consentedAt = latest(history, at, 'consentGiven', topic);
  const objected = [...history.deliveries, ...history.cancelled].some(
    (d) => d.happenedAt <= at && d.marketing?.objected === true && d.happenedAt > consentedAt,
  );
  if (objected) return `${noBasis} (objected)`;
  if (consentedAt !== '') return undefined;
  return history.deliveries.some((d) => d.happenedAt <= at && isCompleteAt(d, at)) ? undefined : noBasis;
}

/** Why even a mail without a topic of its own may not go: everything that can be switched off was, and nothing is on again. */
export function whyAllOff(history: History, at: Instant): string | undefined {
  const last = history.consents.findLast(
    (fact) => fact.happenedAt <= at && (fact.topic === 'all' || fact.type === 'consentGiven'),
  );
  return last?.type === 'optedOut' ? 'all mail switched off' : undefined;
}

/** Why a topic is switched off at an instant, or undefined where it is not. The latest choice rules. */
export function whySwitchedOff(history: History, topic: Topic, at: Instant): string | undefined {
  const off = latest(history, at, 'optedOut', topic);
  return off !== '' && off >= latest(history, at, 'consentGiven', topic) ? `topic ${topic} switched off` : undefined;
}

/** Why a commercial mail on a topic may not go at an instant: no basis, or the topic switched off. */
export const whyNotCommercial = (history: History, topic: Topic, at: Instant): string | undefined =>
  whySwitchedOff(history, topic, at) ?? whyNoBasis(history, topic, at);

/** Who was never offered to object, or is only going to be, could not have objected. */
const isCompleteAt = ({ marketing }: Delivery, at: Instant): boolean =>
  marketing?.objectionOfferedAt !== undefined &&
  marketing.objectionOfferedAt <= at &&
  marketing.noticeVersion !== undefined &&
  marketing.objected === false;

function latest(history: History, at: Instant, type: 'optedOut' | 'consentGiven', topic: Topic): Instant {
  let found = '';
  for (const fact of history.consents)
    if (fact.type === type && fact.happenedAt <= at && (fact.topic === topic || fact.topic === 'all'))
      if (fact.happenedAt > found) found = fact.happenedAt;
  return found;
}
