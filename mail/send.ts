import type { Mail, MailCounts, Mails } from '../store/mails.ts';
import { claimOf, nextMove, type Settled } from './ledger.ts';
import { skeyOf, type Letter } from './letter.ts';
import type { Posting, Postmark } from './postmark.ts';
import { replyTokenOf } from './reply-address.ts';

export type { Letter } from './letter.ts';

/**
 * `not-sent` and `unknown` are final. `later`: call again with the same key after that time;
 * it was not sent, or it is uncertain and will be searched for then.
 */
export type Sending = Settled | { outcome: 'later'; retryAfterSeconds: number; why: string };

export interface SenderDeps {
  mails: Mails;
  postmark: Postmark;
  /** The real clock: the provider's search knows no other. */
  clock: () => Date;
  /** For the people who run this; never with personal data. */
  alarm: (what: string) => void;
}

export interface Sender {
  sendLetter(letter: Letter): Promise<Sending>;
  /** Was the letter begun, so that it may be out? What surely was not sent leaves no trace. */
  begun(key: string): Promise<boolean>;
  counts(): Promise<MailCounts>;
}

const stopSeconds = 60;
const seconds = { throttled: 30, unreachable: 60, searchFailed: 60, taken: 5 } as const;

const later = (retryAfterSeconds: number, why: string): Sending => ({ outcome: 'later', retryAfterSeconds, why });
const searching = (retryAfterSeconds: number): Sending => later(retryAfterSeconds, 'the outcome is uncertain');

/**
 * Sends each letter once. The provider knows no idempotency key, so a claim is inserted first,
 * and nobody sends a letter that has one before the provider was searched for it.
 */
export function createSender({ mails, postmark, clock, alarm }: SenderDeps): Sender {
  let stoppedUntil = 0;
  const at = (): string => clock().toISOString();
  const stopped = (): Sending | undefined => {
    const left = Math.ceil((stoppedUntil - clock().getTime()) / 1_000);
    return left > 0 ? later(left, 'the provider refuses our token') : undefined;
  };
  const stop = (): Sending => {
    stoppedUntil = clock().getTime() + stopSeconds * 1_000;
    alarm('The mail provider refuses our token: no mail goes out.');
    return later(stopSeconds, 'the provider refuses our token');
  };

  /** Sends what this attempt has claimed. `before` is what the letter was: surely not sent, it is that again. */
  async function post(letter: Letter, claim: Mail, before: Mail | undefined): Promise<Sending | undefined> {
    const posting = await postmark.send(letter);
    switch (posting.result) {
      case 'accepted':
        await mails.confirm({ ...claimOf(claim), state: 'sent', messageId: posting.messageId, settledAt: at() });
        return { outcome: 'sent', messageId: posting.messageId };
      case 'rejected':
        return reject(claim, posting);
      case 'ambiguous':
        await mails.close(claim, { ...claimOf(claim), state: 'uncertain', uncertainSince: at() });
        return searching(60);
      case 'throttled':
      case 'unreachable':
      case 'unauthorized':
        await (before ? mails.close(claim, before) : mails.release(claim));
        if (posting.result === 'unauthorized') return stop();
        return later(seconds[posting.result], `the provider is ${posting.result}`);
    }
  }

  async function reject(
    claim: Mail,
    { code, message }: Posting & { result: 'rejected' },
  ): Promise<Sending | undefined> {
    const why = code === 406 ? 'address inactive' : `refused by the provider (${code})`;
    const closed = await mails.close(claim, { ...claimOf(claim), state: 'not-sent', why, settledAt: at() });
    // 300 and 406 are about this one letter; all else is about our account, and so about every letter.
    if (code !== 300 && code !== 406) alarm(`The mail provider refuses our mails (${code}): ${message}.`);
    return closed ? { outcome: 'not-sent', why } : undefined;
  }

  async function search(mail: Mail & { state: 'uncertain' }, searches: number): Promise<Sending | undefined> {
    const found = await postmark.findByKey(mail.skey, mail.category);
    switch (found.result) {
      case 'found':
        await mails.confirm({ ...claimOf(mail), state: 'sent', messageId: found.messageId, settledAt: at() });
        return { outcome: 'sent', messageId: found.messageId };
      case 'not found':
        await mails.advance(mail, { ...mail, searches });
        return undefined;
      case 'unauthorized':
        return stop();
      case 'failed':
        if (found.lasting) alarm(`The mail provider refuses to search for uncertain letters: ${found.why}.`);
        return searching(seconds.searchFailed);
    }
  }

  /** One move; `undefined` when the ledger has changed and must be read again. */
  async function move(letter: Letter): Promise<Sending | undefined> {
    const mail = await mails.find(letter.key);
    const next = nextMove(mail, letter.ifUncertain, clock());
    if (next.do === 'answer') return next.sending;
    if (next.do === 'wait') return searching(next.seconds);
    if (next.do === 'claim') {
      const claim = firstClaim(letter, at());
      return stopped() ?? ((await mails.claim(claim)) ? post(letter, claim, undefined) : undefined);
    }
    if (!mail) return undefined;
    switch (next.do) {
      case 'doubt':
        await mails.advance(mail, { ...claimOf(mail), state: 'uncertain', uncertainSince: next.since });
        return undefined;
      case 'search':
        return stopped() ?? search(mail as Mail & { state: 'uncertain' }, next.searches);
      case 'list':
        await mails.advance(mail, { ...claimOf(mail), state: 'unknown', settledAt: at() });
        return undefined;
      case 'send again': {
        const claim: Mail = { ...firstClaim(letter, at()), sendings: mail.sendings + 1 };
        return stopped() ?? ((await mails.advance(mail, claim)) ? post(letter, claim, mail) : undefined);
      }
    }
  }

  return {
    async sendLetter(letter) {
      if (letter.category === 'commercial' && letter.unsubscribeUrl === undefined) {
        throw new RangeError(`a commercial letter (${letter.tag}) needs its unsubscribe link`);
      }
      // The longest way is doubt, search, decide, answer; more moves mean another attempt is at work.
      for (let moves = 0; moves < 6; moves += 1) {
        const sending = await move(letter);
        if (sending) return sending;
      }
      return later(seconds.taken, 'another attempt is at work');
    },
    begun: async (key) => (await mails.find(key)) !== undefined,
    counts: () => mails.counts(),
  };
}

const firstClaim = ({ key, subject, tag, replyTo, category, topic }: Letter, claimedAt: string): Mail => ({
  ...{ _id: key, skey: skeyOf(key), subject, tag, replyToken: replyTokenOf(replyTo), category, topic },
  ...{ state: 'claimed', claimedAt, sendings: 1, searches: 0 },
});
