import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { carryOut } from '../../activities/carry-out.ts';
import type { Deps } from '../../activities/deps.ts';
import { type Instant, parseDay } from '../../domain/calendar.ts';
import { type Context, plainContext } from '../../domain/context.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { planCustomer } from '../../domain/customer/plan.ts';
import { friend, linkRequested } from '../support/club-facts.ts';
import { delivered, done, local } from '../support/facts.ts';
import { fact } from '../support/order-facts.ts';
import { quoteRejected, quoteRequested, visited } from '../support/relation-facts.ts';
import { type SendingWorld, startSendingWorld } from './sending-world.ts';

let world: SendingWorld;

beforeAll(async () => {
  world = await startSendingWorld();
  const { store } = world.deps;
  await store.staff.saveEngineer({ _id: 'e-1', name: 'Sanne', email: 'sanne@example.nl' });
  await store.customers.insert({ _id: 'f-1', name: 'Piet Visser', email: 'piet@k.test', contactAsOf: '2026-11-02' });
  await store.newsletters.insert({
    ...{ _id: 'januari#1', newsletterId: 'januari', version: 1, at: '2026-12-01T09:00:00.000Z', by: 'medewerker-17' },
    ...{ title: 'Tips voor januari', markdown: 'Laat uw dak **nakijken**.', on: '2027-01-19', audience: 'members' },
  });
}, 120_000);

afterAll(() => world.stop());

/** A customer of whom this is known. */
async function customer(subject: string, known: readonly CustomerFact[]): Promise<CustomerFact[]> {
  const { store } = world.deps;
  await store.customers.insert({ _id: subject, name: 'Jan de Vries', email: 'jan@k.test', contactAsOf: '2026-11-02' });
  await store.payouts.insert({
    ...{ _id: `${subject}|payout`, batchId: `payout-${subject}`, at: '2027-02-01T09:00:00.000Z', type: 'drafted' },
    ...{ month: '2027-02', by: 'manager-1', left: [] },
    lines: [
      {
        ...{ payeeId: subject, cents: 15_000 },
        to: { payeeId: subject, kind: 'private', name: 'J. de Vries', iban: 'sealed', ending: '4300' },
      },
    ],
  });
  const own = known.map((one) => ({ ...one, _id: `${subject}|${one._id}`, subject }));
  for (const one of own) await store.facts.insert(one);
  return own;
}

