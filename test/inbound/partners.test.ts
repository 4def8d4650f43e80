import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readReply } from '../../door/reply/read-reply.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from '../api/start-api.ts';
import { type Database, startDatabase } from '../api/start-database.ts';
import { hire, people } from '../api/people.ts';
import { visser } from '../api/partners/partner-desk.ts';
import { bounce, complaint, subscription } from './payloads.ts';
import { customer, letter, post } from './world.ts';

let database: Database;
let api: StartedApi;
let id: string;
let key: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database, { readReply });
  await hire(api);
  key = await api.key();
  const answer = await send(api.app, key, 'post', '/v1/partners').send(visser).expect(202);
  id = (bodyOf(answer) as { partnerId: string }).partnerId;
});

const factsOf = async (type: string) => (await api.deps.store.facts.ofPartner(id)).filter((one) => one.type === type);

let sent = 0;
const mail = (text: string, fields: Record<string, unknown> = {}) => ({
  ...{ FromFull: { Email: visser.email }, To: 'info@bureau.test', Subject: 'Vraag', TextBody: text, Headers: [] },
  ...{ MessageID: `0000000${++sent}-6105-42a2-a16a-77a8eac79483`, MessageStream: 'inbound', Attachments: [] },
  ...{
    Date: 'Mon, 23 Nov 2026 10:00:00 +0100',
    From: visser.email,
    ToFull: [{ Email: 'info@bureau.test' }],
    ...fields,
  },
});

describe('an address of a partner', () => {
  test.each([
    ['bounces for good', bounce({ Email: visser.email }), 'hard-bounce'],
    ['called our mail spam', complaint({ Email: visser.email }), 'spam-complaint'],
    ['was switched off at the provider', subscription({ Recipient: visser.email }), 'hard-bounce'],
  ])('that %s is a fact of his, and he is called instead', async (_name, payload, why) => {
    await post(api, 'events', payload);
    expect(await factsOf('addressSuppressed')).toMatchObject([{ why }]);
    const { suppressed, next } = bodyOf(await send(api.app, key, 'get', `/v1/partners/${id}`)) as {
      suppressed: string;
      next: object[];
    };
    expect([suppressed, next[0]]).toMatchObject([
      why,
      { kind: 'phone-instead', title: 'Bel de partner: onze mail komt niet aan' },
    ]);
  });

  test('that gets mail again is a fact too', async () => {
    await post(api, 'events', subscription({ Recipient: visser.email }));
    const open = { Recipient: visser.email, SuppressSending: false, SuppressionReason: null };
    await post(api, 'events', subscription({ ...open, ChangedAt: '2026-11-24T09:33:54Z' }));
    expect(await factsOf('addressRestored')).toHaveLength(1);
  });

  test('that was closed before he came is known as such', async () => {
    await post(api, 'events', bounce({ Email: 'new@creator.test' }));
    const fresh = { kind: 'creator', name: 'Bouwvlog', contactName: 'Bo', email: 'new@creator.test' };
    const answer = await send(api.app, key, 'post', '/v1/partners').send(fresh).expect(202);
    const { partnerId } = bodyOf(answer) as { partnerId: string };
    expect(bodyOf(await send(api.app, key, 'get', `/v1/partners/${partnerId}`))).toMatchObject({
      suppressed: 'hard-bounce',
    });
  });
});

describe('a mail of a partner', () => {
  test.each([
    ['a question', 'Wanneer krijg ik de nieuwe brochure?', 'Vraag', false],
    ['one that cannot wait', 'Kunt u mij vandaag nog bellen?', 'Vraag', true],
    ['one with haste in its title', 'Graag een reactie.', 'SPOED: banner', true],
    ['one with words of danger', 'Bij mijn klant is een scheur in de muur gekomen na de verbouwing.', 'Vraag', true],
    ['one about today’s world', 'Mooi werk voor de dag van vandaag de dag.', 'Groet', false],
  ])('%s is his fact, and its words are kept', async (_name, text, title, urgent) => {
    await post(api, 'inbound', mail(text, { Subject: title }));
    const [wrote] = await factsOf('partnerWrote');
    expect(wrote).toMatchObject({ urgent });
    const { replies } = bodyOf(await send(api.app, key, 'get', `/v1/replies?partner=${id}`)) as { replies: object[] };
    expect(replies).toMatchObject([{ partnerId: id, words: text }]);
    const timeline = bodyOf(await send(api.app, key, 'get', `/v1/partners/${id}/timeline`)) as { happened: object[] };
    expect(timeline.happened).toContainEqual(expect.objectContaining({ type: 'partnerWrote', words: text }));
  });

  test('that answers a letter is known by its reply address, and names the step', async () => {
    const { replyTo } = await letter(api, id, 'page-link:home:2026-11-23', { tag: 'partner-link' });
    await post(api, 'inbound', mail('Dank, gelukt.', { To: replyTo, ToFull: [{ Email: replyTo }] }));
    expect(await factsOf('partnerWrote')).toMatchObject([{ key: 'page-link:home:2026-11-23' }]);
  });

  test('from a contact person of his is his', async () => {
    await post(api, 'inbound', mail('Hallo?', { FromFull: { Email: 'kees@visser.test' }, From: 'kees@visser.test' }));
    expect(await factsOf('partnerWrote')).toHaveLength(1);
  });

  test('an automatic one is no question', async () => {
    const headers = [{ Name: 'Auto-Submitted', Value: 'auto-replied' }];
    await post(api, 'inbound', mail('Ik ben afwezig.', { Subject: 'Automatisch antwoord', Headers: headers }));
    expect(await factsOf('partnerWrote')).toEqual([]);
  });

  test('asking for no more mail switches news off', async () => {
    await post(api, 'inbound', mail('Ik wil geen mail meer van u ontvangen. Graag afmelden.'));
    expect(await factsOf('optedOut')).toMatchObject([{ topic: 'partner-news' }]);
    expect(bodyOf(await send(api.app, key, 'get', `/v1/partners/${id}`))).toMatchObject({ news: false });
  });

  test('of who is a customer too is read by a person, who says whose it is', async () => {
    await customer(api, { externalId: 'K-9', email: visser.email });
    await post(api, 'inbound', mail('Hoe loopt mijn laatste opdracht?'));
    expect(await factsOf('partnerWrote')).toEqual([]);
    const { replies } = bodyOf(await send(api.app, key, 'get', '/v1/replies')) as { replies: { replyId: string }[] };
    const read = { verdict: 'question', by: people.manager._id, partner: id };
    const path = `/v1/replies/${replies[0]?.replyId ?? ''}/read`;
    const said = await send(api.app, key, 'post', path).send(read).expect(200);
    expect(bodyOf(said)).toMatchObject({ partnerId: id });
    expect(await factsOf('partnerWrote')).toMatchObject([{ happenedAt: fixedNow, urgent: false }]);
    await send(api.app, key, 'post', path)
      .send({ ...read, customer: 'customer-1' })
      .expect(422);
  });
});
