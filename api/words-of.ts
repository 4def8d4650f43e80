import type { CustomerFact } from '../domain/customer/facts.ts';

/** Under which id words are stored: a lever's reason, the note of who did a task, or what the customer said. */
export function wordsIdOf(fact: CustomerFact): string | undefined {
  if ('reasonId' in fact) return fact.reasonId;
  if ('wordsId' in fact) return fact.wordsId;
  return withNote.has(fact.type) ? noteIdOf(fact._id) : undefined;
}

/** To these a person may add a note. */
const withNote: ReadonlySet<CustomerFact['type']> = new Set(['taskDone', 'replyRead', 'mailSettled']);

export const noteIdOf = (factId: string): string => `${factId}|note`;
