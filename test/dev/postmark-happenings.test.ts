import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Outbox, OutboxOptions } from '../../dev/postmark/outbox.ts';
import { startPostmark, type StartedPostmark } from '../../dev/postmark/start-postmark.ts';

const NOW = '2026-11-23T08:40:00.000Z';
const now = (): Date => new Date(NOW);

interface Call {
  path: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
}
let calls: Call[];
let answerWith: number;
let listener: Server;
let postmark: StartedPostmark | undefined;

const listenerUrl = (): string => `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;

beforeEach(async () => {
  calls = [];
  answerWith = 200;
  listener = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      calls.push({ path: req.url ?? '', authorization: req.headers.authorization, body });
      res.writeHead(answerWith).end();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await postmark?.stop();
  postmark = undefined;
  listener.closeAllConnections();
  await new Promise((resolve) => listener.close(resolve));
});

const MAIL = {
  From: 'Jelle Broersma <jelle@bureau.example>',
  To: '"Anna de Vries" <anna@klant.example>',
  ReplyTo: 'antwoord+k3j4h5@bureau.example',
  Subject: 'Hoe verloopt uw vergunning?',
  TextBody: 'Beste Anna,\nEén klik is genoeg.',
  Tag: 'permit',
  Metadata: { skey: 'permit:P123' },
};

async function sentMail(options: Partial<OutboxOptions> = {}): Promise<{ outbox: Outbox; messageId: string }> {
  const urls = { webhookUrl: `${listenerUrl()}/events`, inboundUrl: `${listenerUrl()}/replies` };
  const auth = { user: 'postmark', password: 'gehéim' };
  postmark = await startPostmark({ port: 0, serverToken: 'token', now, ...urls, webhookAuth: auth, ...options });
  const headers = { 'content-type': 'application/json', 'x-postmark-server-token': 'token' };
  const answer = await fetch(`${postmark.url}/email`, { method: 'POST', headers, body: JSON.stringify(MAIL) });
  return { outbox: postmark.outbox, messageId: ((await answer.json()) as { MessageID: string }).MessageID };
}

describe('webhooks', () => {
  const about = (messageId: string) => ({
    MessageID: messageId,
    MessageStream: 'outbound',
    Tag: 'permit',
    Metadata: MAIL.Metadata,
  });
  const anna = 'anna@klant.example';

  test.each([
    [{ type: 'Delivery' }, { RecordType: 'Delivery', Recipient: anna, DeliveredAt: NOW, ServerID: 1 }],
    [
      { type: 'HardBounce' },
      {
        RecordType: 'Bounce',
        ID: 1,
        Type: 'HardBounce',
        TypeCode: 1,
        Email: anna,
        BouncedAt: NOW,
        Inactive: true,
        CanActivate: true,
      },
    ],
    [
      { type: 'SpamComplaint' },
      { RecordType: 'SpamComplaint', Type: 'SpamComplaint', TypeCode: 100001, Email: anna, CanActivate: false },
    ],
    [
      { type: 'SubscriptionChange' },
      {
        RecordType: 'SubscriptionChange',
        Recipient: anna,
        SuppressSending: true,
        SuppressionReason: 'ManualSuppression',
        Origin: 'Recipient',
        ChangedAt: NOW,
      },
    ],
    [{ type: 'Open' }, { RecordType: 'Open', Recipient: anna, FirstOpen: true, ReceivedAt: NOW }],
    [
      { type: 'Click', link: 'http://x.example/a' },
      { RecordType: 'Click', Recipient: anna, OriginalLink: 'http://x.example/a', ClickLocation: 'HTML' },
    ],
  ] as const)('%j has the shape of Postmark and the Basic password', async (happening, shape) => {
    const { outbox, messageId } = await sentMail();
    expect(await outbox.emit(messageId, happening)).toBe('The webhook took it (200).');
    expect(calls[0]).toMatchObject({ path: '/events', body: { ...about(messageId), ...shape } });
    expect(calls[0]?.authorization).toBe(`Basic ${Buffer.from('postmark:gehéim').toString('base64')}`);
  });

  test('a bounce is followed by the change of subscription it causes', async () => {
    const { outbox, messageId } = await sentMail();
    await outbox.emit(messageId, { type: 'HardBounce' });
    expect(calls.map(({ body }) => body['RecordType'])).toEqual(['Bounce', 'SubscriptionChange']);
    expect(calls[1]?.body).toMatchObject({ SuppressionReason: 'HardBounce', SuppressSending: true });
    expect(outbox.messages()[0]?.status).toBe('Bounced');
  });

  test('only the first opening is the first', async () => {
    const { outbox, messageId } = await sentMail();
    await outbox.emit(messageId, { type: 'Open' });
    await outbox.emit(messageId, { type: 'Open' });
    expect(calls.map(({ body }) => body['FirstOpen'])).toEqual([true, false]);
  });

  test('autoDeliver reports each mail as delivered', async () => {
    const { outbox, messageId } = await sentMail({ autoDeliver: true });
    while (outbox.events(messageId)[0]?.report !== 'The webhook took it (200).')
      await new Promise((wait) => setTimeout(wait, 5));
    expect(calls.map(({ body }) => body['RecordType'])).toEqual(['Delivery']);
  });

  test.each([
    [401, 'The webhook refused the user and password (401).'],
    [404, 'Nothing listens at the webhook yet (404).'],
    [503, 'The webhook answered 503: the real Postmark would try again later.'],
  ])('an answer %i is told in plain words', async (status, words) => {
    answerWith = status;
    const { outbox, messageId } = await sentMail();
    expect(await outbox.emit(messageId, { type: 'Delivery' })).toBe(words);
    expect(outbox.events(messageId)).toMatchObject([{ type: 'Delivery', report: words }]);
  });

  test('a webhook that is not there', async () => {
    const { outbox, messageId } = await sentMail({ webhookUrl: 'http://127.0.0.1:9/' });
    expect(await outbox.emit(messageId, { type: 'Delivery' })).toBe(
      'The webhook does not answer: is the server running?',
    );
  });
});

describe('a reply', () => {
  test('has the shape of Postmark: who, to which hash, and the mail it answers', async () => {
    const { outbox, messageId } = await sentMail();
    const reply = { from: 'anna@klant.example', subject: 'Re: vergunning', text: 'Het duurt lang.' };
    expect(await outbox.reply(messageId, reply)).toBe('The address for replies took it (200).');
    expect(calls[0]).toMatchObject({
      path: '/replies',
      body: {
        From: 'anna@klant.example',
        FromFull: { Email: 'anna@klant.example', Name: 'Anna de Vries', MailboxHash: '' },
        To: 'antwoord+k3j4h5@bureau.example',
        ToFull: [{ Email: 'antwoord+k3j4h5@bureau.example', Name: '', MailboxHash: 'k3j4h5' }],
        OriginalRecipient: 'antwoord+k3j4h5@bureau.example',
        MailboxHash: 'k3j4h5',
        Subject: 'Re: vergunning',
        StrippedTextReply: 'Het duurt lang.',
        MessageStream: 'inbound',
        Date: 'Mon, 23 Nov 2026 08:40:00 +0000',
        Attachments: [],
      },
    });
    expect(calls[0]?.body['TextBody']).toBe(
      'Het duurt lang.\n\nOp 23 november 2026 om 09:40 schreef Jelle Broersma:\n> Beste Anna,\n> Eén klik is genoeg.',
    );
    const answered = { Name: 'In-Reply-To', Value: `<${messageId}@mtasv.net>` };
    expect(calls[0]?.body['Headers']).toEqual(expect.arrayContaining([answered]));
  });

  test('an automatic one says so', async () => {
    const { outbox, messageId } = await sentMail();
    await outbox.reply(messageId, {
      from: 'anna@klant.example',
      subject: 'Afwezig',
      text: 'Ik ben weg.',
      automatic: true,
    });
    const marked = { Name: 'Auto-Submitted', Value: 'auto-replied' };
    expect(calls[0]?.body['Headers']).toEqual(expect.arrayContaining([marked]));
  });
});
