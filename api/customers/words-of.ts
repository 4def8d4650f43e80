import type { Instant } from '../../domain/calendar.ts';
import type { Fact } from '../../domain/facts.ts';
import { replyWordsId } from '../../inbound/record-reply.ts';

/**
 * Under which id the words stand that belong to a fact: a reason, a note, or what the customer wrote. Facts themselves
 * hold no free text.
 */
export function wordsIdOf(fact: Fact): string | undefined {
  if ('reasonId' in fact) return fact.reasonId;
  if ('wordsId' in fact) return fact.wordsId;
  if ('noteId' in fact) return fact.noteId;
  if (fact.type === 'partnerWrote') return replyWordsId(fact.replyId);
  if (fact.type === 'registered') return registeredWordsId(fact._id);
  if (withNote.has(fact.type)) return noteIdOf(fact._id);
  const chosen = ['optedOut', 'consentGiven', 'phoneChosen', 'trackingChosen'].includes(fact.type);
  return chosen && 'by' in fact ? preferencesReasonId(fact.subject, fact.recordedAt) : undefined;
}

/** To these a person may add a note. */
const withNote: ReadonlySet<Fact['type']> = new Set(['taskDone', 'replyRead', 'mailSettled']);

export const noteIdOf = (factId: string): string => `${factId}|note`;

/** What a new customer wrote when registering. */
export const registeredWordsId = (factId: string): string => `${factId}|words`;

/** Why a person changed what a customer receives: of all that was changed in one call. */
export const preferencesReasonId = (subject: string, recordedAt: Instant): string =>
  `${subject}|preferences|${recordedAt}`;
