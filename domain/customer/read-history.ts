import { dayOf } from '../calendar.ts';
import { isHandover } from '../work.ts';
import type { CustomerFact } from './facts.ts';
import type { History } from './history.ts';
import { complaintHold } from './holds.ts';
import { endHold, startHold } from '../hold.ts';
import { isNegative } from './negative.ts';
import { readOrder, settleOrders } from './orders.ts';
import { readGrowth } from './read-growth.ts';
import { readReach, readSaid } from './read-said.ts';

/** Reads a customer's facts once. */
export function readHistory(facts: readonly CustomerFact[]): History {
  const history: History = {
    deliveries: [],
    cancelled: [],
    orders: new Map(),
    introductions: [],
    referrals: [],
    orderedBy: new Map(),
    levelsWithdrawn: [],
    benefitsUsed: [],
    redeemed: [],
    rewardAs: 'payout',
    payeeKnown: false,
    paidOut: [],
    linkRequests: [],
    absorbed: new Set(),
    booked: [],
    opened: new Set(),
    done: new Map(),
    answers: new Map(),
    latestAnswer: new Map(),
    skipped: new Set(),
    moved: new Map(),
    tasksDone: new Map(),
    handovers: [],
    replies: [],
    read: new Map(),
    raised: [],
    cases: [],
    spamComplained: false,
    phoneOff: false,
    tracked: false,
    holds: [],
    sent: [],
    consents: [],
    paused: false,
    openComplaint: false,
  };
  const ordered = inOrder(facts);
  if (ordered[0]) history.knownSince = ordered[0].happenedAt;
  for (const fact of ordered) readFact(history, fact);
  const newest = history.deliveries.reduce((latest, d) => (d.recordedAt > latest ? d.recordedAt : latest), '');
  if (history.closed?.type === 'journeyClosed' && newest > history.closed.recordedAt) delete history.closed;
  settleOrders(history);
  history.paused = history.holds.some((hold) => hold.why === 'paused' && hold.until === undefined);
  history.openComplaint = history.holds.some((hold) => hold.why === complaintHold && hold.until === undefined);
  return history;
}

function readFact(history: History, fact: CustomerFact): void {
  switch (fact.type) {
    case 'projectDelivered':
      history.deliveries.push(fact);
      history.lastActivityAt = fact.happenedAt;
      readOrder(history.orders, fact);
      return;
    case 'quoteRequested':
    case 'quoted':
    case 'quoteRejected':
    case 'ordered':
    case 'invoiced':
    case 'paid':
    case 'orderCorrected':
    case 'orderCancelled':
      if (fact.type === 'quoteRequested' || fact.type === 'ordered') history.lastActivityAt = fact.happenedAt;
      readOrder(history.orders, fact);
      return;
    case 'registered':
    case 'introductionClaimed':
    case 'referralReached':
    case 'orderedByPartner':
    case 'levelWithdrawn':
    case 'benefitUsed':
    case 'codeRedeemed':
    case 'rewardChosen':
    case 'payeeRegistered':
    case 'paidOut':
    case 'visited':
    case 'linkRequested':
      readGrowth(history, fact);
      return;
    case 'stepDone':
      history.done.set(fact.key, fact);
      if (fact.booking && fact.outcome === 'booked') history.booked.push(fact.booking);
      if (fact.channel === 'mail' && fact.timing === 'planned' && fact.outcome !== 'not-sent')
        history.sent.push({ day: dayOf(fact.happenedAt), category: fact.category });
      return;
    case 'answered':
      if (isNegative(fact)) startHold(history.holds, complaintHold, fact.happenedAt);
      history.answers.set(fact.key, [...(history.answers.get(fact.key) ?? []), fact]);
      history.latestAnswer.set(`${fact.kind}:${fact.projectId}`, fact);
      history.lastActivityAt = fact.happenedAt;
      return;
    case 'taskDone':
      history.tasksDone.set(fact.key, fact.happenedAt);
      return;
    case 'taskDeclined':
    case 'taskHandedOver':
      if (isHandover(fact)) history.handovers.push(fact);
      return;
    case 'stepSkipped':
      history.skipped.add(fact.key);
      return;
    case 'stepMoved':
      history.moved.set(fact.key, fact.to);
      return;
    case 'optedOut':
    case 'consentGiven':
      history.consents.push(fact);
      return;
    case 'paused':
      startHold(history.holds, 'paused', fact.happenedAt);
      return;
    case 'resumed':
      endHold(history.holds, 'paused', fact.happenedAt);
      return;
    case 'replied':
    case 'replyRead':
    case 'complaintRaised':
    case 'complaintOpened':
    case 'complaintClosed':
      readSaid(history, fact);
      return;
    case 'addressSuppressed':
    case 'addressRestored':
    case 'trackingChosen':
    case 'phoneChosen':
      readReach(history, fact);
      return;
    case 'learned':
      if (fact.what === 'review-seen') history.reviewLeftAt ??= fact.happenedAt;
      else history.lastActivityAt = fact.happenedAt;
      return;
    case 'reviewLeft':
      history.reviewLeftAt ??= fact.happenedAt;
      history.lastActivityAt = fact.happenedAt;
      return;
    case 'linkClicked':
      history.lastActivityAt = fact.happenedAt;
      history.opened.add(fact.key);
      return;
    case 'mailOpened':
      history.opened.add(fact.key);
      return;
    case 'mailSettled': {
      const sent = history.done.get(fact.key);
      if (sent) history.done.set(fact.key, { ...sent, outcome: fact.outcome });
      return;
    }
    case 'journeyClosed':
    case 'mergedInto':
      history.closed = fact;
      return;
    case 'absorbed':
      history.absorbed.add(fact.customerId);
      return;
    case 'stepFailed':
      return;
  }
}

/** Facts come sorted from the store nearly always; sort only when they do not. */
function inOrder(facts: readonly CustomerFact[]): readonly CustomerFact[] {
  if (facts.every((fact, n) => n === 0 || !precedes(fact, facts[n - 1] as CustomerFact))) return facts;
  return [...facts].sort((a, b) => (precedes(a, b) ? -1 : 1));
}

const precedes = (a: CustomerFact, b: CustomerFact): boolean =>
  a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id);
