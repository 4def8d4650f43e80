import { type Day, dayOf, type Instant, parseDay } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerScope, PartnerSteps } from '../partner/scope.ts';
import { type PartnerTouch, wantOf } from '../partner/want.ts';
import { overSince, quarterBudget, quarterOf, spentIn, wholeQuarters } from './quarter-spend.ts';
import { type Campaign, type Creator, readCreator } from './read-creator.ts';
import { roadmapKey } from './roadmap-course.ts';
import { paymentTerms } from './warnings.ts';

/** How soon a danger to the partnership is seen (rules, section 11). */
export const redFlagRules = {
  /** Rights are clear so long before a campaign starts: then it is made. */
  rightsBefore: { days: 14 },
  /** A creator hears what a campaign did within so long after its last day. */
  feedbackWithin: { days: 14 },
} as const;

/** Every red flag is a task once: again only for another agreement, campaign or quarter. */
export const redFlagSteps: PartnerSteps = (scope) => {
  const creator = readCreator(scope.history.facts);
  const campaigns = [...creator.campaigns.values()];
  return [
    ...creator.agreements.flatMap(paymentFlags),
    ...campaigns.flatMap((campaign) => [...rightsFlags(creator, campaign), feedbackFlag(campaign)]),
    ...strategyFlags(scope, campaigns),
    ...budgetFlags(creator, campaigns),
  ].map((flag) => wantOf(scope, { ...flag, kind: 'red-flag', channel: 'task' }));
};

type Flag = Omit<PartnerTouch, 'kind' | 'channel'>;

function paymentFlags({
  agreementId,
  terms,
  happenedAt,
  recordedAt: wantedSince,
}: Creator['agreements'][number]): Flag[] {
  const { paymentTermDays: days } = terms;
  if (days <= paymentTerms.redFlagOverDays) return [];
  const task = days >= paymentTerms.alarmFromDays ? 'creator-payment-alarm' : 'creator-payment-term';
  const key = `red-flag:payment-term:${agreementId}`;
  return [{ key, when: { answers: happenedAt }, wantedSince, more: { about: agreementId, task } }];
}

/** No rights of its own, and no licence of an agreement on the day it starts. */
function rightsFlags({ agreements }: Creator, { planned }: Campaign): Flag[] {
  const { campaignId, from, licensed, happenedAt, recordedAt: wantedSince } = planned;
  const covered = agreements.some(
    ({ terms }) => terms.from <= from && from <= terms.until && terms.licences.length > 0,
  );
  return [
    {
      ...{ key: `red-flag:rights:${campaignId}`, wantedSince },
      when: soonest(parseDay(from) - redFlagRules.rightsBefore.days, happenedAt),
      never: licensed || covered ? 'rights are agreed' : undefined,
      more: { about: campaignId, task: 'creator-rights' },
    },
  ];
}

function feedbackFlag({ planned: { campaignId, until, recordedAt: wantedSince }, feedback }: Campaign): Flag {
  const day = after(parseDay(until), redFlagRules.feedbackWithin) + 1;
  return {
    ...{ key: `red-flag:feedback:${campaignId}`, when: { day }, wantedSince },
    never: feedback && dayOf(feedback.happenedAt) < day ? 'feedback given' : undefined,
    more: { about: campaignId, task: 'creator-feedback' },
  };
}

/** The first campaign of all, where no kick-off was held before it. */
function strategyFlags({ history }: PartnerScope, campaigns: readonly Campaign[]): Flag[] {
  const first = campaigns.map(({ planned }) => planned).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (!first) return [];
  const held = history.tasksDone.get(roadmapKey('kick-off'));
  const involved = held !== undefined && dayOf(held) <= parseDay(first.from);
  return [
    {
      ...{ key: 'red-flag:strategy', wantedSince: first.recordedAt },
      when: soonest(parseDay(first.from), first.happenedAt),
      never: involved ? 'kick-off held' : undefined,
      more: { about: first.campaignId, task: 'creator-strategy' },
    },
  ];
}

/** Too much as soon as it is known; too little when a whole quarter of a partnership is over. */
function budgetFlags({ agreements }: Creator, campaigns: readonly Campaign[]): Flag[] {
  const begun = new Map(
    campaigns.map(({ planned }) => quarterOf(parseDay(planned.from))).map((one) => [one.name, one]),
  );
  const over = [...begun.values()].flatMap((quarter): Flag[] => {
    const at = overSince(campaigns, quarter);
    if (at === undefined) return [];
    const more = { about: quarter.name, task: 'creator-budget-over' } as const;
    return [{ key: `red-flag:budget-over:${quarter.name}`, when: { answers: at }, wantedSince: at, more }];
  });
  const under = agreements.flatMap(({ terms, recordedAt: wantedSince }) =>
    wholeQuarters(parseDay(terms.from), parseDay(terms.until)).map((quarter): Flag => ({
      ...{ key: `red-flag:budget-under:${quarter.name}`, when: { day: quarter.until + 1 }, wantedSince },
      never: spentIn(campaigns, quarter) >= quarterBudget.leastCents ? 'within the budget' : undefined,
      more: { about: quarter.name, task: 'creator-budget-under' },
    })),
  );
  return [...over, ...under];
}

/** On its day, or at once where that has passed when we hear of it. */
const soonest = (day: Day, knownAt: Instant): Flag['when'] => (day > dayOf(knownAt) ? { day } : { answers: knownAt });
