import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { whyNotCommercial } from '../../domain/customer/basis.ts';
import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { type Topic, topics } from '../../domain/customer/touchpoints.ts';
import type { ApiDeps } from '../deps.ts';
import { justAfter } from '../answers/just-after.ts';
import { isOff } from './record-opt-out.ts';
import { tellJourney } from '../tell-journey.ts';

/** The words a customer agreed to: those of the preference page. Other words are another version. */
const noticeVersion = 'preferences-1';

/** What a customer receives; true is on. */
export interface Preferences {
  topics: Record<Topic, boolean>;
  /** False: everything that can be switched off was, at once. */
  all: boolean;
  /** Calls with an offer. */
  phone: boolean;
  /** Opens and clicks are followed. */
  tracking: boolean;
}

/** What is to change; what is absent stays as it is. */
export type WantedPreferences = { [K in Exclude<keyof Preferences, 'topics'>]?: Preferences[K] | undefined } & {
  topics?: { [T in Topic]?: boolean | undefined } | undefined;
};

/**
 * What the customer chose last; without a choice what the rules say: questions about the project are on, what is
 * commercial only where there is a basis for it, tracking off (rules, section 13).
 */
export function readPreferences(facts: readonly CustomerFact[], now: Instant): Preferences {
  const history = readHistory(facts);
  const isOn = (topic: Topic): boolean => {
    if (isOff(facts, topic)) return false;
    if (topic === 'follow-up') return true;
    const consent = facts.findLast(
      (fact) => fact.type === 'consentGiven' && (fact.topic === topic || fact.topic === 'all'),
    );
    if (!consent) return whyNotCommercial(history, topic, now) === undefined;
    return ![...history.deliveries, ...history.cancelled].some(
      (d) => d.marketing?.objected === true && d.happenedAt > consent.happenedAt,
    );
  };
  return {
    topics: Object.fromEntries(topics.map((topic) => [topic, isOn(topic)])) as Record<Topic, boolean>,
    all: !isOff(facts, 'all'),
    phone: !history.phoneOff,
    tracking: history.tracked,
  };
}

/** Records what a customer chose, each change by a fact of its own, and answers with the facts as they are now. */
export async function recordPreferences(
  { store, journeys }: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, wanted, now, by, log }: RecordedPreferences,
): Promise<CustomerFact[]> {
  const before = await store.facts.load(subject);
  let at = before.findLast(isChoice)?.happenedAt;
  let known = before;
  for (const wish of wishesOf(wanted)) {
    if (!isChange(known, wish, now)) continue;
    at = justAfter(at, now);
    const head = { subject, happenedAt: at, recordedAt: now, ...(by !== undefined && { by }) };
    const of = 'topic' in wish ? `|${wish.topic}` : '';
    const fact: CustomerFact = { _id: `${subject}|${wish.type}${of}|${at}`, ...head, ...wish };
    await store.facts.insertFromOutside(fact);
    known = [...known, fact];
  }
  const last = known.at(-1);
  if (known === before || !last) return before;
  // The journey takes in everything that is new; one word to it is enough.
  await tellJourney(journeys, subject, last._id, log);
  return store.facts.load(subject);
}

export interface RecordedPreferences {
  /** The customer that counts, merges followed. */
  subject: string;
  wanted: WantedPreferences;
  now: Instant;
  /** Who heard it from the customer; absent: the customer's own press. */
  by?: string | undefined;
  log: Logger;
}

type ChoiceType = 'optedOut' | 'consentGiven' | 'phoneChosen' | 'trackingChosen';

const isChoice = (fact: CustomerFact): fact is FactOf<ChoiceType> =>
  ['optedOut', 'consentGiven', 'phoneChosen', 'trackingChosen'].includes(fact.type);

type Wish =
  | { type: 'optedOut'; topic: Topic | 'all' }
  | { type: 'consentGiven'; topic: Topic | 'all'; noticeVersion: string }
  | { type: 'phoneChosen' | 'trackingChosen'; on: boolean };

/** Everything first: a topic chosen in the same breath is an exception to it. */
function wishesOf({ all, topics: chosen = {}, phone, tracking }: WantedPreferences): Wish[] {
  const ofTopic = (topic: Topic | 'all', on: boolean | undefined): Wish[] => {
    if (on === undefined) return [];
    return [on ? { type: 'consentGiven', topic, noticeVersion } : { type: 'optedOut', topic }];
  };
  return [
    ...ofTopic('all', all),
    ...topics.flatMap((topic) => ofTopic(topic, chosen[topic])),
    ...(phone === undefined ? [] : [{ type: 'phoneChosen' as const, on: phone }]),
    ...(tracking === undefined ? [] : [{ type: 'trackingChosen' as const, on: tracking }]),
  ];
}

/** A "no" in so many words is kept, also where nothing was sent as yet for want of a basis. */
function isChange(facts: readonly CustomerFact[], wish: Wish, now: Instant): boolean {
  const { all, phone, tracking, topics: on } = readPreferences(facts, now);
  switch (wish.type) {
    case 'optedOut':
      return !isOff(facts, wish.topic);
    case 'consentGiven':
      return wish.topic === 'all' ? !all : !on[wish.topic];
    case 'phoneChosen':
      return wish.on !== phone;
    case 'trackingChosen':
      return wish.on !== tracking;
  }
}
