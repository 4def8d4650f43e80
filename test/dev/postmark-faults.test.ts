import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Models, ServerClient } from 'postmark';
import { startPostmark, type StartedPostmark } from '../../dev/postmark/start-postmark.ts';

let now: Date;
let postmark: StartedPostmark;

const clientWaiting = (seconds: number): ServerClient =>
  new ServerClient('token', new Models.ClientOptions.Configuration(false, new URL(postmark.url).host, seconds));

const mail = (): Models.Message => new Models.Message('b@bureau.example', 'Hoi', undefined, 'Dag', 'a@klant.example');
const send = (waitingSeconds = 5): Promise<Models.MessageSendingResponse> =>
  clientWaiting(waitingSeconds).sendEmail(mail());

beforeEach(async () => {
  now = new Date('2026-11-23T08:40:00.000Z');
  postmark = await startPostmark({ port: 0, serverToken: 'token', now: () => now });
});
afterEach(() => postmark.stop());

describe('trouble on purpose, as the real client sees it', () => {
  test.each([
    ['refuse-401', { name: 'InvalidAPIKeyError', statusCode: 401, code: 10 }],
    ['inactive-406', { name: 'InactiveRecipientsError', statusCode: 422, code: 406, recipients: ['a@klant.example'] }],
    ['invalid-300', { name: 'InvalidEmailRequestError', statusCode: 422, code: 300 }],
    ['not-allowed-405', { name: 'ApiInputError', statusCode: 422, code: 405 }],
    ['rate-limit-429', { name: 'RateLimitExceededError', statusCode: 429, code: 429 }],
    ['server-error-500', { name: 'InternalServerError', statusCode: 500 }],
  ] as const)('%s refuses, keeps nothing, and is over after its times', async (mode, error) => {
    postmark.outbox.faults.set({ mode, times: 1 });
    await expect(send()).rejects.toMatchObject(error);
    expect(postmark.outbox.messages()).toEqual([]);
    expect(await send()).toMatchObject({ ErrorCode: 0 });
  });

  test('timeout never answers', async () => {
    postmark.outbox.faults.set({ mode: 'timeout' });
    await expect(send(0.2)).rejects.toMatchObject({ name: 'PostmarkError', statusCode: 0 });
    expect(postmark.outbox.messages()).toEqual([]);
  });

  test('cut-body drops the connection in the middle of the answer', async () => {
    postmark.outbox.faults.set({ mode: 'cut-body' });
    await expect(send()).rejects.toThrow('terminated');
  });

  test.each([
    ['empty-200', {}],
    ['html-200', expect.stringContaining('<!doctype html>')],
  ] as const)('%s looks like success without a message id', async (mode, answer) => {
    postmark.outbox.faults.set({ mode });
    expect(await send()).toEqual(answer);
    expect(postmark.outbox.messages()).toEqual([]);
  });

  test.each(['server-error-500', 'timeout', 'cut-body'] as const)(
    '%s with accepted: the mail was taken in',
    async (mode) => {
      postmark.outbox.faults.set({ mode, accepted: true });
      await expect(send(0.3)).rejects.toThrow();
      expect(postmark.outbox.messages()).toHaveLength(1);
    },
  );

  test('accepted-then-drop: the mail is found, though the send failed', async () => {
    postmark.outbox.faults.set({ mode: 'accepted-then-drop' });
    await expect(send()).rejects.toMatchObject({ name: 'PostmarkError', statusCode: 0 });
    const found = await clientWaiting(5).getOutboundMessages(new Models.OutboundMessagesFilteringParameters(10, 0));
    expect(found.Messages).toHaveLength(1);
  });

  test('found-late: the search finds it only after the delay', async () => {
    postmark.outbox.faults.set({ mode: 'found-late', delayMs: 60_000 });
    expect(await send()).toMatchObject({ ErrorCode: 0 });
    const search = () => clientWaiting(5).getOutboundMessages(new Models.OutboundMessagesFilteringParameters(10, 0));
    now = new Date('2026-11-23T08:40:59.999Z');
    expect((await search()).Messages).toHaveLength(0);
    now = new Date('2026-11-23T08:41:00.000Z');
    expect((await search()).Messages).toHaveLength(1);
  });

  test('slow answers late, but well', async () => {
    postmark.outbox.faults.set({ mode: 'slow', delayMs: 120 });
    const started = performance.now();
    expect(await send()).toMatchObject({ ErrorCode: 0 });
    expect(performance.now() - started).toBeGreaterThanOrEqual(110);
  });

  test('trouble with the search leaves sending alone', async () => {
    postmark.outbox.faults.set({ mode: 'server-error-500', on: 'search' });
    expect(await send()).toMatchObject({ ErrorCode: 0 });
    await expect(clientWaiting(5).getOutboundMessages()).rejects.toMatchObject({ statusCode: 500 });
  });
});

describe('switching by API', () => {
  const faults = (method: string, body?: object): Promise<Response> =>
    fetch(`${postmark.url}/dev/faults`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  test('on, counted down, and off', async () => {
    expect((await faults('POST', { mode: 'rate-limit-429', times: 2 })).status).toBe(200);
    await expect(send()).rejects.toMatchObject({ statusCode: 429 });
    expect(await (await faults('GET')).json()).toMatchObject({ fault: { mode: 'rate-limit-429', times: 1 } });
    expect(await (await faults('DELETE')).json()).toMatchObject({ fault: null });
    expect(await send()).toMatchObject({ ErrorCode: 0 });
  });

  test.each([{ mode: 'earthquake' }, { mode: 'slow', times: 0 }, {}])('refused: %j', async (body) => {
    expect((await faults('POST', body)).status).toBe(400);
    expect(postmark.outbox.faults.active()).toBeUndefined();
  });
});
