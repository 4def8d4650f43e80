import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../dev/postmark/faults.ts';
import type { Postmark } from '../../mail/postmark.ts';
import type { Mails } from '../../store/mails.ts';
import { letter, startSendWorld, type SendWorld } from './send-world.ts';

let world: SendWorld;
beforeAll(async () => {
  world = await startSendWorld();
}, 300_000);
afterEach(() => world.reset());
afterAll(() => world.stop());

const { key } = letter();
const taken = () => world.local.outbox.messages();
const uncertain = (retryAfterSeconds: number) => ({
  outcome: 'later',
  retryAfterSeconds,
  why: 'the outcome is uncertain',
});
const trouble = (fault: Fault) => world.local.outbox.faults.set(fault);
const again = letter({ ifUncertain: 'send again' });

/** Counts the searches made by it. */
function watched(): { postmark: Postmark; searches: () => number } {
  let searches = 0;
  const findByKey: Postmark['findByKey'] = (...question) => {
    searches += 1;
    return world.postmark.findByKey(...question);
  };
  return { postmark: { ...world.postmark, findByKey }, searches: () => searches };
}

describe('an answer that tells nothing', () => {
  test.each<[string, Fault]>([
    ['the provider fails', { mode: 'server-error-500', times: 1 }],
    ['the answer is cut off', { mode: 'cut-body', times: 1 }],
    ['the answer is empty', { mode: 'empty-200', times: 1 }],
    ['the answer is a web page', { mode: 'html-200', times: 1 }],
    ['no answer comes', { mode: 'timeout', times: 1 }],
  ])('%s, and the letter was not taken in: searched three times, then on the list', async (_what, fault) => {
    trouble(fault);
    const postmark = world.client(fault.mode === 'timeout' ? { timeoutSeconds: 0.5 } : {});
    expect(await world.sender({ postmark }).sendLetter(letter())).toEqual(uncertain(60));
    expect(await world.mails.find(key)).toMatchObject({ state: 'uncertain', searches: 0 });
    expect(await world.sender().begun(key)).toBe(true);
    world.passMinutes(15);
    expect(await world.sender().sendLetter(letter())).toEqual({ outcome: 'unknown' });
    expect(await world.sender().sendLetter(letter())).toEqual({ outcome: 'unknown' });
    expect(taken()).toEqual([]);
    expect(await world.sender().counts()).toEqual({ uncertain: 0, unknown: 1, sentAgain: 0 });
    expect(await world.mails.withState('unknown', 10)).toMatchObject([{ _id: key }]);
  });

  test.each<Fault>([
    { mode: 'accepted-then-drop', times: 1 },
    { mode: 'server-error-500', times: 1, accepted: true },
    { mode: 'cut-body', times: 1, accepted: true },
    { mode: 'empty-200', times: 1, accepted: true },
    { mode: 'html-200', times: 1, accepted: true },
  ])('$mode, but the letter was taken in: found, and not sent again', async (fault) => {
    trouble(fault);
    expect(await world.sender().sendLetter(again)).toEqual(uncertain(60));
    expect(await world.sender().counts()).toMatchObject({ uncertain: 1 });
    world.passMinutes(1);
    expect(await world.sender().sendLetter(again)).toEqual({ outcome: 'sent', messageId: taken()[0]?.messageId });
    expect(taken()).toHaveLength(1);
    expect(await world.sender().counts()).toEqual({ uncertain: 0, unknown: 0, sentAgain: 0 });
  });

  test('a commercial letter is searched for in its own stream', async () => {
    const commercial = letter({ category: 'commercial', unsubscribeUrl: 'https://mijn.bureau.example/a' });
    trouble({ mode: 'accepted-then-drop', times: 1 });
    await world.sender().sendLetter(commercial);
    world.passMinutes(1);
    expect(await world.sender().sendLetter(commercial)).toMatchObject({ outcome: 'sent' });
  });
});

