import type { Fact } from '../domain/facts.ts';

/**
 * Under which id the words stand that belong to a fact: a reason, a note, or what the customer wrote. Facts themselves
 * hold no free text.
 */
export function wordsIdOf(fact: Fact): string | undefined {
  if ('reasonId' in fact) return fact.reasonId;
  if ('wordsId' in fact) return fact.wordsId;
  if ('noteId' in fact) return fact.noteId;
  return fact.type === 'taskDone' ? noteIdOf(fact._id) : undefined;
}

export const noteIdOf = (factId: string): string => `${factId}|note`;

/** Of what came by mail. */
export const replyWordsId = (replyId: string): string => `reply|${replyId}`;
