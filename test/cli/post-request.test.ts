import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { postDelivery } from '../../cli/post-request.ts';
import { deliveryRequest } from '../../door/delivery.ts';

const request = deliveryRequest.parse({
  orderId: 'Ordér 1',
  deliveredAt: '2026-11-20',
  project: { type: 'dakkapel', valueCents: 68_000 },
  customer: { name: 'Jansen', email: 'jansen@example.nl' },
  engineer: { name: 'Sanne', email: 's@example.nl' },
});

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

const accepted: Reply = { status: 202, body: { customerId: 'c', projectId: 'p', status: 'accepted', links: {} } };
const busy = (status: number, seconds?: string): Reply => ({
  status,
  headers: seconds === undefined ? {} : { 'Retry-After': seconds },
  body: { title: 'Too busy' },
});

let close = (): void => undefined;
afterEach(() => {
  close();
});

/** A server that gives one reply after another, the last for ever. */
async function api(...replies: readonly Reply[]) {
  const asked: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      const reply = replies[Math.min(asked.length, replies.length - 1)];
      asked.push({ headers: req.headers, body });
      res.writeHead(reply?.status ?? 500, { connection: 'close', ...reply?.headers });
      res.end(typeof reply?.body === 'string' ? reply.body : JSON.stringify(reply?.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => void server.close();
  const waits: number[] = [];
  const wait = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, waits, url, post: () => postDelivery({ url: `${url}/`, apiKey: 'a key', wait }, request) };
}

describe('what the API answers', () => {
  const errors = [{ pointer: '/project/valueCents', detail: 'differs' }];
  test.each<[string, Reply, unknown]>([
    ['a new delivery', accepted, { outcome: 'new' }],
    ['a known one', { status: 202, body: { status: 'known' } }, { outcome: 'known' }],
    ['the answer it gave before', { ...accepted, headers: { 'Idempotency-Replayed': 'true' } }, { outcome: 'known' }],
    ['fields', { status: 422, body: { title: 'x', errors } }, { outcome: 'refused', problems: errors }],
    ['a conflict', { status: 409, body: { title: 'x', errors } }, { outcome: 'refused', problems: errors }],
    [
      'a problem without fields',
      { status: 413, body: { title: 'Too large', detail: 'At most 100 kB.' } },
      { outcome: 'refused', problems: [{ pointer: '', detail: 'At most 100 kB.' }] },
    ],
    [
      'a wrong key',
      { status: 401, body: { title: 'A valid API key is needed' } },
      { outcome: 'stopped', why: 'the API says: A valid API key is needed' },
    ],
  ])('%s', async (_, reply, posted) => {
    const { post, asked } = await api(reply);
    expect(await post()).toEqual(posted);
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Reply]>([
    ['a page', { status: 200, body: '<html>' }],
    ['another program', { status: 404, body: { title: 'Not Found' } }],
    ['a broken one', { status: 500, body: { title: 'Something is broken on our side' } }],
    ['a way elsewhere', { status: 302, headers: { Location: 'http://127.0.0.1:1/' }, body: {} }],
  ])('%s stops the import', async (_, reply) => {
    const { post, url } = await api(reply);
    const why = `what answers at ${url}/ (${reply.status}) is not Nazorg, or is broken`;
    expect(await post()).toEqual({ outcome: 'stopped', why });
  });
});

test('a busy API is asked again, when it says or after longer and longer waits, always with the same key', async () => {
  const { post, asked, waits } = await api(busy(429, '7'), busy(503), busy(409, '1'), busy(503), accepted);
  expect(await post()).toEqual({ outcome: 'new' });
  expect(waits).toEqual([7_000, 1_000, 1_000, 4_000]);
  expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(asked[0]?.headers.authorization).toBe('Bearer a key');
  expect(asked[0]?.headers['idempotency-key']).toMatch(/^import:Ord%C3%A9r%201:[0-9a-f]{32}$/);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual(request);
});

test('one that stays busy, and one that is away, stop the import with a sentence', async () => {
  const { post, asked, url } = await api(busy(503));
  expect(await post()).toEqual({ outcome: 'stopped', why: `the API at ${url}/ stays too busy (503)` });
  expect(asked).toHaveLength(9);
  close();
  expect(await post()).toEqual({ outcome: 'stopped', why: `the API at ${url}/ does not answer` });
});