describe('the search', () => {
  test('is made after 1, 5 and 15 minutes, and not in between', async () => {
    const { postmark, searches } = watched();
    const sender = world.sender({ postmark });
    const seen: unknown[] = [];
    trouble({ mode: 'server-error-500', times: 1 });
    await sender.sendLetter(letter());
    for (const minutes of [0.5, 0.5, 0, 3.5, 0.5, 9.5, 0.5]) {
      world.passMinutes(minutes);
      const sending = await sender.sendLetter(letter());
      seen.push([sending.outcome === 'later' ? sending.retryAfterSeconds : sending.outcome, searches()]);
    }
    expect(seen).toEqual([
      ...[[30, 0], [240, 1], [240, 1]], // prettier-ignore
      ...[[30, 1], [600, 2], [30, 2], ['unknown', 3]], // prettier-ignore
    ]);
  });

  test('finds late what the provider lists late', async () => {
    trouble({ mode: 'found-late', delayMs: 4 * 60_000, times: 1 });
    await expect(world.sender({ mails: dyingAfterSend() }).sendLetter(again)).rejects.toThrow('the process died');
    expect(await world.sender().sendLetter(again)).toEqual(uncertain(60));
    world.passMinutes(1);
    expect(await world.sender().sendLetter(again)).toEqual(uncertain(240));
    world.passMinutes(4);
    expect(await world.sender().sendLetter(again)).toMatchObject({ outcome: 'sent' });
    expect(taken()).toHaveLength(1);
  });

  test.each(['server-error-500', 'cut-body', 'empty-200', 'html-200', 'rate-limit-429'] as const)(
    'that fails (%s) does not count as made',
    async (mode) => {
      trouble({ mode: 'server-error-500', times: 1 });
      await world.sender().sendLetter(again);
      world.passMinutes(15);
      trouble({ mode, on: 'search', times: 1 });
      expect(await world.sender().sendLetter(again)).toEqual(uncertain(60));
      expect(await world.mails.find(key)).toMatchObject({ state: 'uncertain', searches: 0 });
    },
  );

  test('that the provider does not understand is an alarm', async () => {
    trouble({ mode: 'server-error-500', times: 1 });
    await world.sender().sendLetter(again);
    world.passMinutes(15);
    trouble({ mode: 'invalid-300', on: 'search', times: 1 });
    expect(await world.sender().sendLetter(again)).toEqual(uncertain(60));
    expect(world.alarms).toEqual(['The mail provider refuses to search for uncertain letters: status 422.']);
  });

  test('that is refused stops the sender, searches included', async () => {
    trouble({ mode: 'server-error-500', times: 1 });
    const { postmark, searches } = watched();
    const sender = world.sender({ postmark });
    await sender.sendLetter(again);
    world.passMinutes(15);
    trouble({ mode: 'refuse-401', on: 'search', times: 1 });
    const why = 'the provider refuses our token';
    expect(await sender.sendLetter(again)).toMatchObject({ outcome: 'later', why });
    expect(await sender.sendLetter(letter({ key: 'c-2b|permit:P9' }))).toMatchObject({ outcome: 'later', why });
    expect(await sender.sendLetter(again)).toMatchObject({ outcome: 'later', why });
    expect([world.alarms.length, searches()]).toEqual([1, 1]);
  });
});

/** A ledger whose process dies between the provider's answer and the record of it. */
function dyingAfterSend(): Mails {
  return { ...world.mails, confirm: () => Promise.reject(new Error('the process died')) };
}

describe('a process that dies', () => {
  const dying: Postmark['send'] = () => Promise.reject(new Error('the process died'));

  test('after its claim, before the sending: never sent blindly', async () => {
    const { postmark, searches } = watched();
    await expect(world.sender({ postmark: { ...postmark, send: dying } }).sendLetter(again)).rejects.toThrow('died');
    expect(await world.mails.find(key)).toMatchObject({ state: 'claimed' });
    const sender = world.sender({ postmark });
    expect(await sender.begun(key)).toBe(true);
    world.passMinutes(0.25);
    expect(await sender.sendLetter(again)).toEqual(uncertain(45));
    expect(taken()).toEqual([]);
    world.passMinutes(15);
    expect(await sender.sendLetter(again)).toMatchObject({ outcome: 'sent' });
    expect([taken().length, searches()]).toEqual([1, 1]);
  });

  test('after the sending, before the record of it: found', async () => {
    await expect(world.sender({ mails: dyingAfterSend() }).sendLetter(again)).rejects.toThrow('died');
    world.passMinutes(120);
    expect(await world.sender().sendLetter(again)).toEqual({ outcome: 'sent', messageId: taken()[0]?.messageId });
    expect(taken()).toHaveLength(1);
  });
});

describe('sent again', () => {
  test('a double is accepted and counted', async () => {
    trouble({ mode: 'found-late', delayMs: 3_600_000, times: 1 });
    await expect(world.sender({ mails: dyingAfterSend() }).sendLetter(again)).rejects.toThrow('died');
    world.passMinutes(15);
    expect(await world.sender().sendLetter(again)).toEqual({ outcome: 'sent', messageId: taken()[1]?.messageId });
    expect(taken()).toHaveLength(2);
    expect(await world.sender().counts()).toEqual({ uncertain: 0, unknown: 0, sentAgain: 1 });
  });

  test('but too many requests then: later, once more, counted once', async () => {
    trouble({ mode: 'server-error-500', times: 1 });
    await world.sender().sendLetter(again);
    world.passMinutes(15);
    trouble({ mode: 'rate-limit-429', times: 1 });
    expect(await world.sender().sendLetter(again)).toMatchObject({ outcome: 'later', retryAfterSeconds: 30 });
    expect(await world.mails.find(key)).toMatchObject({ state: 'uncertain', searches: 3, sendings: 1 });
    expect(await world.sender().sendLetter(again)).toMatchObject({ outcome: 'sent' });
    expect(await world.sender().counts()).toMatchObject({ sentAgain: 1 });
  });

  test('at most three sendings in all, then a person decides', async () => {
    trouble({ mode: 'server-error-500' });
    const outcomes: string[] = [];
    for (let quarter = 0; quarter <= 3; quarter += 1) {
      outcomes.push((await world.sender().sendLetter(again)).outcome);
      world.passMinutes(15);
    }
    expect(outcomes).toEqual(['later', 'later', 'later', 'unknown']);
    expect(await world.mails.find(key)).toMatchObject({ state: 'unknown', sendings: 3 });
  });
});
