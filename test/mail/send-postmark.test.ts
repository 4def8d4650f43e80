import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createPostmark, type Postmark } from '../../mail/postmark.ts';
import { letter } from './send-world.ts';

// What the local Postmark never answers, but what stands on the way to the real one may.
let server: Server;
let postmark: Postmark;
let reply: { status: number; body: string; location?: string };
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, body, location } = reply;
    response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const streams = { service: 'outbound', commercial: 'broadcast' };
  postmark = createPostmark({ token: 'token', baseUrl, timeoutSeconds: 20, streams });
});
beforeEach(() => {
  asked = [];
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

describe('sending', () => {
  test.each<[string, number, object | string, object]>([
    ['accepted', 200, { ErrorCode: 0, MessageID: 'm-1' }, { result: 'accepted', messageId: 'm-1' }],
    ['no message id', 200, { ErrorCode: 0 }, { result: 'ambiguous' }],
    ['an empty message id', 200, { ErrorCode: 0, MessageID: '' }, { result: 'ambiguous' }],
    ['a message id that is a number', 200, { ErrorCode: 0, MessageID: 7 }, { result: 'ambiguous' }],
    ['a message id without a code', 200, { MessageID: 'm-1' }, { result: 'ambiguous' }],
    ['an error code under status 200', 200, { ErrorCode: 406, MessageID: 'm-1' }, { result: 'ambiguous' }],
    ['null', 200, 'null', { result: 'ambiguous' }],
    ['no content', 204, '', { result: 'ambiguous' }],
    ['a bad gateway', 502, '<html>', { result: 'ambiguous', why: 'status 502' }],
    ['unavailable', 503, { ErrorCode: 100, Message: 'Maintenance' }, { result: 'ambiguous', why: 'status 503' }],
    ['a request that timed out', 408, '', { result: 'ambiguous', why: 'status 408' }],
    ['too large', 413, '<html>', { result: 'rejected', code: 413 }],
    ['an account in approval', 422, { ErrorCode: 412, Message: 'x' }, { result: 'rejected', code: 412 }],
    ['refused without a word', 403, '', { result: 'rejected', code: 403 }],
    ['too many requests, said by a proxy', 429, '<html>', { result: 'throttled' }],
    ['not allowed, said by a proxy', 401, '<html>', { result: 'unauthorized' }],
  ])('%s', async (_what, status, body, posting) => {
    reply = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
    expect(await postmark.send(letter())).toMatchObject(posting);
    expect(asked).toEqual(['/email']);
  });

  test('a redirect is not followed, neither with the mail nor with the token', async () => {
    reply = { status: 307, body: '', location: '/elsewhere' };
    expect(await postmark.send(letter())).toEqual({ result: 'ambiguous', why: 'status 307' });
    expect(asked).toEqual(['/email']);
  });

  test("the provider's own words, which name addresses, are dropped", async () => {
    const Message = 'Found inactive addresses: anna@klant.example.';
    reply = { status: 422, body: JSON.stringify({ ErrorCode: 406, Message }) };
    const posting = await postmark.send(letter());
    expect(posting).toEqual({ result: 'rejected', code: 406, message: 'the address is inactive' });
  });
});

describe('searching', () => {
  const mail = (skey?: string) => ({ MessageID: 'm-1', Metadata: skey === undefined ? {} : { skey } });
  test.each<[string, number, object | string, object]>([
    ['found', 200, { Messages: [mail('other'), mail('k|1')] }, { result: 'found', messageId: 'm-1' }],
    ['nothing', 200, { Messages: [] }, { result: 'not found' }],
    ['a filter that was ignored', 200, { Messages: [mail('other'), mail()] }, { result: 'not found' }],
    ['no list', 200, {}, { result: 'failed', lasting: false }],
    ['unavailable', 503, '', { result: 'failed', lasting: false }],
    ['a question that is refused', 422, { ErrorCode: 300 }, { result: 'failed', lasting: true }],
    ['a token that is refused', 401, '', { result: 'unauthorized' }],
  ])('%s', async (_what, status, body, search) => {
    reply = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
    expect(await postmark.findByKey('k|1', 'commercial')).toMatchObject(search);
    expect(asked).toEqual(['/messages/outbound?count=10&offset=0&messagestream=broadcast&metadata_skey=k%7C1']);
  });
});

describe('listing', () => {
  test.each<[string, number, object | string, object]>([
    ['a list', 200, { Suppressions: [{ a: 1 }] }, { result: 'listed', stream: 'broadcast', items: [{ a: 1 }] }],
    ['an empty one', 200, { Suppressions: [] }, { result: 'listed', items: [], whole: true }],
    ['a page', 200, { Suppressions: Array(500).fill({}) }, { result: 'listed', whole: false }],
    ['no list', 200, {}, { result: 'failed', lasting: false }],
    ['null', 200, 'null', { result: 'failed', lasting: false }],
    ['unavailable', 503, '', { result: 'failed', lasting: false }],
    ['a stream that is not there', 422, { ErrorCode: 1226 }, { result: 'failed', lasting: true }],
    ['a token that is refused', 401, '', { result: 'unauthorized' }],
  ])('%s', async (_what, status, body, listing) => {
    reply = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
    expect(await postmark.suppressions('commercial')).toMatchObject(listing);
    expect(asked).toEqual(['/message-streams/broadcast/suppressions/dump?count=500&offset=0']);
  });

  test('bounces are asked for page by page, as far as the provider lists them', async () => {
    reply = { status: 200, body: JSON.stringify({ Bounces: Array.from({ length: 500 }, () => ({})) }) };
    const listing = await postmark.bouncesSince('2026-11-20T10:00:00.000Z', 'service');
    expect(listing.result === 'listed' && listing.items.length).toBe(10_000);
    expect(asked).toHaveLength(20);
    expect(asked[1]).toMatch(/^\/bounces\?count=500&offset=500&messagestream=outbound&fromdate=2026-11-20$/i);
  });
});
