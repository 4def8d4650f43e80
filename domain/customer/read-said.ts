import type { FactOf } from './facts.ts';
import type { History } from './history.ts';
import { complaintHold } from './holds.ts';
import { endHold, startHold } from '../hold.ts';

type Said = FactOf<'replied' | 'replyRead' | 'complaintRaised' | 'complaintOpened' | 'complaintClosed'>;

/** What the customer said in words, and the complaint cases that came of it. A complaint holds from the moment it was made. */
export function readSaid(history: History, fact: Said): void {
  const hold = (): void => startHold(history.holds, complaintHold, fact.happenedAt);
  switch (fact.type) {
    case 'replied':
      if (fact.verdict === 'automatic') return;
      history.replies.push(fact);
      history.lastActivityAt = fact.happenedAt;
      if (fact.verdict === 'negative') hold();
      return;
    case 'replyRead':
      history.read.set(fact.replyId, fact);
      if (fact.verdict === 'negative') {
        const reply = history.replies.find(({ replyId }) => replyId === fact.replyId);
        if (reply?.verdict !== 'negative') hold();
      }
      return;
    case 'complaintRaised':
      history.raised.push(fact);
      hold();
      return;
    case 'complaintOpened': {
      const known = history.cases.find(({ id }) => id === fact.caseId);
      if (known) delete known.closedAt;
      else history.cases.push({ id: fact.caseId, key: fact.key });
      hold();
      return;
    }
    case 'complaintClosed': {
      const known = history.cases.find(({ id }) => id === fact.caseId);
      if (known) known.closedAt = fact.happenedAt;
      if (history.cases.every(({ closedAt }) => closedAt !== undefined))
        endHold(history.holds, complaintHold, fact.happenedAt);
    }
  }
}

type Reach = FactOf<'addressSuppressed' | 'addressRestored' | 'trackingChosen' | 'phoneChosen'>;

/** By which ways the customer can be reached, and followed. */
export function readReach(history: History, fact: Reach): void {
  switch (fact.type) {
    case 'addressSuppressed':
      history.suppressed = fact;
      if (fact.why === 'spam-complaint') history.spamComplained = true;
      return;
    case 'addressRestored':
      delete history.suppressed;
      return;
    case 'trackingChosen':
      history.tracked = fact.on;
      if (fact.on) history.trackedSince ??= fact.happenedAt;
      else delete history.trackedSince;
      return;
    case 'phoneChosen':
      history.phoneOff = !fact.on;
      return;
  }
}
