import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, addMinutes, dayOf, type Instant, isoDate, nextOpening } from '../../domain/calendar.ts';
import { rehearse } from '../../domain/customer/rehearse.ts';
import type { FactOf } from '../../domain/customer/facts.ts';
import { connect } from '../../store/connect.ts';
import { createStore, type Store } from '../../store/store.ts';
import { createIds } from '../../door/ids.ts';
import { deliveryRequest } from '../../door/delivery.ts';
import { rehearseDeliveries } from '../../door/rehearse-deliveries.ts';
import { fastForward, liveUntil } from '../../dev/fast-forward.ts';
import { startTestHouse, type TestHouse } from '../support/test-house.ts';
import { plainContext } from '../../domain/context.ts';

let house: TestHouse;
let store: Store;
let close: () => Promise<void>;
const started = new Date().toISOString();
const today = isoDate(dayOf(started));
const end = addDays(started, 400);

beforeAll(async () => {
  house = await startTestHouse({ timeSkipping: true });
  const connection = await connect(house.addresses.mongo, house.settings.mongo.database);
  close = () => connection.close();
  store = createStore(connection);
}, 300_000);

afterAll(async () => {
  await close();
  await house.end();
}, 60_000);

const record = { objectionOfferedAt: '2024-01-10', noticeVersion: '2024-1', objected: false };

const delivery = (n: number, overrides: Record<string, unknown> = {}, project: Record<string, unknown> = {}) => ({
  orderId: `ORDER-${n}`,
  deliveredAt: today,
  project: { type: 'uitbouw', valueCents: 95_000, ...project },
  customer: { externalId: `K-${n}`, name: `Klant Nummer${n}`, email: `klant${n}@example.nl` },
  engineer: { name: 'Sanne Bakker', email: 'sanne@example.nl' },
  marketing: record,
  ...overrides,
});

/** Different enough to meet every branch of the plan that silence can reach. */
const deliveries = [
  delivery(1),
  delivery(2, {}, { type: 'renovatie', valueCents: 450_000 }),
  delivery(3, { marketing: undefined }, { type: 'dakkapel', valueCents: 60_000 }),
  delivery(4, { marketing: { ...record, objected: true } }),
  delivery(5, { customer: { externalId: 'K-5', name: 'Bouw BV', email: 'bouw@example.nl', kind: 'aannemer' } }),
  delivery(6, { customer: { externalId: 'K-5', name: 'Bouw BV', email: 'bouw@example.nl', kind: 'aannemer' } }),
  delivery(7, {}, { type: 'draagmuur', valueCents: 200_001 }),
  delivery(8, { customer: { externalId: 'K-7', name: 'Klant Nummer7', email: 'klant7@example.nl' } }),
];

const post = async (body: unknown): Promise<string> =>
  String((await house.call('POST', '/v1/deliveries', body))['customerId']);

const stepsOf = async (subject: string): Promise<FactOf<'stepDone'>[]> =>
  (await store.facts.load(subject)).filter((fact) => fact.type === 'stepDone');

const isPlannedMail = ({ channel, timing }: FactOf<'stepDone'>): boolean => channel === 'mail' && timing === 'planned';

const told = (step: { key: string; channel: string; category: string }, at: Instant): string =>
  `${at} ${step.key} ${step.channel} ${step.category}`;

test('thirteen months of silence: every step at the instant the rehearsal foretold, every mail in the mail box once', async () => {
  const subjects = [...new Set(await Promise.all(deliveries.map(post)))];
  await Promise.all(subjects.map((subject) => liveUntil(house.client, subject, end)));

  const rows = deliveries.map((body, n) => ({ line: n + 2, request: deliveryRequest.parse(body), refusals: [] }));
  const period = { from: today, to: isoDate(dayOf(end)) };
  const foretold = rehearseDeliveries(rows, createIds(house.settings.idKey), period).steps;
  const lived = (await Promise.all(subjects.map(stepsOf)))
    .flat()
    .filter((fact) => isoDate(dayOf(fact.happenedAt)) < period.to);

  const isWelcome = ({ key }: { key: string }): boolean => key.startsWith('level:');
  expect(lived.flatMap((fact) => (isWelcome(fact) ? [] : [told(fact, fact.happenedAt)])).sort()).toEqual(
    foretold.flatMap((step) => (isWelcome(step) ? [] : [told(step, step.dueAt)])).sort(),
  );
  // A welcome answers the delivery: it goes by the minute we heard of it, which no rehearsal knows.
  const welcomes = lived.filter(isWelcome);
  expect(welcomes.map(({ key }) => key).sort()).toEqual(
    foretold
      .filter(isWelcome)
      .map(({ key }) => key)
      .sort(),
  );
  const opening = nextOpening(started, new Set());
  for (const { happenedAt } of welcomes) expect(happenedAt >= opening).toBe(true);
  for (const { happenedAt } of welcomes) expect(happenedAt <= addMinutes(opening, 35)).toBe(true);
  const late = lived.map((fact) => Date.parse(fact.carriedOutAt) - Date.parse(fact.happenedAt));
  expect(Math.max(...late)).toBeLessThan(15 * 60_000);
  expect(lived.length).toBeGreaterThan(60);

  for (const subject of subjects) {
    const inBox = house.outbox
      .messages()
      .flatMap(({ metadata }) => (metadata['skey']?.startsWith(`${subject}|`) ? [metadata['skey']] : []));
    const mails = inBox.filter((key) => !key.endsWith('|staff'));
    const sent = (await stepsOf(subject)).filter((fact) => fact.channel === 'mail');
    expect(mails).toEqual(
      sent.sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1)).map((fact) => `${subject}|${fact.key}`),
    );
  }
}, 240_000);

