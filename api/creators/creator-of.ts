import type { PartnerFact } from '../../domain/partner/facts.ts';
import { type Creator, readCreator } from '../../domain/creator/read-creator.ts';
import type { Fact } from '../../domain/facts.ts';
import { noteIdOf } from '../customers/words-of.ts';
import type { ApiDeps } from '../deps.ts';
import type { Call } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { type KnownPartner, partnerOf } from '../partners/partner-of.ts';
import { recordFact } from '../record-fact.ts';

/** A partner of this kind, with what happened between us. */
export interface KnownCreator extends KnownPartner {
  creator: Creator;
}

/** Throws the problem `unknown-partner`, also for a partner of another kind. */
export async function creatorOf(deps: Pick<ApiDeps, 'store'>, id: string): Promise<KnownCreator> {
  const known = await partnerOf(deps, id);
  if (known.history.kind !== 'creator') throw new Problem('unknown-partner', { detail: 'This partner is no creator.' });
  return { ...known, creator: readCreator(known.facts) };
}

/** Every creator there is. */
export async function allCreators({ store }: Pick<ApiDeps, 'store'>): Promise<Creator[]> {
  const partners = await store.partners.list({ kind: 'creator' }, 10_000);
  return Promise.all(partners.map(async ({ _id }) => readCreator(await store.facts.ofPartner(_id))));
}

/** Words first, then the fact that names them by id, then the journey. */
export async function recordOfCreator(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  fact: Extract<Fact, PartnerFact>,
  { log }: Pick<Call, 'log'>,
  words: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const [_id, said] of Object.entries(words))
    await deps.store.texts.insert({ _id, subject: fact.subject, at: fact.recordedAt, words: said });
  await recordFact(deps, fact, log);
}

/** What every fact of a call has; `what` tells several facts of one call apart. */
export const headOf = ({ id, now }: Pick<Call, 'id' | 'now'>, type: string, what: string) => {
  const _id = `${id}|${type}|${what}`;
  return { _id, subject: id, happenedAt: now, recordedAt: now, noteId: noteIdOf(_id) };
};
