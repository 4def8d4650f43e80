import type { Instant } from '../domain/calendar.ts';
import type { Fact } from '../domain/facts.ts';
import type { ApiDeps } from './deps.ts';
import type { LinkedTask } from './read-task.ts';
import { replyWordsId, wordsIdOf } from './words-of.ts';

/** What somebody said, in their own words. */
export interface Said {
  at: Instant;
  words: string;
  /** A colleague wrote down what was heard. */
  heard: boolean;
}

/** The words a task is about, oldest first: of a case all that belongs to it, else of the reply or answer that gave the task. */
export async function saidForTask({ store }: Pick<ApiDeps, 'store'>, linked: LinkedTask): Promise<Said[]> {
  const found = linked.facts.filter((fact) => isAbout(fact, linked)).map((fact) => ({ fact, id: idOf(fact) }));
  const texts = await store.texts.findMany(found.flatMap(({ id }) => id ?? []));
  const words = new Map(texts.map((text) => [text._id, text.words]));
  return found.flatMap(({ fact, id }) => {
    const said = words.get(id ?? '');
    const heard = 'source' in fact && fact.source === 'person';
    return said === undefined ? [] : [{ at: fact.happenedAt, words: said, heard }];
  });
}

const idOf = (fact: Fact): string | undefined =>
  wordsIdOf(fact) ?? ('replyId' in fact ? replyWordsId(fact.replyId) : undefined);

function isAbout(fact: Fact, { task: { key } }: LinkedTask): boolean {
  if (fact.type === 'caseOpened' || fact.type === 'caseJoined' || fact.type === 'caseReopened') return true;
  if (fact.type === 'answered') return fact.kind === 'followup' || key === `task:${fact.key}:${fact.answer}`;
  if (fact.type !== 'replied' && fact.type !== 'strangerWrote') return false;
  return ['read', 'task:reply', 'access', 'erasure'].some((work) => key === `${work}:${fact.replyId}`);
}
