import request from 'supertest';
import { skeyOf } from '../../mail/letter.ts';
import { createReplyAddress, replyTokenOf } from '../../mail/reply-address.ts';
import type { Mail } from '../../store/mails.ts';
import { delivery } from '../api/delivery.ts';
import { bodyOf, fixedNow, send, type StartedApi } from '../api/start-api.ts';

const password = 'postmark:a password for tests only';

/** Posts as Postmark does; the answer, once what follows from it is done. */
export async function post(api: StartedApi, path: 'events' | 'inbound', body: unknown, auth = password) {
  const answer = await request(api.app)
    .post(`/webhooks/postmark/${path}`)
    .set('Authorization', `Basic ${Buffer.from(auth).toString('base64')}`)
    .set('Content-Type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body));
  await api.deps.inbox.idle();
  return answer;
}

/** A customer with one delivered project. */
export async function customer(
  api: StartedApi,
  who: { externalId: string; name?: string; email: string },
): Promise<{ id: string; projectId: string }> {
  const body = delivery({ orderId: `order of ${who.externalId}`, customer: who });
  const answer = await send(api.app, await api.key(), 'post', '/v1/deliveries')
    .send(body)
    .expect(202);
  const { customerId, projectId } = bodyOf(answer) as { customerId: string; projectId: string };
  return { id: customerId, projectId };
}

export const replyAddress = createReplyAddress(
  'antwoord@antwoord.bureau.test',
  'a secret for tests only, of 32+ characters',
);

/** A letter that went out, as the ledger has it, and where its answer comes to. */
export async function letter(
  api: StartedApi,
  subject: string,
  key: string,
  change: Partial<Mail & { messageId: string }> = {},
): Promise<{ sendKey: string; skey: string; replyTo: string }> {
  const sendKey = `${subject}|${key}`;
  const replyTo = replyAddress(sendKey);
  await api.deps.mails.claim({
    ...{ _id: sendKey, skey: skeyOf(sendKey), subject, tag: 'feedback', replyToken: replyTokenOf(replyTo) },
    ...{ category: 'service', topic: null, claimedAt: fixedNow, sendings: 1, searches: 0 },
    ...{ state: 'sent', messageId: '883953f4-6105-42a2-a16a-77a8eac79483', settledAt: fixedNow },
    ...change,
  } as Mail);
  return { sendKey, skey: skeyOf(sendKey), replyTo };
}
