import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReadReply, Reading } from '../../inbound/reading.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from '../api/start-api.ts';
import { type Database, startDatabase } from '../api/start-database.ts';
import { headers, inbound, sentTo } from './payloads.ts';
import { customer, letter, post, replyAddress } from './world.ts';

let database: Database;
let api: StartedApi;
let joke: { id: string; projectId: string };
let piet: { id: string; projectId: string };
let key: string;
let toJoke: { sendKey: string; replyTo: string };
let reading: Partial<Reading>;
let read: Parameters<ReadReply>[0][];

const readReply: ReadReply = (reply) => {
  read.push(reply);
  const nothing = { danger: false, severity: 'minor', requests: [], optOutTopic: undefined } as const;
  const by = { rule: 'of the test', version: 'v1', confidence: 0.9 };
  return { ...{ words: reply.text, verdict: 'positive', ...nothing, ...by }, ...reading };
};

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  [reading, read] = [{}, []];
  api = startApi(database, { readReply });
  joke = await customer(api, { externalId: 'K-1', email: 'joke@verbruggen.test' });
  piet = await customer(api, { externalId: 'K-2', name: 'Piet de Boer', email: 'piet@deboer.test' });
  key = `feedback:${joke.projectId}`;
  toJoke = await letter(api, joke.id, key);
  api.journeys.told.length = 0;
});

const uuid = '883953f4-6105-42a2-a16a-77a8eac79483';
const from = (email: string) => ({ From: email, FromFull: { Email: email, Name: '', MailboxHash: '' } });
const ofType = async (subject: string, type: string) =>
  (await api.deps.store.facts.of(subject)).filter((fact) => fact.type === type);
const theReply = async () => (await api.deps.store.replies.list({}, 10))[0];
const tokenOf = (address: string) => /\+(.*)@/.exec(address)?.[1] ?? '';

