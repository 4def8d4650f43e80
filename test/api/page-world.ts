import request, { type Response } from 'supertest';
import type { ApiDeps } from '../../api/deps.ts';
import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import type { Fact } from '../../domain/facts.ts';
import type { Outcome } from '../../domain/fact-head.ts';
import { delivery } from './delivery.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import type { Database } from './start-database.ts';

/** A step that was carried out, as a page cares about it. */
interface Step {
  subject?: string;
  key: string;
  kind: string;
  projectId?: string;
  names?: readonly string[];
  outcome?: Outcome;
  at?: string;
}

/** A customer with a delivered dormer whose feedback, NPS, permit and build mails went out, seen through the pages. */
export interface PageWorld extends StartedApi {
  id: string;
  projectId: string;
  /** Turns the clock of the API. */
  setClock(now: string): void;
  answerPath(kind: string, answer: string): string;
  get(path: string): Promise<Response>;
  press(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Response>;
  done(step: Step): Promise<void>;
  /** Inserts facts as they come. */
  happened(...facts: Fact[]): Promise<void>;
  facts<T extends CustomerFact['type']>(type: T): Promise<FactOf<T>[]>;
}

export async function startPageWorld(database: Database, overrides: Partial<ApiDeps> = {}): Promise<PageWorld> {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  let clock = fixedNow;
  const api = startApi(database, { now: () => clock, ...overrides });
  const { store, links } = api.deps;
  const made = await send(api.app, await api.key(), 'post', '/v1/deliveries')
    .send(delivery())
    .expect(202);
  const { customerId: id, projectId } = bodyOf(made) as { customerId: string; projectId: string };
  const world: PageWorld = {
    ...api,
    id,
    projectId,
    setClock: (now) => void (clock = now),
    answerPath: (kind, answer) =>
      pathOf(links.answerUrl({ subject: id, key: `${kind}:${projectId}`, answer }, fixedNow)),
    get: async (path) => request(api.app).get(path),
    press: async (path, fields = {}) => request(api.app).post(path).type('form').send(fields),
    async done({ subject = id, key, kind, projectId: of = projectId, names, outcome = 'sent', at = fixedNow }) {
      const head = { _id: `${subject}|stepDone|${key}`, subject, happenedAt: at, recordedAt: at, carriedOutAt: at };
      await store.facts.insert({
        ...{ ...head, type: 'stepDone', key, kind, projectId: of, outcome, ...(names && { names }) },
        ...{ channel: outcome === 'opened' ? 'phone' : 'mail', category: 'service', timing: 'planned' },
      });
    },
    async happened(...facts) {
      for (const fact of facts) await store.facts.insert(fact);
    },
    facts: async <T extends CustomerFact['type']>(type: T) =>
      (await store.facts.load(id)).filter((fact): fact is FactOf<T> => fact.type === type),
  };
  for (const kind of ['feedback', 'nps', 'permit', 'build']) await world.done({ key: `${kind}:${projectId}`, kind });
  return world;
}

export const pathOf = (url: string): string => new URL(url).pathname;
