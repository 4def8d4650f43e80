import request from 'supertest';
import type { PartnerFact, PartnerFactOf } from '../../../domain/partner/facts.ts';
import type { Reply } from '../../../store/replies.ts';
import { openTask } from '../open-task.ts';
import { hire, people } from '../people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from '../start-api.ts';
import type { Database } from '../start-database.ts';

/** An affiliate looked after by the manager, and the desk that does it. */
export interface CareDesk extends StartedApi {
  partnerId: string;
  by: string;
  setClock(now: string): void;
  register(name: string, more?: object, status?: number): Promise<Record<string, unknown>>;
  post(path: string, body: object, status?: number): Promise<Record<string, unknown>>;
  get(path: string, status?: number): Promise<Record<string, unknown>>;
  /** A task about him, opened as the worker does; its page's path. */
  task(kind: string, key: string): Promise<string>;
  page(path: string, status?: number): Promise<string>;
  press(path: string, form: object, status?: number): Promise<string>;
  happened(...facts: PartnerFact[]): Promise<void>;
  /** He wrote us. */
  wrote(replyId: string, words: string, at?: string): Promise<void>;
  factsOf<T extends PartnerFact['type']>(type: T): Promise<PartnerFactOf<T>[]>;
  words(id: string): Promise<string | undefined>;
}

export async function startCareDesk(database: Database): Promise<CareDesk> {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  let clock = fixedNow;
  const api = startApi(database, { now: () => clock });
  const { store, links } = api.deps;
  const apiKey = await api.key();
  await hire(api);
  const desk: CareDesk = {
    ...api,
    ...{ partnerId: '', by: people.manager._id },
    setClock: (now) => void (clock = now),
    async register(name, more = {}, status = 202) {
      const body = {
        kind: 'affiliate',
        externalId: name,
        name,
        contactName: 'Noor Visser',
        email: `${name}@blog.test`,
      };
      return desk.post('/v1/partners', { ...body, managerId: people.manager._id, ...more }, status);
    },
    post: async (path, body, status = 200) =>
      bodyOf(await send(api.app, apiKey, 'post', path).send(body).expect(status)) as Record<string, unknown>,
    get: async (path, status = 200) =>
      bodyOf(await send(api.app, apiKey, 'get', path).expect(status)) as Record<string, unknown>,
    async task(kind, key) {
      const subject = desk.partnerId;
      const about = { subject, partnerId: subject, kind, key, ownerId: people.manager._id };
      return new URL(links.taskUrl(await openTask(api, about))).pathname;
    },
    page: async (path, status = 200) => (await request(api.app).get(path).expect(status)).text,
    press: async (path, form, status = 200) =>
      (await request(api.app).post(path).type('form').send(form).expect(status)).text,
    async happened(...facts) {
      for (const fact of facts) await store.facts.insert(fact);
    },
    async wrote(replyId, words, at = fixedNow) {
      const reply: Reply = {
        ...{ _id: replyId, subject: desk.partnerId, receivedAt: at, from: 'x@blog.test', title: 'Vraag', words },
        ...{ attachments: 0, verdict: 'question', rule: 'none', version: '1', confidence: 1, severity: 'minor' },
        ...{ danger: false, requests: [] },
      };
      await store.replies.insert(reply);
      await store.texts.insert({ _id: `reply|${replyId}`, subject: desk.partnerId, at, words });
      const head = { _id: `wrote-${replyId}`, subject: desk.partnerId, happenedAt: at, recordedAt: at };
      await store.facts.insert({ ...head, type: 'partnerWrote', replyId, urgent: false });
    },
    factsOf: async <T extends PartnerFact['type']>(type: T) =>
      (await store.facts.ofPartner(desk.partnerId)).filter((fact): fact is PartnerFactOf<T> => fact.type === type),
    words: async (id) => (await store.texts.findMany([id]))[0]?.words,
  };
  desk.partnerId = (await desk.register('bouwblog'))['partnerId'] as string;
  return desk;
}
