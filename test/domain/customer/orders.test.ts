import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import type { OrderFact } from '../../../domain/customer/order-facts.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { agendaOf, stepOf } from '../../support/agenda-of.ts';
import { answered, delivered, done, local, subject } from '../../support/facts.ts';

let counted = 0;
const event = (at: string, fact: OrderFact): CustomerFact => ({
  ...{ _id: `${fact.projectId}|${fact.type}|${++counted}`, subject, happenedAt: local(at), recordedAt: local(at) },
  ...fact,
});
const cancelled = (at: string, projectId = 'P1'): CustomerFact => event(at, { type: 'orderCancelled', projectId });
const corrected = (at: string, valueCents: number, projectId = 'P1'): CustomerFact =>
  event(at, { type: 'orderCorrected', projectId, valueCents });
const orderOf = (facts: readonly CustomerFact[]) => readHistory(facts).orders.get('P1');

describe('what an order is worth', () => {
  const quoted = event('2026-01-02', { type: 'quoted', projectId: 'P1', valueCents: 100 });
  const ordered = event('2026-01-05', { type: 'ordered', projectId: 'P1', valueCents: 200 });
  const silent = event('2026-01-05', { type: 'ordered', projectId: 'P1' });
  const late = event('2026-01-08', { type: 'quoted', projectId: 'P1', valueCents: 300 });
  test.each<[string, CustomerFact[], number | undefined]>([
    ['a quote', [quoted], 100],
    ['an order over its quote', [quoted, ordered], 200],
    ['an order that names no value: its quote', [quoted, silent], 100],
    ['a quote dated after its order does not lower it', [ordered, late], 200],
    ['a quote dated after an order without a value', [silent, late], 300],
    ['the delivery', [quoted, ordered, delivered('2026-02-02', { valueCents: 400 })], 400],
    ['a correction before the delivery', [corrected('2026-01-20', 50), delivered('2026-02-02')], 50],
    [
      'the latest of two corrections',
      [corrected('2026-03-02', 60), corrected('2026-03-01', 50), delivered('2026-02-02')],
      60,
    ],
    [
      'an invoice says nothing of it',
      [event('2026-02-03', { type: 'invoiced', projectId: 'P1', valueCents: 9 })],
      undefined,
    ],
  ])('%s', (_, facts, cents) => {
    expect(orderOf(facts)?.valueCents).toBe(cents);
  });
});

test('what was delivered says what the project is, also where a quote is dated after it', () => {
  const quote = event('2026-03-01', { type: 'quoted', projectId: 'P1', valueCents: 1, projectType: 'overig' });
  expect(orderOf([delivered('2026-02-02'), quote])).toMatchObject({ type: 'dakkapel', valueCents: 150_000 });
});

const happenings = fc
  .uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1 })
  .chain((numbers) => fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length })));
const all: CustomerFact[] = [1, 2].flatMap((n) => [
  event(`2026-01-0${n}`, { type: 'quoteRequested', projectId: `P${n}`, projectType: 'uitbouw' }),
  event('2026-01-05', { type: 'quoted', projectId: `P${n}`, valueCents: 200_100, engineerId: 'e-2' }),
  event('2026-01-06', { type: 'quoteRejected', projectId: `P${n}` }),
  event('2026-01-07', { type: 'ordered', projectId: `P${n}`, customerKind: 'architect' }),
  delivered(`2026-01-0${7 + n}`, { projectId: `P${n}` }),
  event('2026-01-08', { type: 'invoiced', projectId: `P${n}`, valueCents: 150_000 }),
  event('2026-01-09', { type: 'paid', projectId: `P${n}` }),
  corrected('2026-01-10', 210_000, `P${n}`),
  corrected('2026-01-10', 90_000, `P${n}`),
  cancelled(`2026-01-1${n}`, `P${n}`),
]);

test('any order of arrival gives the same orders and the same agenda', () => {
  fc.assert(
    fc.property(happenings, ([numbers, shuffled]) => {
      const pick = (which: readonly number[]): CustomerFact[] => which.flatMap((n) => all[n] ?? []);
      const [one, other] = [pick(numbers), pick(shuffled)];
      expect(readHistory(other).orders).toEqual(readHistory(one).orders);
      expect(agendaOf(other, '2026-02-01')).toEqual(agendaOf(one, '2026-02-01'));
    }),
  );
});

