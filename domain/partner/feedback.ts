import type { PartnerFact, PartnerFactOf } from './facts.ts';
import type { PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** What a partner thinks of us is thanked for at once, and answered again when something was done with it (rules, section 10). */
export const feedbackSteps: PartnerSteps = (scope) => {
  const { facts, done, skipped, suppressed } = scope.history;
  const isThanked = (thanks: string): boolean => done.has(thanks) || skipped.has(thanks) || suppressed !== undefined;
  return facts.filter(isFeedback).map((fact) => {
    const { type, feedbackId, wordsId, happenedAt, recordedAt } = fact;
    const kind = type === 'feedbackGiven' ? 'feedback-thanks' : 'feedback-acted';
    const waits = type === 'feedbackActed' && !isThanked(`feedback-thanks:${feedbackId}`);
    return wantOf(scope, {
      ...(waits && { waitsFor: 'the thanks go first' }),
      ...{ key: `${kind}:${feedbackId}`, kind, channel: 'mail', when: { answers: happenedAt } },
      ...{ lastSensible: { weeks: 2 }, wantedSince: recordedAt, more: { about: wordsId } },
    });
  });
};

const isFeedback = (fact: PartnerFact): fact is PartnerFactOf<'feedbackGiven' | 'feedbackActed'> =>
  fact.type === 'feedbackGiven' || fact.type === 'feedbackActed';
