import type { Instant } from '../domain/calendar.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { type AskedKind, followsOf, isAsked } from '../domain/customer/replies.ts';
import type { ApiDeps } from './deps.ts';

/** What an answer link asks, of whom: the customer that counts, merges followed. */
export interface Asked {
  subject: string;
  key: string;
  kind: AskedKind;
  projectId: string;
  answer: string;
  facts: CustomerFact[];
}

/** Reads an answer link. Nothing is written: links are fetched by mail programs too. */
export async function readAsked(
  { links, store }: Pick<ApiDeps, 'links' | 'store'>,
  token: string,
  now: Instant,
): Promise<Asked | { refused: 'forged' | 'expired' }> {
  const read = links.readAnswer(token, now);
  if (!read.valid) return { refused: read.why };
  const { key, answer } = read;
  const [, kind = '', projectId = ''] = /^([\w-]+):([^:#]+)(?:#\w+)?$/.exec(key) ?? [];
  const customer = await store.customers.current(read.subject);
  if (!customer || !isAsked(kind) || !followsOf(kind, answer)) return { refused: 'forged' };
  return { subject: customer._id, key, kind, projectId, answer, facts: await store.facts.load(customer._id) };
}
