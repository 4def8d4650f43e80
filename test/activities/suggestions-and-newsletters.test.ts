import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { carryOut } from '../../activities/carry-out.ts';
import type { Deps } from '../../activities/deps.ts';
import { takeIn } from '../../activities/take-in.ts';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { bodyOf, send, type StartedApi } from '../api/start-api.ts';
import { delivered } from '../support/facts.ts';
import { type SendingWorld, startSendingWorld } from './sending-world.ts';

let world: SendingWorld;
let api: StartedApi;
let deps: Deps;

beforeAll(async () => {
  world = await startSendingWorld();
  ({ api, deps } = world);
}, 120_000);

afterAll(() => world.stop());

async function customer(
  subject: string,
  overrides: Partial<CustomerFact & { type: 'projectDelivered' }>,
): Promise<void> {
  const { store } = deps;
  await store.customers.insert({ _id: subject, name: 'Jan', email: `${subject}@k.test`, contactAsOf: '2026-11-02' });
  await store.projects.insert({ _id: `P-${subject}`, orderId: `O-${subject}`, customerId: subject });
  await store.staff.saveEngineer({ _id: 'e-1', name: 'Sanne', email: 'sanne@example.nl' });
  const head = { _id: `${subject}|d`, subject, projectId: `P-${subject}`, recordedAt: '2026-11-03T08:00:00.000Z' };
  await store.facts.insertFromOutside(delivered('2026-11-02', { ...overrides, ...head }));
}

/** Lives on until a step of that key is carried out, and answers the mail that left. */
async function mailOf(subject: string, key: string) {
  let now = '2026-11-03T08:00:00.000Z';
  for (let steps = 0; steps < 30; steps++) {
    const { outlook } = await takeIn(deps, { subject, now, levers: [] });
    const next = outlook.next;
    if (!next) break;
    now = next.dueAt;
    await carryOut(deps, { subject, key: next.key, now });
    if (next.key !== key) continue;
    const mail = world.mailsOf(`${subject}|${key}`).at(-1);
    if (!mail) throw new Error(`no mail of ${key} left`);
    return { day: isoDate(dayOf(now)), ...mail };
  }
  throw new Error(`${key} was never carried out`);
}

const large = 350_000;

test.each([
  [
    'an extension',
    'c-own',
    { projectType: 'uitbouw', valueCents: large },
    'cross-sell:P-c-own',
    '2027-02-02',
    'draagmuur',
  ],
  ['a dormer', 'c-season', { projectType: 'dakkapel', valueCents: large }, 'seasonal:2027-09', undefined, 'uitbouw'],
  [
    'a small foundation',
    'c-year',
    { projectType: 'fundering', valueCents: 90_000 },
    'anniversary:P-c-year',
    '2027-11-02',
    'renovatie',
  ],
] as const)(
  'after %s the mail that leaves suggests, and the fact says what',
  async (_, subject, project, key, on, type) => {
    await customer(subject, project);
    const { day, htmlBody, textBody, messageStream } = await mailOf(subject, key);
    if (on !== undefined) expect(day).toBe(on);
    expect(htmlBody).toContain(`/beeld/${type}.png`);
    expect(messageStream).toBe('broadcast');
    expect(textBody.includes('VERVOLG10')).toBe(key.startsWith('cross-sell'));
    const facts = await deps.store.facts.load(subject);
    expect(facts.find((fact) => fact.type === 'stepDone' && fact.key === key)).toMatchObject({
      suggests: type,
      outcome: 'sent',
    });
  },
  60_000,
);

test('a newsletter scheduled by the API leaves on its day, with the words as they stand then', async () => {
  const apiKey = await api.key();
  const letter = { id: 'maart', title: 'Tips voor maart', on: '2027-01-19', audience: 'members', by: 'medewerker-17' };
  for (const markdown of ['Oude woorden', '**Nieuwe** woorden\n\n- met een lijst'])
    await send(api.app, apiKey, 'post', '/v1/newsletters')
      .send({ ...letter, markdown })
      .expect(200);
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // the bureau's state is read again after two seconds
  await customer('c-news', { valueCents: large });
  const mail = await mailOf('c-news', 'newsletter:maart');
  expect(mail).toMatchObject({ day: '2027-01-19', subject: 'Tips voor maart', messageStream: 'broadcast' });
  expect(mail.htmlBody).toContain('<strong>Nieuwe</strong> woorden');
  expect(mail.textBody).toContain('Nieuwe woorden\n\n- met een lijst');
  expect(mail.htmlBody).toContain('/club/1.');
  const optOut = /\/afmelden\/([\w.-]+)/.exec(mail.textBody)?.[1] ?? '';
  expect(deps.links.readOptOut(optOut)).toEqual({ valid: true, subject: 'c-news', topic: 'newsletter' });
  expect(mail.headers.map(({ name }) => name)).toContain('List-Unsubscribe');
  const preview = bodyOf(await send(api.app, apiKey, 'get', '/v1/newsletters/maart/preview').expect(200));
  expect(preview).toMatchObject({ subject: mail.subject });
}, 60_000);
