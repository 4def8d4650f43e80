import request from 'supertest';
import type { Fact } from '../../domain/facts.ts';
import { delivery } from './delivery.ts';
import { hire } from './people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import type { Database } from './start-database.ts';

/** The bureau's people at work on a customer with one delivered project. */
export interface Desk extends StartedApi {
  /** May do everything. */
  apiKey: string;
  subject: string;
  projectId: string;
  engineerId: string;
  setClock(now: string): void;
  post(path: string, body: object): ReturnType<typeof send>;
  factsOf(type: Fact['type'], subject?: string): Promise<Fact[]>;
  wordsOf(textId: string): Promise<string | undefined>;
  pathOf(taskId: string): string;
  /** The page at an address, fetched. */
  get(path: string, status?: number): Promise<string>;
  /** The page after a press on its form. */
  press(path: string, form?: object, status?: number): Promise<string>;
}

export async function startDesk(database: Database, delivered = delivery()): Promise<Desk> {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  let clock = fixedNow;
  const api = startApi(database, { now: () => clock });
  const { store, links } = api.deps;
  const apiKey = await api.key();
  await hire(api);
  const post = (path: string, body: object) => send(api.app, apiKey, 'post', path).send(body);
  const answer = await post('/v1/deliveries', delivered).expect(202);
  const { customerId: subject, projectId } = bodyOf(answer) as { customerId: string; projectId: string };
  const [fact] = await store.facts.load(subject);
  api.journeys.told.length = 0;
  return {
    ...api,
    ...{ apiKey, subject, projectId, post },
    engineerId: fact?.type === 'projectDelivered' ? fact.engineerId : '',
    setClock: (now) => void (clock = now),
    factsOf: async (type, of = subject) => (await store.facts.of(of)).filter((one) => one.type === type),
    wordsOf: async (textId) => (await store.texts.findMany([textId]))[0]?.words,
    pathOf: (taskId) => new URL(links.taskUrl(taskId)).pathname,
    get: async (path, status = 200) => (await request(api.app).get(path).expect(status)).text,
    press: async (path, form = {}, status = 200) =>
      (await request(api.app).post(path).type('form').send(form).expect(status)).text,
  };
}