describe('whose a mail is', () => {
  test.each<[string, () => object]>([
    ['to the address of a letter', () => sentTo(toJoke.replyTo)],
    ['to it, in capitals', () => sentTo(toJoke.replyTo.toUpperCase())],
    ['by the provider’s mailbox hash', () => ({ MailboxHash: tokenOf(toJoke.replyTo) })],
    [
      'by the hash of one of several',
      () => ({
        ToFull: [
          { Email: 'a@b.test' },
          { Email: 'antwoord@antwoord.bureau.test', MailboxHash: tokenOf(toJoke.replyTo) },
        ],
      }),
    ],
    ['with the address among the copies', () => ({ CcFull: [{ Email: toJoke.replyTo }] })],
    ['to it, from an address nobody knows', () => ({ ...sentTo(toJoke.replyTo), ...from('joke@werk.test') })],
    ['to it, in answer to another mail', () => ({ ...sentTo(toJoke.replyTo), ...headers({ 'In-Reply-To': '<x@y>' }) })],
    ['in answer to our mail', () => headers({ 'In-Reply-To': `<${uuid}@mtasv.net>` })],
    [
      'in answer to it, from elsewhere',
      () => ({ ...headers({ 'in-reply-to': `<${uuid}@mtasv.net>` }), ...from('x@y.test') }),
    ],
    [
      'in a thread with our mail',
      () => headers({ References: `<first@mail> <${uuid.toUpperCase()}@mtasv.net> <other@mail>` }),
    ],
  ])('%s: who got it, and the step it answers', async (_what, fields) => {
    await post(api, 'inbound', inbound({ ...fields() }));
    expect(await ofType(joke.id, 'replied')).toMatchObject([{ key, projectId: joke.projectId, verdict: 'positive' }]);
    expect(await theReply()).toMatchObject({ subject: joke.id, key, sendKey: toJoke.sendKey });
    expect(api.journeys.told.map(({ subject }) => subject)).toEqual([joke.id]);
  });

  test('from an address that one customer has: theirs, without a step', async () => {
    await post(api, 'inbound', inbound(sentTo(replyAddress('of no letter'))));
    const [fact] = await ofType(joke.id, 'replied');
    expect(fact).toMatchObject({ verdict: 'positive' });
    expect(fact).not.toHaveProperty('key');
  });

  test.each<[string, () => Promise<object> | object]>([
    ['a stranger’s', () => from('onbekend@elders.test')],
    [
      'a stranger’s to an address of no letter',
      () => ({ ...from('onbekend@elders.test'), ...sentTo(replyAddress('x')) }),
    ],
    [
      'one that several customers could have written',
      async () => {
        await customer(api, { externalId: 'K-3', name: 'Partner', email: 'joke@verbruggen.test' });
        return {};
      },
    ],
    [
      'another customer’s, in answer to this one’s letter',
      () => ({ ...sentTo(toJoke.replyTo), ...from('piet@deboer.test') }),
    ],
    [
      'another customer’s, in a thread with this one’s letter',
      () => ({
        ...headers({ 'In-Reply-To': `<${uuid}@mtasv.net>` }),
        ...from('piet@deboer.test'),
      }),
    ],
    [
      'a colleague’s, in answer to a customer’s letter',
      () => ({ ...sentTo(toJoke.replyTo), ...from('Sanne@bureau.test') }),
    ],
  ])('%s: nobody’s, and the manager reads it', async (_what, fields) => {
    await post(api, 'inbound', inbound({ ...(await fields()), TextBody: 'Het is lek!' }));
    expect([...(await ofType(joke.id, 'replied')), ...(await ofType(piet.id, 'replied'))]).toEqual([]);
    const reply = await theReply();
    expect(reply).toMatchObject({ subject: 'bureau', words: 'Het is lek!' });
    expect(await ofType('bureau', 'strangerWrote')).toMatchObject([{ replyId: reply?._id, severity: 'minor' }]);
    expect(api.journeys.told.at(-1)).toMatchObject({ subject: 'bureau' });
  });

  test('of two who share an address, the one whose letter is answered', async () => {
    await customer(api, { externalId: 'K-3', name: 'Partner', email: 'joke@verbruggen.test' });
    await post(api, 'inbound', inbound(sentTo(toJoke.replyTo)));
    expect(await ofType(joke.id, 'replied')).toHaveLength(1);
  });

  test('an answer to a case’s letter is its customer’s, with the project of the case', async () => {
    const caseId = `case-${joke.id}-1`;
    await api.deps.store.facts.insert({
      ...{ _id: `${caseId}|caseOpened`, subject: caseId, happenedAt: fixedNow, recordedAt: fixedNow },
      ...{ type: 'caseOpened', customerId: joke.id, projectId: joke.projectId, engineerId: 'e', source: 'reply' },
      severity: 'minor',
    });
    const { replyTo } = await letter(api, caseId, 'acknowledge:1', { messageId: 'm-case' });
    await post(api, 'inbound', inbound(sentTo(replyTo)));
    const [fact] = await ofType(joke.id, 'replied');
    expect(fact).toMatchObject({ projectId: joke.projectId });
    expect(fact).not.toHaveProperty('key');
  });

  test('of a customer who was merged since: the one who counts', async () => {
    await send(api.app, await api.key(), 'post', `/v1/customers/${joke.id}/merge`)
      .send({ into: piet.id, reason: 'Zelfde persoon' })
      .expect(200);
    await post(api, 'inbound', inbound({ ...sentTo(toJoke.replyTo), ...from('elders@post.test') }));
    expect(await ofType(piet.id, 'replied')).toMatchObject([{ subject: piet.id, key, projectId: joke.projectId }]);
  });
});

