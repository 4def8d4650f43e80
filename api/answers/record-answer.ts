import { addMinutes, type Instant } from '../../domain/calendar.ts';
import type { Fact } from '../../domain/facts.ts';
import type { ApiDeps } from '../deps.ts';
import { heedWords } from './heed-words.ts';
import { justAfter } from './just-after.ts';
import { noteContent } from '../cases/note-content.ts';
import type { Answered, Press } from './press.ts';
import { tellJourney } from '../tell-journey.ts';

/** The latest answer to a step. */
export const latestAnswer = (facts: readonly Fact[], key: string): Answered | undefined =>
  facts.findLast((fact): fact is Answered => fact.type === 'answered' && fact.key === key);

/**
 * Records an answer: the latest rules, every change is kept, and the same one pressed twice in a row is one, unless words
 * came with it that were not there before. Words are stored first: a fact never refers to what is not there.
 */
export async function recordAnswer(deps: Pick<ApiDeps, 'store' | 'journeys'>, press: Press): Promise<void> {
  const { store, journeys } = deps;
  const { subject, key, answer, said, now, log } = press;
  const facts = await store.facts.of(subject);
  const latest = latestAnswer(facts, key);
  if (latest?.answer === answer && (!said || (await wordsOf(store, latest.wordsId)) === said.words)) return;
  const at = justAfter(latest?.happenedAt, now);
  const fact = answered(press, at);
  const wordsId = fact.wordsId;
  if (said && wordsId !== undefined) {
    const text = { _id: wordsId, subject, at, words: said.words };
    if (!(await store.texts.insert(text)) && (await wordsOf(store, wordsId)) !== said.words)
      return recordAnswer(deps, { ...press, now: addMinutes(at, 1 / 60_000) });
    await heedWords(deps, { ...press, said, at, wordsId });
  }
  await noteContent(deps, press, latest, at);
  if (await store.facts.insertFromOutside(fact)) await tellJourney(journeys, subject, fact._id, log);
  else if (((await store.facts.find(fact._id)) as Answered | undefined)?.answer !== answer)
    await recordAnswer(deps, { ...press, now: addMinutes(at, 1 / 60_000) });
}

/** Of a case it carries no severity: that is the case's own, and grave words reach it by a fact of their own. */
function answered({ subject, key, kind, projectId, answer, said, now }: Press, at: Instant): Answered {
  const _id = `${subject}|answered|${key}|${at}`;
  const head = { _id, subject, happenedAt: at, recordedAt: now, type: 'answered' as const, key, projectId, answer };
  const wordsId = said && { wordsId: `${_id}|words` };
  if (kind === 'followup') return { ...head, ...wordsId, kind };
  const severity = said?.reading.severity;
  return { ...head, ...wordsId, kind, ...(severity && severity !== 'minor' && { severity }) };
}

const wordsOf = async ({ texts }: ApiDeps['store'], id: string | undefined): Promise<string | undefined> =>
  id === undefined ? undefined : (await texts.findMany([id]))[0]?.words;
