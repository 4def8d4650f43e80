import type { CustomerFact } from '../domain/customer/facts.ts';

/** Under which id the words of who did it are stored: a lever's reason, or the note of who did a task. */
export function wordsIdOf(fact: CustomerFact): string | undefined {
  if ('reasonId' in fact) return fact.reasonId;
  return fact.type === 'taskDone' ? noteIdOf(fact._id) : undefined;
}

export const noteIdOf = (factId: string): string => `${factId}|note`;
