import { dayOf } from '../calendar.ts';
import { endHold, startHold } from '../hold.ts';
import { isHandover } from '../work.ts';
import { endKind } from './end-kind.ts';
import type { PartnerFact, PartnerFactOf } from './facts.ts';
import type { PartnerHistory } from './history.ts';

const pauseHold = 'paused';

/** Reads a partner's facts, which come in order of happening; undefined where he was never registered. */
export function readPartner(facts: readonly PartnerFact[]): PartnerHistory | undefined {
  const registered = facts.find(
    (fact): fact is PartnerFactOf<'partnerRegistered'> => fact.type === 'partnerRegistered',
  );
  if (!registered) return undefined;
  const { happenedAt: registeredAt, recordedAt, partnerKind: kind, managerId } = registered;
  const history: PartnerHistory = {
    ...{ facts, registeredAt, recordedAt, kind, ...(managerId !== undefined && { managerId }) },
    ...{ done: new Map(), skipped: new Set(), tasksDone: new Map(), handovers: [], reached: [], holds: [], sent: [] },
    ...{ consents: [], paused: false, linkRequests: [], payeeKnown: false, paidOut: [], booked: [] },
  };
  for (const fact of facts) {
    if (isHandover(fact)) history.handovers.push(fact);
    (readers[fact.type] as Reader<PartnerFact> | undefined)?.(history, fact);
  }
  return history;
}

type Reader<F extends PartnerFact> = (history: PartnerHistory, fact: F) => void;

/** What every story asks about; facts of one story alone are read by that story. */
const readers: { [T in PartnerFact['type']]?: Reader<PartnerFactOf<T>> } = {
  managerSet: (history, { managerId }) => void (history.managerId = managerId),
  customerReached: ({ reached }, fact) => void reached.push(fact),
  stepDone: readDone,
  taskDone: ({ tasksDone }, { key, happenedAt }) => void tasksDone.set(key, happenedAt),
  stepSkipped: ({ skipped }, { key }) => void skipped.add(key),
  paused(history, { happenedAt }) {
    history.paused = true;
    startHold(history.holds, pauseHold, happenedAt);
  },
  resumed(history, { happenedAt }) {
    history.paused = false;
    endHold(history.holds, pauseHold, happenedAt);
  },
  partnershipEnded: (history, fact) => void (history.ended ??= fact),
  optedOut: ({ consents }, fact) => void consents.push(fact),
  consentGiven: ({ consents }, fact) => void consents.push(fact),
  addressSuppressed: (history, fact) => void (history.suppressed = fact),
  addressRestored(history) {
    delete history.suppressed;
  },
  linkRequested: ({ linkRequests }, fact) => void linkRequests.push(fact),
  payeeRegistered: (history) => void (history.payeeKnown = true),
  paidOut: ({ paidOut }, fact) => void paidOut.push(fact),
};

function readDone(history: PartnerHistory, fact: PartnerFactOf<'stepDone'>): void {
  const { done, booked, sent } = history;
  done.set(fact.key, fact);
  if (fact.kind === endKind) history.ended ??= fact;
  if (fact.booking) booked.push(fact.booking);
  if (fact.channel === 'mail' && fact.timing === 'planned' && fact.outcome !== 'not-sent')
    sent.push({ day: dayOf(fact.happenedAt), category: fact.category });
}
