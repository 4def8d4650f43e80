import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ServerClient } from 'postmark';
import { startPostmark, type StartedPostmark } from '../../dev/postmark/start-postmark.ts';

const NOW = '2026-11-23T08:40:00.000Z';
let postmark: StartedPostmark;
let client: ServerClient;

const clientFor = (token: string): ServerClient =>
  new ServerClient(token, { useHttps: false, requestHost: new URL(postmark.url).host, timeout: 5 });
const mail = {
  From: 'Jelle Broersma <jelle@bureau.example>',
  To: 'Anna de Vries <anna@klant.example>',
  Subject: 'Hoe verloopt uw vergunning?',
  TextBody: 'Eén klik is genoeg.',
};

beforeEach(async () => {
  postmark = await startPostmark({ port: 0, serverToken: 'token', now: () => new Date(NOW) });
  client = clientFor('token');
});
afterEach(() => postmark.stop());

describe('sending', () => {
  test('a good mail is taken in and answered as Postmark does', async () => {
    const answer = await client.sendEmail({ ...mail, Metadata: { skey: 'permit:P123' }, Tag: 'permit' });
    expect(answer).toMatchObject({ ErrorCode: 0, Message: 'OK', To: mail.To, SubmittedAt: NOW });
    expect(postmark.outbox.messages()).toMatchObject([
      {
        messageId: answer.MessageID,
        to: mail.To,
        subject: mail.Subject,
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
    ['eleven metadata fields', { Metadata: Object.fromEntries([...'abcdefghijk'].map((key) => [key, 'x'])) }, 300],
    ['a metadata name of 21 characters', { Metadata: { ['k'.repeat(21)]: 'x' } }, 300],
    ['a metadata value of 81 characters', { Metadata: { skey: 'x'.repeat(81) } }, 300],
    ['a header with a line break', { Headers: [{ Name: 'X-A', Value: 'a\r\nBcc: b@c.example' }] }, 300],
    ['51 recipients', { To: Array.from({ length: 51 }, (_, n) => `k${n}@klant.example`).join(', ') }, 300],
    ['a stream that does not exist', { MessageStream: 'newsletters' }, 1235],
  ])('refused: %s', async (_what, change, code) => {
    await expect(client.sendEmail({ ...mail, ...change })).rejects.toMatchObject({ statusCode: 422, code });
    expect(postmark.outbox.messages()).toEqual([]);
  });

  test('the limits themselves are allowed', async () => {
    const Metadata = Object.fromEntries([...'abcdefghij'].map((key) => [key.repeat(20), 'x'.repeat(80)]));
    expect(await client.sendEmail({ ...mail, Metadata })).toMatchObject({ ErrorCode: 0 });
  });

  test('a wrong token is refused as Postmark refuses it', async () => {
    await expect(clientFor('other').sendEmail(mail)).rejects.toMatchObject({
      name: 'InvalidAPIKeyError',
      statusCode: 401,
      code: 10,
    });
  });

  test('a batch answers mail by mail', async () => {
    const answers = await client.sendEmailBatch([mail, { ...mail, To: 'rubbish' }, mail]);
    expect(answers.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 300, 0]);
    expect(postmark.outbox.messages()).toHaveLength(2);
  });
});
