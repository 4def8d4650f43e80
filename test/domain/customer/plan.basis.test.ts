import { describe, expect, test } from '@jest/globals';
import type { MarketingRecord } from '../../../domain/customer/facts.ts';
import { agendaOf, stepOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';

const { consented, delivered, optedOut, slotOn, withBasis } = facts;
const withRecord = (marketing: MarketingRecord) => delivered('2026-11-16', { marketing });
const without = (): facts.Known => {
  const { marketing: _, ...imported } = delivered('2026-11-16');
  return [imported];
};
const later = (date: string) => ({ state: 'later', dueAt: slotOn(date) });
const dropped = (why: string) => ({ state: 'dropped', why });
const buildOf = (known: facts.Known) =>
  agendaOf(known, '2026-11-20').steps.find(({ key }) => key === 'build:P1') ?? { category: '' };

describe('commercial mail needs consent or a complete existing-customer record', () => {
  const none = 'no basis for commercial mail';

  test.each<[string, facts.Known, object, string]>([
    ['a complete record', [delivered('2026-11-16')], later('2027-11-16'), 'commercial'],
    ['no record, as imported', without(), dropped(none), 'service'],
    [
      'an offer to object without its text',
      [withRecord({ objectionOfferedAt: '2026-01-01T09:00:00.000Z', objected: false })],
      dropped(none),
      'service',
    ],
    ['a text without a moment', [withRecord({ noticeVersion: 'v1', objected: false })], dropped(none), 'service'],
    [
      'nothing known of an objection',
      [withRecord({ objectionOfferedAt: '2026-01-01T09:00:00.000Z', noticeVersion: 'v1' })],
      dropped(none),
      'service',
    ],
    ['an objection', [withRecord({ ...withBasis, objected: true })], dropped(`${none} (objected)`), 'service'],
    ['no record but consent', [...without(), consented('2026-11-17', 'offers')], later('2027-11-16'), 'commercial'],
    ['consent to the newsletter only', [...without(), consented('2026-11-17', 'newsletter')], dropped(none), 'service'],
    [
      'an objection, then consent',
      [withRecord({ ...withBasis, objected: true }), consented('2026-11-17', 'all')],
      later('2027-11-16'),
      'commercial',
    ],
    [
      'the topic offers switched off',
      [delivered('2026-11-16'), optedOut('2026-11-17', 'offers')],
      dropped('topic offers switched off'),
      'service',
    ],
    [
      'another topic switched off',
      [delivered('2026-11-16'), optedOut('2026-11-17', 'club')],
      later('2027-11-16'),
      'commercial',
    ],
    [
      'switched off and on again',
      [delivered('2026-11-16'), optedOut('2026-11-17', 'all'), consented('2026-11-18', 'offers')],
      later('2027-11-16'),
      'commercial',
    ],
  ])('%s', (_, known, anniversary, build) => {
    expect(stepOf(known, '2026-11-20', 'anniversary:P1')).toMatchObject(anniversary);
    expect(buildOf(known).category).toBe(build);
    expect(stepOf(known, '2026-11-20', 'build:P1')).toMatchObject(later('2027-03-16'));
  });

  test('an objection on a later order stands for all; a later order without objection does not lift it', () => {
    const objection = delivered('2026-11-17', { projectId: 'P2', marketing: { ...withBasis, objected: true } });
    const known = [delivered('2026-11-16'), objection, delivered('2026-11-18', { projectId: 'P3' })];
    for (const id of ['P1', 'P2', 'P3'])
      expect(stepOf(known, '2026-11-20', `anniversary:${id}`).why).toBe(`${none} (objected)`);
  });

  test('what had no basis on its day does not come back with a later consent', () => {
    const known = [...without(), consented('2027-11-18', 'offers')];
    expect(stepOf(known, '2027-11-19', 'anniversary:P1')).toMatchObject(dropped(none));
  });

  test('an objection between the due moment and the sending counts', () => {
    const known = [delivered('2026-11-16'), facts.paused('2027-11-15'), optedOut('2027-11-17', 'offers')];
    expect(stepOf(known, '2027-11-18', 'anniversary:P1')).toMatchObject(dropped('topic offers switched off'));
  });
});

test('with follow-up switched off the service mails stop, the commercial ones do not', () => {
  const known = [delivered('2026-11-16'), optedOut('2026-11-17', 'follow-up')];
  for (const kind of ['feedback', 'nps', 'permit'])
    expect(stepOf(known, '2026-11-17', `${kind}:P1`)).toMatchObject(dropped('topic follow-up switched off'));
  expect(stepOf(known, '2026-11-17', 'anniversary:P1')).toMatchObject(later('2027-11-16'));
});

test('all switched off: nothing planned remains, not even the last mail', () => {
  const { steps } = agendaOf([delivered('2026-11-16'), optedOut('2026-11-17', 'all')], '2026-11-17');
  expect(steps.filter(({ state }) => state !== 'dropped')).toEqual([]);
  expect(steps.find(({ kind }) => kind === 'farewell')?.why).toBe('all mail switched off');
});

test('an objection that is only going to be offered is no basis yet', () => {
  const offered = { objectionOfferedAt: '2030-10-01T00:00:00.000Z', noticeVersion: 'v1', objected: false };
  const { steps } = agendaOf([delivered('2026-11-16', { marketing: offered })], '2026-11-17');
  expect(steps.find(({ kind }) => kind === 'anniversary')?.why).toBe('no basis for commercial mail');
});