test('an answer by the link in the mail ends the reminder and is thanked; the reminder comes only without one', async () => {
  const subject = await post(delivery(20));
  const feedbackSent = addDays(started, 9);
  await liveUntil(house.client, subject, feedbackSent);
  const [welcome, feedback] = await stepsOf(subject);
  expect([welcome?.key, feedback?.kind]).toEqual(['level:brons', 'feedback']);
  const mail = house.outbox.messages().find(({ metadata }) => metadata['skey'] === `${subject}|${feedback?.key ?? ''}`);
  const link = /https?:\S+\/antwoord\/[\w.-]+/.exec(mail?.textBody ?? '')?.[0] ?? '';
  house.setClock(feedbackSent);
  const page = await fetch(link);
  expect(page.status).toBe(200);
  expect((await store.facts.load(subject)).some((fact) => fact.type === 'answered')).toBe(false);
  const pressed = await fetch(link, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'answer=satisfied',
  });
  expect(pressed.status).toBe(200);
  house.setClock(undefined);
  await liveUntil(house.client, subject, addDays(started, 40));

  const kinds = (await stepsOf(subject)).map((fact) =>
    fact.of === undefined ? fact.kind : `${fact.kind} of ${fact.of}`,
  );
  expect(kinds).toContain('thanks of feedback');
  expect(kinds).not.toContain('reminder of feedback');
  expect(kinds).toContain('reminder of nps');
  house.setClock(addDays(started, 40));
  const timeline = JSON.stringify(await house.call('GET', `/v1/customers/${subject}/timeline`));
  house.setClock(undefined);
  expect(timeline).toContain('satisfied');
}, 120_000);

test('old deliveries start without a burst: what is too late is dropped, the rest as the same plan rehearses it', async () => {
  const bodies = [30, 31, 32, 33].map((n) =>
    delivery(n, { deliveredAt: isoDate(dayOf(addDays(started, -([5, 16, 62, 366][n - 30] ?? 0)))) }),
  );
  const subjects = await Promise.all(bodies.map(post));
  const until = addDays(started, 120);
  await Promise.all(subjects.map((subject) => liveUntil(house.client, subject, until)));
  for (const subject of subjects) {
    const facts = (await store.facts.load(subject)).filter((fact) => fact.type === 'projectDelivered');
    const from = facts[0]?.recordedAt ?? '';
    const foretold = rehearse(subject, facts, plainContext(), { from, to: until });
    const lived = (await stepsOf(subject)).filter((fact) => fact.happenedAt < until);
    expect(lived.map((fact) => told(fact, fact.happenedAt))).toEqual(
      foretold.carriedOut.map((step) => told(step, step.dueAt)),
    );
    const days = lived.filter(isPlannedMail).map((fact) => dayOf(fact.happenedAt));
    expect(new Set(days).size).toBe(days.length);
  }
  const oldest = await house.call('GET', `/v1/customers/${subjects[3] ?? ''}/agenda`);
  expect(oldest['steps']).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'feedback', state: 'dropped', why: 'too late' })]),
  );
}, 120_000);

test("a lever works at the journey's own time: paused, everything waits; resumed, it goes on at the own slot", async () => {
  const subject = await post(delivery(40));
  await fastForward(house.client, subject, Date.parse(addDays(started, 1)));
  await house.call('POST', `/v1/customers/${subject}/pause`, { reason: 'Klant is op vakantie' });
  await fastForward(house.client, subject, Date.parse(addDays(started, 8)));
  expect((await stepsOf(subject)).filter(isPlannedMail)).toEqual([]);
  await house.call('POST', `/v1/customers/${subject}/pause`, { reason: 'Nog eens' }, 409);
  await house.call('POST', `/v1/customers/${subject}/resume`, { reason: 'Terug van vakantie' });
  await liveUntil(house.client, subject, addDays(started, 13));
  expect((await stepsOf(subject)).filter(isPlannedMail).map((fact) => fact.kind)).toEqual(['feedback']);
}, 120_000);
