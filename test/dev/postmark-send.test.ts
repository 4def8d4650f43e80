import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Models, ServerClient } from 'postmark';
import { startPostmark, type StartedPostmark } from '../../dev/postmark/start-postmark.ts';

const NOW = '2026-11-23T08:40:00.000Z';
let postmark: StartedPostmark;
let client: ServerClient;

const clientFor = (token: string): ServerClient =>
  new ServerClient(token, new Models.ClientOptions.Configuration(false, new URL(postmark.url).host, 5));

const mailWith = (change: Partial<Models.Message> = {}): Models.Message =>
  Object.assign(new Models.Message('Jelle Broersma <jelle@bureau.example>', 'Hoe verloopt uw vergunning?'), {
    To: 'Anna de Vries <anna@klant.example>',
    TextBody: 'Eén klik is genoeg.',
    ...change,
  });

const fields = (keys: string[], value: string): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, value]));
const TEN = 'a b c d e f g h i j'.split(' ');

beforeEach(async () => {
  postmark = await startPostmark({ port: 0, serverToken: 'token', now: () => new Date(NOW) });
  client = clientFor('token');
});
afterEach(() => postmark.stop());

describe('sending', () => {
  test('a good mail is taken in and answered as Postmark does', async () => {
    const answer = await client.sendEmail(mailWith({ Metadata: { skey: 'permit:P123' }, Tag: 'permit' }));
    expect(answer).toMatchObject({
      ErrorCode: 0,
      Message: 'OK',
      To: 'Anna de Vries <anna@klant.example>',
      SubmittedAt: NOW,
    });
    expect(postmark.outbox.messages()).toMatchObject([
      {
        messageId: answer.MessageID,
        to: 'Anna de Vries <anna@klant.example>',
        subject: 'Hoe verloopt uw vergunning?',
        metadata: { skey: 'permit:P123' },
        tag: 'permit',
      },
    ]);
  });

  test.each([
    ['no recipient', { To: '' }, 300],
    ['an address that is none', { To: 'anna at klant' }, 300],
    ['a sender that is none', { From: 'bureau' }, 300],
    ['no subject', { Subject: '' }, 300],
    ['no body', { TextBody: '' }, 300],
    ['a reply address that is none', { ReplyTo: 'x@' }, 300],
    ['eleven metadata fields', { Metadata: fields([...TEN, 'k'], 'x') }, 300],
    ['a metadata name of 21 characters', { Metadata: { ['k'.repeat(21)]: 'x' } }, 300],
    ['a metadata value of 81 characters', { Metadata: { skey: 'x'.repeat(81) } }, 300],
    ['a header with a line break', { Headers: [{ Name: 'X-A', Value: 'a\r\nBcc: b@c.example' }] }, 300],
    ['51 recipients', { To: Array.from({ length: 51 }, (_, n) => `k${n}@klant.example`).join(', ') }, 300],
    ['a stream that does not exist', { MessageStream: 'newsletters' }, 1235],
  ])('refused: %s', async (_what, change, code) => {
    await expect(client.sendEmail(mailWith(change))).rejects.toMatchObject({ statusCode: 422, code });
    expect(postmark.outbox.messages()).toEqual([]);
  });

  test('the limits themselves are allowed', async () => {
    const Metadata = fields(
      TEN.map((key) => key.repeat(20)),
      'x'.repeat(80),
    );
    expect(await client.sendEmail(mailWith({ Metadata }))).toMatchObject({ ErrorCode: 0 });
  });

  test('a wrong token is refused as Postmark refuses it', async () => {
    await expect(clientFor('other').sendEmail(mailWith())).rejects.toMatchObject({
      name: 'InvalidAPIKeyError',
      statusCode: 401,
      code: 10,
    });
  });

  test('a batch answers mail by mail', async () => {
    const answers = await client.sendEmailBatch([mailWith(), mailWith({ To: 'rubbish' }), mailWith()]);
    expect(answers.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 300, 0]);
    expect(postmark.outbox.messages()).toHaveLength(2);
  });

  test('what is not JSON is refused as such', async () => {
    const headers = { 'content-type': 'application/json', 'x-postmark-server-token': 'token' };
    const answer = await fetch(`${postmark.url}/email`, { method: 'POST', headers, body: '{"From":' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ ErrorCode: 402 });
  });

  test('a health check finds the server', async () => {
    expect(await client.getServer()).toMatchObject({ ID: 1, DeliveryType: 'Sandbox' });
  });
});
