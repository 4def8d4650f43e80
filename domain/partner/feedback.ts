import type { PartnerFact, PartnerFactOf } from './facts.ts';
import type { PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** What a partner thinks of us is thanked for at once, and answered again when something was done with it (rules, section 10). */
export const feedbackSteps: PartnerSteps = (scope) =>
  scope.history.facts.filter(isFeedback).map((fact) => {
    const { type, feedbackId, wordsId, happenedAt, recordedAt } = fact;
    const kind = type === 'feedbackGiven' ? 'feedback-thanks' : 'feedback-acted';
    return wantOf(scope, {
      ...{ key: `${kind}:${feedbackId}`, kind, channel: 'mail', when: { answers: happenedAt } },
      ...{ lastSensible: { weeks: 2 }, wantedSince: recordedAt, more: { about: wordsId } },
    });
  });

const isFeedback = (fact: PartnerFact): fact is PartnerFactOf<'feedbackGiven' | 'feedbackActed'> =>
  fact.type === 'feedbackGiven' || fact.type === 'feedbackActed';
