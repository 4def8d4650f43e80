import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Posting, Postmark } from '../../mail/postmark.ts';
import { letter, startSendWorld, type SendWorld } from './send-world.ts';

let world: SendWorld;
beforeAll(async () => {
  world = await startSendWorld();
}, 300_000);
afterEach(() => world.reset());
afterAll(() => world.stop());

const again = letter({ ifUncertain: 'send again' });
const taken = () => world.local.outbox.messages();
const together = (attempts: number) =>
  Promise.all(Array.from({ length: attempts }, () => world.sender().sendLetter(again)));

/** A provider whose answer comes when the test says so. */
function held(): { postmark: Postmark; asked: Promise<void>; answer: (posting: Posting) => void } {
  let answer: (posting: Posting) => void = () => {};
  let asked: () => void = () => {};
  const answered = new Promise<Posting>((resolve) => (answer = resolve));
  const called = new Promise<void>((resolve) => (asked = resolve));
  const send = (): Promise<Posting> => {
    asked();
    return answered;
  };
  return { postmark: { ...world.postmark, send }, asked: called, answer };
}

test('of attempts at once, one sends; the others wait for it', async () => {
  world.local.outbox.faults.set({ mode: 'slow', delayMs: 300, times: 1 });
  const outcomes = (await together(5)).map(({ outcome }) => outcome).sort();
  expect(outcomes).toEqual(['later', 'later', 'later', 'later', 'sent']);
  expect(taken()).toHaveLength(1);
  const sent = { outcome: 'sent', messageId: taken()[0]?.messageId };
  expect(await together(2)).toEqual([sent, sent]);
});

test('of attempts at once to send again, one sends', async () => {
  world.local.outbox.faults.set({ mode: 'server-error-500', times: 1 });
  await world.sender().sendLetter(again);
  world.passMinutes(15);
  world.local.outbox.faults.set({ mode: 'slow', delayMs: 300, times: 1 });
  const outcomes = (await together(5)).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
  expect(taken()).toHaveLength(1);
  expect(await world.sender().counts()).toEqual({ uncertain: 0, unknown: 0, sentAgain: 1 });
});

test.each<[Posting, string, string | undefined]>([
  [{ result: 'accepted', messageId: 'm-1' }, 'sent', 'sent'],
  [{ result: 'rejected', code: 406, message: 'inactive' }, 'not-sent', 'not-sent'],
  [{ result: 'throttled' }, 'later', undefined],
  [{ result: 'ambiguous', why: 'status 502' }, 'later', 'uncertain'],
])('a sending that was doubted while it was at work still says how it ended: %j', async (posting, outcome, state) => {
  const { postmark, asked, answer } = held();
  const first = world.sender({ postmark }).sendLetter(again);
  await asked;
  expect(await world.sender().sendLetter(again)).toMatchObject({ outcome: 'later', retryAfterSeconds: 60 });
  expect(await world.mails.find(again.key)).toMatchObject({ state: 'uncertain' });
  answer(posting);
  expect(await first).toMatchObject({ outcome });
  expect((await world.mails.find(again.key))?.state).toBe(state);
});

test('an answer that comes after everybody gave up still counts', async () => {
  const { postmark, asked, answer } = held();
  const first = world.sender({ postmark }).sendLetter(letter());
  await asked;
  world.passMinutes(15);
  expect(await world.sender().sendLetter(letter())).toEqual({ outcome: 'unknown' });
  answer({ result: 'accepted', messageId: 'm-1' });
  await first;
  expect(await world.sender().sendLetter(letter())).toEqual({ outcome: 'sent', messageId: 'm-1' });
});