describe('a cancelled order', () => {
  const first = delivered('2026-03-02');
  const sent = done('2026-03-05');
  const facts = [first, sent, cancelled('2026-03-06')];

  test('what was sent stays; touchpoints and the reminder are dropped with the reason', () => {
    expect(stepOf(facts, '2026-03-07', 'feedback:P1').state).toBe('done');
    for (const key of ['nps:P1', 'permit:P1', 'build:P1', 'anniversary:P1', 'reminder:feedback:P1'])
      expect(stepOf(facts, '2026-03-07', key)).toMatchObject({ state: 'dropped', why: 'order cancelled' });
    expect(agendaOf(facts, '2026-03-07').steps.filter(({ state }) => state === 'later')).toEqual([]);
  });

  test('it counts for no phase, season or farewell, and the journey ends in silence', () => {
    expect(agendaOf(facts, '2026-03-07').stage).toBe('acquisition');
    expect(agendaOf(facts, '2031-03-06')).toMatchObject({ finished: true });
    expect(
      agendaOf(facts, '2031-03-06').steps.filter(({ kind }) => kind === 'farewell' || kind === 'seasonal'),
    ).toEqual([]);
  });

  test('with another project: one project counts, and its season begins there', () => {
    const two = [first, delivered('2026-06-01', { projectId: 'P2', propertyId: 'A2' })];
    expect(agendaOf(two, '2026-06-02').segment).toBe('verbouwers');
    expect(agendaOf([...two, cancelled('2026-06-03')], '2026-06-04').segment).toBe('particulier');
    expect(stepOf([...two, cancelled('2026-06-03', 'P2')], '2026-06-04', 'nps:P2').why).toBe('order cancelled');
  });

  test('an answer to it is still thanked for, without an invitation to review', () => {
    const thanked = agendaOf([...facts, answered('2026-03-09', 'feedback:P1', 'satisfied')], '2026-03-09').steps;
    expect(thanked.find(({ kind }) => kind === 'thanks')).toMatchObject({ state: 'later', blocks: undefined });
  });

  test('its objection to commercial mail stands; its record is no basis', () => {
    const objecting = delivered('2026-03-02', { marketing: { objected: true } });
    const other = delivered('2026-03-03', { projectId: 'P2' });
    expect(stepOf([objecting, other, cancelled('2026-03-04')], '2026-03-05', 'anniversary:P2').why).toMatch(/objected/);
    const bare = delivered('2026-03-03', { projectId: 'P2', marketing: {} });
    expect(stepOf([first, bare, cancelled('2026-03-04')], '2026-03-05', 'anniversary:P2').why).toMatch(/no basis/);
  });
});

test.each([
  ['corrected below it: by mail', 250_000, 190_000, 'mail'],
  ['corrected above it: by phone', 150_000, 200_001, 'phone'],
])('the personal approach goes by the corrected value, %s', (_, was, is, channel) => {
  const facts = [delivered('2026-03-02', { valueCents: was }), corrected('2026-03-10', is)];
  expect(agendaOf(facts, '2026-03-11').steps.find(({ kind }) => kind === 'build')).toMatchObject({ channel });
});

describe('a customer without a delivery', () => {
  const asked = event('2026-03-02', { type: 'quoteRequested', projectId: 'P1', customerKind: 'architect' });
  const quoted = event('2027-03-03', { type: 'quoted', projectId: 'P1', valueCents: 1 });

  test('is in acquisition, has nothing planned that needs a delivery, and waits', () => {
    expect(agendaOf([asked, quoted], '2027-03-04')).toMatchObject({
      ...{ stage: 'acquisition', segment: 'professionals', finished: false, steps: [] },
      refreshAt: local('2031-03-02 00:00'),
    });
  });

  test.each([
    ['five years after the request, whatever was quoted since', [asked, quoted], '2031-03-01', '2031-03-02'],
    ['five years after the quote where nothing else is known', [quoted], '2032-03-02', '2032-03-03'],
  ])('ends in silence %s', (_, facts, before, after) => {
    expect(agendaOf(facts, before).finished).toBe(false);
    expect(agendaOf(facts, after)).toMatchObject({ finished: true, steps: [] });
  });
});
