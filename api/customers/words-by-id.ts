import type { Fact } from '../../domain/facts.ts';
import type { ApiDeps } from '../deps.ts';
import { wordsIdOf } from './words-of.ts';

/** The words that belong to facts, by their id. */
export async function wordsById(
  { store }: Pick<ApiDeps, 'store'>,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, string>> {
  const texts = await store.texts.findMany(facts.flatMap((fact) => wordsIdOf(fact) ?? []));
  return new Map(texts.map(({ _id, words }) => [_id, words]));
}