/** Carries out a step at its own moment, twice over, as an activity that is tried again. */
async function carried(subject: string, key: string, known: readonly CustomerFact[], context: Context) {
  const facts = await customer(subject, known);
  const from = facts.reduce<Instant>((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '');
  const step = planCustomer(subject, facts, context, from).steps.find((one) => one.key === key);
  if (!step) throw new Error(`${key} is not planned`);
  const deps: Deps = { ...world.deps, context: () => Promise.resolve(context) };
  for (let attempt = 1; attempt <= 2; attempt++) await carryOut(deps, { subject, key, now: step.dueAt });
  const recorded = (await deps.store.facts.load(subject)).filter((one) => one.type === 'stepDone' && one.key === key);
  return { recorded, mails: world.mailsOf(`${subject}|${key}`) };
}

const january = {
  id: 'januari',
  on: parseDay('2027-01-19'),
  audience: 'members',
  scheduledAt: '2026-12-01T09:00:00.000Z',
} as const;
const withLetter: Context = { ...plainContext(), newsletters: [january] };

const silent = [delivered('2024-01-08'), visited('2026-06-01')];
const member = delivered('2026-11-02');
const permitAsked = done('2026-12-28', { key: 'permit:P1', kind: 'permit' });
const friendDelivered = { ...friend('2026-12-01', 'f-1'), projectId: 'P-f', shown: true } as CustomerFact;
const friendCancelled = { ...friend('2027-01-11', 'f-1', 'cancelled'), projectId: 'P-f' } as CustomerFact;
const rewardTold = done('2026-12-01 13:00', { key: 'reward:f-1:P-f', kind: 'reward', timing: 'answer' });

type Row = [key: string, known: readonly CustomerFact[], words: readonly RegExp[]];

const commercial: Row[] = [
  [
    'win-back:2026-12-01',
    silent,
    [/Eerder maakten wij/, /code \w+ bij uw aanvraag/, /Geldig tot en met/, /voorwaarden/],
  ],
  [
    'cross-sell:P1',
    [delivered('2026-11-02', { projectType: 'uitbouw', valueCents: 350_000 })],
    [/VERVOLG10/, /draagmuur|dragende muur/, /voorrang in de planning/],
  ],
  ['newsletter:januari', [member, permitAsked], [/Laat uw dak nakijken/, /\/club\/1\./]],
  ['level:brons', [member], [/lid van onze Bouwclub/, /BRONS-JDEVRIES\d{3}/, /5% korting/, /\/club\/1\./]],
  [
    'level:zilver',
    [member, delivered('2027-02-01', { projectId: 'P2' })],
    [/Zilver/, /ZILVER-JDEVRIES\d{3}/, /10% korting/, /Goud/],
  ],
];

const service: Row[] = [
  ['quote-why:Q1', [quoteRequested('2026-11-02'), quoteRejected('2026-11-16')], [/waarom/, /uitbouw/]],
  ['page-link:club:2026-11-20', [member, linkRequested('2026-11-20')], [/\/club\/1\./]],
  ['page-link:referrals:2026-11-20', [member, linkRequested('2026-11-20', 'referrals')], [/\/aanbevelingen\/1\./]],
  ['page-link:statement:2026-11-20', [member, linkRequested('2026-11-20', 'statement')], [/\/afrekening\/1\./]],
  ['reward:f-1:P-f', [member, friendDelivered], [/P\. Visser kwam via u/, /€ 100/, /\/aanbevelingen\/1\./]],
  ['reward-reversed:f-1:P-f', [member, friendDelivered, rewardTold, friendCancelled], [/geannuleerd/, /€ 100/]],
];

async function theMail([key, known]: Row, subject: string) {
  const { recorded, mails } = await carried(subject, key, known, withLetter);
  expect(recorded).toMatchObject([{ outcome: 'sent' }]);
  expect(mails).toHaveLength(1);
  const [mail] = mails;
  if (!mail) throw new Error('nothing left');
  expect(mail.textBody).toContain('Jan de Vries');
  expect(mail.textBody + mail.htmlBody).not.toMatch(/\{\{|undefined|\[object|NaN/);
  return mail;
}

const optsOut = ({ headers }: { headers: readonly { name: string }[] }): boolean =>
  headers.some(({ name }) => name === 'List-Unsubscribe');

describe('each kind of mail is composed with its own template and leaves once, by the stream of its category', () => {
  test.each(commercial)('%s: an offer, with a way out', async (...row) => {
    const mail = await theMail(row, `c-${row[0]}`);
    for (const words of row[2]) expect(mail.textBody).toMatch(words);
    expect(mail.messageStream).toBe('broadcast');
    expect(optsOut(mail)).toBe(true);
    expect(mail.textBody).toMatch(/\/afmelden\//);
  });

  test.each(service)('%s: no offer', async (...row) => {
    const mail = await theMail(row, `c-${row[0]}`);
    for (const words of row[2]) expect(mail.textBody).toMatch(words);
    expect(mail.messageStream).not.toBe('broadcast');
    expect(optsOut(mail)).toBe(false);
    expect(mail.textBody).not.toMatch(/korting|%/);
  });

  test('a payment: what was paid, and to which account', async () => {
    const paid = fact('2027-02-08 10:00', 'paidOut', { batchId: 'payout-c-paid', cents: 15_000 });
    const mail = await theMail(['paid-out:payout-c-paid', [member, paid], []], 'c-paid');
    expect(mail.textBody).toMatch(/Op maandag 8 februari 2027 maakten wij € 150 .* eindigt op 4300/);
    expect(mail.textBody).toMatch(/\/afrekening\/1\./);
  });
});

test('who is compared with gets no mail, and the fact says why', async () => {
  const everybody = { ...plainContext(), winBackControlPercent: 100 };
  const key = 'control:win-back:2026-12-01';
  const { recorded, mails } = await carried('c-control', key, silent, everybody);
  expect(recorded).toMatchObject([{ kind: 'control', outcome: 'not-sent', why: 'control group' }]);
  expect(mails).toEqual([]);
  expect(world.mailsOf('c-control|win-back:2026-12-01')).toEqual([]);
});

test('a reward is booked once, held until the order of the friend is paid', async () => {
  const { recorded } = await carried('c-booked', 'booking:reward:f-1#1', [member, friendDelivered], plainContext());
  expect(recorded).toMatchObject([{ outcome: 'booked', booking: { item: 'reward:f-1', heldCents: 10_000 } }]);
  expect(await world.deps.store.ledger.of('c-booked')).toMatchObject([
    {
      ...{ _id: 'c-booked|booking:reward:f-1#1', kind: 'reward', item: 'reward:f-1', at: local('2026-12-01') },
      lines: [
        { account: 'held:c-booked', cents: 10_000 },
        { account: 'cost:referral', cents: -10_000 },
      ],
    },
  ]);
});
