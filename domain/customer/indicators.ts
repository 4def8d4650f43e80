import { type Day, dayOf, type Instant } from '../calendar.ts';
import { after, type Interval } from '../interval.ts';
import type { CustomerFact } from './facts.ts';
import { indicators } from './health-table.ts';
import type { Done, History } from './history.ts';
import { invites } from './invitations.ts';
import { isNegative } from './negative.ts';
import { verdictOf } from './verdict.ts';

/** A fact an indicator rests on: what happened, when, and to which step or project. */
export interface Evidence {
  /** 'activity': whatever the customer was last heard by. */
  fact: CustomerFact['type'] | 'activity';
  at: Instant;
  key?: string | undefined;
  projectId?: string | undefined;
}

/** From when an indicator holds until it stops; without `until`, until a fact ends it. */
export interface Episode {
  since: Day;
  until?: Day;
  evidence: readonly Evidence[];
}

/** 'unknown': the facts could not show it. Undefined: it has no episode. */
export type Found = Episode | 'unknown' | undefined;

/** Moments that each hold for a while, in order; those that follow while one holds belong to the same episode. */
export function episodesOf(moments: readonly Evidence[], holds: Interval): (Episode & { until: Day })[] {
  const episodes: (Episode & { until: Day; evidence: Evidence[] })[] = [];
  for (const moment of moments) {
    const since = dayOf(moment.at);
    const until = after(since, holds);
    const last = episodes.at(-1);
    if (last && since < last.until) {
      last.until = until;
      last.evidence.push(moment);
    } else episodes.push({ since, until, evidence: [moment] });
  }
  return episodes;
}

export function noInteraction({ lastActivityAt: at }: History): Found {
  if (at === undefined) return 'unknown';
  return { since: after(dayOf(at), indicators['no-interaction'].after), evidence: [{ fact: 'activity', at }] };
}

/** The latest answer to a mail rules, and a person's reading of a reply. */
export function negativeFeedback(history: History): Found {
  const said: Evidence[] = [];
  for (const answers of history.answers.values()) {
    const latest = answers.at(-1);
    if (latest && isNegative(latest)) said.push(evidenceOf(latest));
  }
  for (const reply of history.replies) {
    const { rules, at } = verdictOf(history, reply);
    if (rules === 'negative') said.push({ ...evidenceOf(reply), at });
  }
  for (const raised of history.raised) said.push(evidenceOf(raised));
  return episodesOf(inOrder(said), indicators['negative-feedback'].holds).at(-1);
}

/** Quotes that were rejected and did not become an order after all, in order of rejection. */
export function rejectedQuotes({ orders }: History): Evidence[] {
  const rejected: Evidence[] = [];
  for (const { projectId, rejectedAt: at, orderedAt = '', deliveredAt = '' } of orders.values())
    if (at !== undefined && orderedAt <= at && deliveredAt <= at)
      rejected.push({ fact: 'quoteRejected', at, projectId });
  return inOrder(rejected);
}

export const quoteRejected = (history: History): Found =>
  episodesOf(rejectedQuotes(history), indicators['quote-rejected'].holds).at(-1);

export function noReview({ reviewLeftAt, done }: History): Found {
  if (reviewLeftAt !== undefined) return undefined;
  for (const sent of done.values())
    if (invites(sent))
      return { since: after(dayOf(sent.happenedAt), indicators['no-review'].after), evidence: [evidenceOf(sent)] };
  return undefined;
}

/** Only mails that could be followed count, and only those since the customer was last heard of. */
export function notOpened({ trackedSince, lastActivityAt = '', done, opened }: History): Found {
  if (trackedSince === undefined) return 'unknown';
  const { mails, unopenedAfter } = indicators['not-opened'];
  const from = trackedSince > lastActivityAt ? trackedSince : lastActivityAt;
  let row: Done[] = [];
  for (const sent of done.values()) {
    if (sent.channel !== 'mail' || sent.outcome !== 'sent' || sent.happenedAt < from) continue;
    if (opened.has(sent.key)) row = [];
    else row.push(sent);
  }
  const last = row[mails - 1];
  return last && { since: after(dayOf(last.happenedAt), unopenedAfter), evidence: row.map(evidenceOf) };
}

const evidenceOf = ({
  type,
  happenedAt,
  key,
  projectId,
}: {
  type: CustomerFact['type'];
  happenedAt: Instant;
  key?: string;
  projectId?: string | undefined;
}): Evidence => ({ fact: type, at: happenedAt, key, projectId });

const inOrder = (moments: Evidence[]): Evidence[] =>
  moments.length < 2 ? moments : moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