describe('what it says', () => {
  const reply = (fields: object = {}) => post(api, 'inbound', inbound({ ...sentTo(toJoke.replyTo), ...fields }));

  test('is read from the whole mail, and its words are kept apart from the fact', async () => {
    reading = { words: 'Prima gedaan', verdict: 'neutral', severity: 'medium' };
    await reply({ Subject: 'Re: vraag', TextBody: 'Prima gedaan\n> Bent u tevreden?' });
    expect(read).toEqual([
      {
        ...{ subject: 'Re: vraag', from: 'joke@verbruggen.test', text: 'Prima gedaan\n> Bent u tevreden?' },
        headers: expect.arrayContaining([{ name: 'X-Spam-Status', value: 'No' }]) as never,
      },
    ]);
    const [fact] = await ofType(joke.id, 'replied');
    expect(fact).toMatchObject({ verdict: 'neutral', severity: 'medium', happenedAt: fixedNow });
    expect(JSON.stringify(fact)).not.toContain('Prima');
    const wordsId = fact?.type === 'replied' ? fact.wordsId : undefined;
    expect(await api.deps.store.texts.findMany([wordsId ?? ''])).toMatchObject([{ words: 'Prima gedaan' }]);
    expect(await theReply()).toMatchObject({ title: 'Re: vraag', words: 'Prima gedaan', rule: 'of the test' });
  });

  test('is taken from the HTML where there is nothing else', async () => {
    await reply({ TextBody: '', StrippedTextReply: '', HtmlBody: '<div>Heel <b>blij</b> &euml;n tevreden</div>' });
    expect(read[0]?.text).toBe('Heel blij ën tevreden');
  });

  test('nothing, with a picture: a reply without words', async () => {
    reading = { words: '', verdict: 'unsure' };
    await reply({ TextBody: '', StrippedTextReply: '', Attachments: [{ Name: 'a.jpg', Content: 'QQ==' }] });
    const [fact] = await ofType(joke.id, 'replied');
    expect(fact).toMatchObject({ verdict: 'unsure' });
    expect(fact).not.toHaveProperty('wordsId');
    expect(await theReply()).toMatchObject({ words: '', attachments: 1 });
  });

  test('that no person wrote it: a fact, and nothing it seems to ask', async () => {
    reading = { verdict: 'automatic', requests: ['opt-out', 'erasure'] };
    await reply();
    const [fact] = await ofType(joke.id, 'replied');
    expect(fact).toMatchObject({ verdict: 'automatic' });
    expect(fact).not.toHaveProperty('requests');
    expect(await ofType(joke.id, 'optedOut')).toEqual([]);
  });

  test('that no person wrote it, from nobody we know: kept, and no work', async () => {
    reading = { verdict: 'automatic' };
    await post(api, 'inbound', inbound(from('mailer-daemon@elders.test')));
    expect(await theReply()).toMatchObject({ subject: 'bureau', verdict: 'automatic' });
    expect(await ofType('bureau', 'strangerWrote')).toEqual([]);
  });

  test.each([
    ['one topic', 'offers' as const, 'offers'],
    ['no topic', undefined, 'all'],
  ])('stop, naming %s: at once', async (_what, optOutTopic, topic) => {
    reading = { verdict: 'question', requests: ['opt-out', 'access'], optOutTopic };
    await reply();
    expect(await ofType(joke.id, 'replied')).toMatchObject([{ requests: ['access'] }]);
    expect(await ofType(joke.id, 'optedOut')).toMatchObject([{ topic }]);
  });

  test('stop, from a stranger: nobody’s topic is switched off', async () => {
    reading = { requests: ['opt-out'] };
    await post(api, 'inbound', inbound(from('onbekend@elders.test')));
    expect(await database.count()).toMatchObject({ replies: 1 });
    for (const one of [joke.id, piet.id, 'bureau']) expect(await ofType(one, 'optedOut')).toEqual([]);
  });

  test('posted five times is one reply', async () => {
    for (let n = 0; n < 5; n++) expect((await reply()).status).toBe(200);
    expect(read).toHaveLength(1);
    expect(await ofType(joke.id, 'replied')).toHaveLength(1);
    expect(await database.count()).toMatchObject({ replies: 1, postmark_events: 1 });
  });
});

test('while Temporal is away a reply is safe, and the relay finds it', async () => {
  api.journeys.away = new Error('away');
  expect(bodyOf(await post(api, 'inbound', inbound(sentTo(toJoke.replyTo))))).toEqual({ status: 'accepted' });
  expect(await ofType(joke.id, 'replied')).toHaveLength(1);
  const waiting = await api.deps.store.facts.untaken(new Date(Date.now() + 1_000), 10);
  expect(waiting.map(({ subject, factId }) => [subject, factId.includes('replied')])).toContainEqual([joke.id, true]);
});
