import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { FaultMode } from '../../dev/postmark/faults.ts';
import { freePort } from '../../dev/servers/ports.ts';
import { letter, startSendWorld, type SendWorld } from './send-world.ts';

let world: SendWorld;
beforeAll(async () => {
  world = await startSendWorld();
}, 300_000);
afterEach(() => world.reset());
afterAll(() => world.stop());

const { key } = letter();
const stateOf = async (): Promise<string | undefined> => (await world.mails.find(key))?.state;
const taken = () => world.local.outbox.messages();

describe('a letter that is taken in', () => {
  test('goes out once, however often it is asked for', async () => {
    const first = await world.sender().sendLetter(letter());
    const [mail] = taken();
    expect(first).toEqual({ outcome: 'sent', messageId: mail?.messageId });
    expect(await world.sender().sendLetter(letter())).toEqual(first);
    expect(taken()).toHaveLength(1);
    expect(await world.mails.find(key)).toMatchObject({ state: 'sent', settledAt: '2026-11-23T08:40:00.000Z' });
  });

  test('carries its key, its tag and no tracking', async () => {
    await world.sender().sendLetter(letter({ replyTo: 'antwoord+abc@bureau.example' }));
    expect(taken()).toMatchObject([
      {
        to: '"Anna de Vries" <anna@klant.example>',
        from: '"Jelle Broersma" <jelle@bureau.example>',
        replyTo: 'antwoord+abc@bureau.example',
        subject: 'Hoe verloopt uw vergunning?',
        htmlBody: '<p>Eén klik is genoeg.</p>',
        textBody: 'Eén klik is genoeg.',
        ...{ metadata: { skey: key }, tag: 'permit', messageStream: 'outbound', headers: [] },
        ...{ trackOpens: false, trackLinks: 'None' },
      },
    ]);
  });

  test('is followed only where the customer agreed', async () => {
    await world.sender().sendLetter(letter({ track: true }));
    expect(taken()).toMatchObject([{ trackOpens: true, trackLinks: 'HtmlAndText' }]);
  });

  test('commercial: in its own stream, unsubscribed from with one press', async () => {
    const unsubscribeUrl = 'https://mijn.bureau.example/afmelden/abc';
    await world.sender().sendLetter(letter({ category: 'commercial', unsubscribeUrl }));
    expect(taken()).toMatchObject([
      {
        messageStream: 'broadcast',
        headers: [
          { name: 'List-Unsubscribe', value: `<${unsubscribeUrl}>` },
          { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
        ],
      },
    ]);
  });

  test('commercial without an unsubscribe link: broken, and neither claimed nor sent', async () => {
    await expect(world.sender().sendLetter(letter({ category: 'commercial' }))).rejects.toThrow('unsubscribe link');
    expect(taken()).toEqual([]);
    expect(await stateOf()).toBeUndefined();
  });

  test('a key too long for the metadata goes by its hash', async () => {
    const long = `c-7f3a|${'x'.repeat(100)}`;
    await world.sender().sendLetter(letter({ key: long }));
    const skey = taken()[0]?.metadata['skey'] ?? '';
    expect(skey).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await world.mails.bySkey(skey)).toMatchObject({ _id: long, state: 'sent' });
  });

  test('a name that looks like a second address stays a name', async () => {
    const name = 'Vries, A. de" <b@klant.example>,\r\n';
    await world.sender().sendLetter(letter({ to: { name, email: 'anna@klant.example' } }));
    expect(taken()[0]?.to).toBe('"Vries, A. de b@klant.example ," <anna@klant.example>');
  });

  test('the ledger knows no name, no address and no word of it', async () => {
    await world.sender().sendLetter(letter());
    const documents = JSON.stringify(await world.connection.collection('mails').find().toArray());
    expect(documents).toContain(key);
    expect(documents).not.toMatch(/anna|vries|@|jelle|verloopt|klik/i);
  });
});

describe('a letter that is surely not sent', () => {
  test.each<[FaultMode, string, number]>([
    ['inactive-406', 'address inactive', 0],
    ['invalid-300', 'refused by the provider (300)', 0],
    ['not-allowed-405', 'refused by the provider (405)', 1],
  ])('%s: final, and nobody tries again', async (mode, why, alarms) => {
    world.local.outbox.faults.set({ mode, times: 1 });
    expect(await world.sender().sendLetter(letter())).toEqual({ outcome: 'not-sent', why });
    expect(await world.sender().sendLetter(letter())).toEqual({ outcome: 'not-sent', why });
    expect(taken()).toEqual([]);
    expect(await stateOf()).toBe('not-sent');
    expect(world.alarms).toHaveLength(alarms);
    expect(JSON.stringify([await world.mails.find(key), world.alarms])).not.toContain('@');
  });

  test.each(['a@klant.example, b@klant.example', 'a@klant.example> <b@klant.example', 'anna'])(
    'the address is none: %s',
    async (email) => {
      const to = { name: 'Anna', email };
      const why = 'refused by the provider (300)';
      expect(await world.sender().sendLetter(letter({ to }))).toEqual({ outcome: 'not-sent', why });
      expect(taken()).toEqual([]);
    },
  );

  test('too many requests: later, without a trace', async () => {
    world.local.outbox.faults.set({ mode: 'rate-limit-429', times: 1 });
    const sending = await world.sender().sendLetter(letter());
    expect(sending).toEqual({ outcome: 'later', retryAfterSeconds: 30, why: 'the provider is throttled' });
    expect(await stateOf()).toBeUndefined();
    expect(await world.sender().sendLetter(letter())).toMatchObject({ outcome: 'sent' });
  });

  test.each([
    ['nobody listens', async () => `http://127.0.0.1:${await freePort()}`],
    ['the name is unknown', () => Promise.resolve('http://postmark.invalid')],
  ])('%s: later, without a trace', async (_what, address) => {
    const sender = world.sender({ postmark: world.client({ baseUrl: await address() }) });
    const sending = await sender.sendLetter(letter());
    expect(sending).toEqual({ outcome: 'later', retryAfterSeconds: 60, why: 'the provider is unreachable' });
    expect(await sender.begun(key)).toBe(false);
    expect(await world.sender().sendLetter(letter())).toMatchObject({ outcome: 'sent' });
  });
});

describe('the provider refuses our token', () => {
  test('the sender stops for a minute, alarms once, and calls nobody', async () => {
    const sender = world.sender();
    const why = 'the provider refuses our token';
    world.local.outbox.faults.set({ mode: 'refuse-401', times: 1 });
    expect(await sender.sendLetter(letter())).toEqual({ outcome: 'later', retryAfterSeconds: 60, why });
    world.passMinutes(0.75);
    const other = letter({ key: 'c-2b|permit:P9' });
    expect(await sender.sendLetter(other)).toEqual({ outcome: 'later', retryAfterSeconds: 15, why });
    expect(taken()).toEqual([]);
    expect(world.alarms).toHaveLength(1);
    expect(await sender.begun(other.key)).toBe(false);
    world.passMinutes(0.25);
    expect(await sender.sendLetter(letter())).toMatchObject({ outcome: 'sent' });
    expect(await sender.sendLetter(other)).toMatchObject({ outcome: 'sent' });
  });

  test('what is settled is still answered', async () => {
    const sender = world.sender();
    const sent = await sender.sendLetter(letter());
    world.local.outbox.faults.set({ mode: 'refuse-401' });
    expect(await sender.sendLetter(letter({ key: 'c-2b|permit:P9' }))).toMatchObject({ outcome: 'later' });
    expect(await sender.sendLetter(letter())).toEqual(sent);
  });
});
