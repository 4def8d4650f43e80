import type { Instant } from '../../domain/calendar.ts';
import type { Fact } from '../../domain/facts.ts';
import { questionKey } from '../../domain/partner/questions.ts';
import type { ApiDeps } from '../deps.ts';
import type { LinkedTask } from './read-task.ts';
import { wordsById } from '../customers/words-by-id.ts';
import { wordsIdOf } from '../customers/words-of.ts';

/** What somebody said, in their own words. */
export interface Said {
  at: Instant;
  words: string;
  /** A colleague wrote down what was heard. */
  heard: boolean;
  /** The address of who wrote, where that is no customer we know. */
  from?: string;
}

/** The words a task is about, oldest first: of a case all that belongs to it, else of the reply, answer or registration that gave
 * the task. */
export async function saidForTask({ store }: Pick<ApiDeps, 'store'>, linked: LinkedTask): Promise<Said[]> {
  const about = linked.facts.filter((fact) => isAbout(fact, linked));
  const words = await wordsById({ store }, about);
  const said = about.map(async (fact): Promise<Said[]> => {
    // A stranger's words stand nowhere but with the reply itself.
    const reply = fact.type === 'strangerWrote' ? await store.replies.find(fact.replyId) : undefined;
    const found = reply?.words ?? words.get(wordsIdOf(fact) ?? '');
    const heard = fact.type === 'registered' ? fact.by !== undefined : 'source' in fact && fact.source === 'person';
    return found === undefined
      ? []
      : [{ at: fact.happenedAt, words: found, heard, ...(reply && { from: reply.from }) }];
  });
  return (await Promise.all(said)).flat();
}

function isAbout(fact: Fact, { task: { key, kind } }: LinkedTask): boolean {
  if (fact.type === 'registered') return kind === 'new-lead';
  if (fact.type === 'partnerWrote') return key === questionKey(fact.replyId);
  if (fact.type === 'caseOpened' || fact.type === 'caseJoined' || fact.type === 'caseReopened') return true;
  if (fact.type === 'answered') return fact.kind === 'followup' || key === `task:${fact.key}:${fact.answer}`;
  if (fact.type !== 'replied' && fact.type !== 'strangerWrote') return false;
  return ['read', 'task:reply', 'access', 'erasure'].some((work) => key === `${work}:${fact.replyId}`);
}
