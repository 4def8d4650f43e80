import request, { type Response } from 'supertest';
import { introductionOf } from '../../../domain/customer/introductions.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { bodyOf, fixedNow, headersOf, send, startApi, type StartedApi } from '../start-api.ts';
import type { Database } from '../start-database.ts';

export const person = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };

/** An affiliate with his link, and visitors who follow it. */
export interface LinkWorld extends StartedApi {
  apiKey: string;
  setClock(now: string): void;
  /** Registers an affiliate by name; his link's code is the name. */
  affiliate(name: string, more?: object): Promise<string>;
  visit(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Follows a link and answers with the click's id and the cookie after it. */
  click(code: string, cookie?: string): Promise<{ id: string; cookie: string }>;
  post(path: string, body: object, status?: number): Promise<unknown>;
  get(path: string, status?: number): Promise<unknown>;
  /** Who brought a customer: his introducer and rule, and who did not and why. */
  credit(customerId: string): Promise<string[]>;
}

/** What the test before still holds back would be counted in the next. */
let earlier: StartedApi | undefined;

export async function startLinkWorld(database: Database): Promise<LinkWorld> {
  await earlier?.deps.clickBuffer.flush();
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  let clock = fixedNow;
  const api = startApi(database, { now: () => clock });
  earlier = api;
  const apiKey = await api.key();
  const world: LinkWorld = {
    ...api,
    apiKey,
    setClock: (now) => void (clock = now),
    async affiliate(name, more = {}) {
      const email = `${name}@blog.test`;
      const body = { kind: 'affiliate', externalId: name, name, contactName: `Redactie van ${name}`, email, ...more };
      return ((await world.post('/v1/partners', body, 202)) as { partnerId: string }).partnerId;
    },
    visit: async (path, headers = person) => request(api.app).get(path).set(headers).redirects(0),
    async click(code, cookie = '') {
      const answer = await world.visit(`/a/${code}`, { ...person, ...(cookie !== '' && { cookie }) });
      const [set = ''] = [headersOf(answer)['set-cookie'] ?? ''].flat();
      const id = new URL(headersOf(answer)['location'] ?? '').searchParams.get('klik') ?? '';
      return { id, cookie: set.split(';')[0] ?? '' };
    },
    post: async (path, body, status = 200) =>
      bodyOf(await send(api.app, apiKey, 'post', path).send(body).expect(status)),
    get: async (path, status = 200) => bodyOf(await send(api.app, apiKey, 'get', path).expect(status)),
    async credit(customerId) {
      const { winner, losers } = introductionOf(readHistory(await api.deps.store.facts.load(customerId)), customerId);
      const names = new Map((await api.deps.store.partners.list({}, 100)).map(({ _id, name }) => [_id, name]));
      const named = (id: string): string => names.get(id) ?? id;
      return [
        winner ? `${named(winner.claim.introducerId)} by ${winner.rule}` : 'nobody',
        ...losers.map(({ claim, why }) => `${named(claim.introducerId)}: ${why}`),
      ];
    },
  };
  return world;
}
