import type { Instant } from '../domain/calendar.ts';
import type { Mail, MailClaim } from '../store/mails.ts';

/** An uncertain letter is searched for so many minutes after the doubt began (rules, section 13). */
export const searchAfterMinutes = [1, 5, 15] as const;

/** One letter goes out at most so often: two doubles are as many as a customer should ever get of a complaint mail. */
export const maxSendings = 3;

export type Settled =
  { outcome: 'sent'; messageId: string } | { outcome: 'not-sent'; why: string } | { outcome: 'unknown' };

/** What an attempt at a letter does next. */
export type Move =
  | { do: 'claim' }
  /** Another attempt claimed it and said nothing more: it crashed, or is still at work. */
  | { do: 'doubt'; since: Instant }
  | { do: 'wait'; seconds: number }
  /** `searches`: how many count as made, should this one find nothing; those missed are not made up for. */
  | { do: 'search'; searches: number }
  /** Searched to the end, not found. */
  | { do: 'send again' }
  | { do: 'list' }
  | { do: 'answer'; sending: Settled };

/** The next move for a letter, by what the ledger knows of it. */
export function nextMove(mail: Mail | undefined, ifUncertain: 'send again' | 'list', now: Date): Move {
  if (!mail) return { do: 'claim' };
  switch (mail.state) {
    case 'sent':
      return { do: 'answer', sending: { outcome: 'sent', messageId: mail.messageId } };
    case 'not-sent':
      return { do: 'answer', sending: { outcome: 'not-sent', why: mail.why } };
    case 'unknown':
      return { do: 'answer', sending: { outcome: 'unknown' } };
    case 'claimed':
      return { do: 'doubt', since: mail.claimedAt };
    case 'uncertain':
      return searchOrDecide(mail, ifUncertain, now);
  }
}

function searchOrDecide(mail: Mail & { state: 'uncertain' }, ifUncertain: 'send again' | 'list', now: Date): Move {
  const next = searchAfterMinutes[mail.searches];
  if (next === undefined) {
    return ifUncertain === 'send again' && mail.sendings < maxSendings ? { do: 'send again' } : { do: 'list' };
  }
  const passedMs = now.getTime() - new Date(mail.uncertainSince).getTime();
  const due = searchAfterMinutes.filter((minutes) => minutes * 60_000 <= passedMs).length;
  if (due > mail.searches) return { do: 'search', searches: due };
  return { do: 'wait', seconds: Math.max(1, Math.ceil((next * 60_000 - passedMs) / 1_000)) };
}

/** The part of a mail that every state has. */
export function claimOf(mail: Mail): MailClaim {
  const { _id, skey, subject, tag, replyToken, category, topic, claimedAt, sendings, searches } = mail;
  return { _id, skey, subject, tag, replyToken, category, topic, claimedAt, sendings, searches };
}
