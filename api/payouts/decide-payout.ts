import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Payout } from '../../domain/payout-batch.ts';
import { missingOf } from '../../domain/payee.ts';
import { payoutItem } from '../../domain/payouts.ts';
import { closeTask } from '../../inbound/close-task.ts';
import { approvalTask } from '../../inbound/tell-of-draft.ts';
import { newestProfile } from '../../store/newest-profile.ts';
import { spend } from '../../store/spend.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { approverNamed } from './approver.ts';
import { payoutNamed, refusedPayout } from './payout-of.ts';

export interface Decision {
  id: string;
  by: string;
  now: Instant;
  log: Logger;
}

type Deps = Pick<ApiDeps, 'store' | 'journeys'>;

/** A second person approves: the decision first, which exists once, then the money of each line; interrupted, it goes on. */
export async function approvePayout(deps: Deps, { id, by, now, log }: Decision): Promise<Payout> {
  const payout = await payoutNamed(deps, id);
  await approverNamed(deps, by, now);
  if (payout.drafted.by === by) throw new Problem('own-draft');
  if (payout.decided === undefined) await whatIsMissing(deps, payout);
  await decide(deps, payout, { as: 'approved', by, now });
  await setAside(deps, payout, now);
  await closeTask({ ...deps, log }, { id: approvalTask(id), by, now });
  log.info({ payout: id, by }, 'a payout was approved');
  return payoutNamed(deps, id);
}

/** Nobody is paid whose tax data are not complete, also where they changed since the draft (rules, section 13). */
async function whatIsMissing({ store }: Deps, { lines }: Payout): Promise<void> {
  for (const { payeeId } of lines) {
    const profile = await newestProfile(store, (await store.customers.current(payeeId))?._id ?? payeeId);
    const missing = profile ? missingOf(profile) : [];
    if (missing.length > 0)
      throw refusedPayout(`the profile of ${payeeId} lacks ${missing.join(', ')}: complete it, or withdraw the payout`);
  }
}

export async function withdrawPayout(
  deps: Deps,
  { id, by, reason, now, log }: Decision & { reason: string },
): Promise<Payout> {
  const payout = await payoutNamed(deps, id);
  await approverNamed(deps, by, now);
  const reasonId = `${id}|withdrawn`;
  await deps.store.texts.insert({ _id: reasonId, subject: id, at: now, words: reason });
  await decide(deps, payout, { as: 'withdrawn', by, now, reasonId });
  await closeTask({ ...deps, log }, { id: approvalTask(id), by, now });
  log.info({ payout: id, by }, 'a payout was withdrawn');
  return payoutNamed(deps, id);
}

interface Verdict {
  as: 'approved' | 'withdrawn';
  by: string;
  now: Instant;
  reasonId?: string;
}

/** Approved or withdrawn, by one person, once: who comes second hears what was decided. */
async function decide({ store }: Deps, { id: batchId, lines }: Payout, { now, ...verdict }: Verdict): Promise<void> {
  if (lines.length === 0) throw refusedPayout('nobody is paid by it');
  const event = { _id: `${batchId}|decided`, batchId, at: now, type: 'decided', ...verdict } as const;
  if (await store.payouts.insert(event)) return;
  const decided = (await store.payouts.find(batchId))?.decided;
  if (decided?.as !== verdict.as || decided.by !== verdict.by)
    throw refusedPayout(`it was ${decided?.as ?? 'decided on'} before`);
}

/** Sets the money of every line aside, as far as it is still payable; done before, nothing happens. */
export async function setAside(
  { store }: Pick<Deps, 'store'>,
  { id: batchId, lines }: Payout,
  at: Instant,
): Promise<void> {
  for (const { payeeId, cents, vatCents } of lines) {
    // Merged since the draft: the money is that of who remains.
    const owner = (await store.customers.current(payeeId))?._id ?? payeeId;
    const item = payoutItem(batchId, payeeId);
    const spent = await spend(store, { payeeId: owner, cents, vatCents, item, kind: 'batch', at });
    const outcome = spent.posting ? 'paying' : 'skipped';
    await store.payouts.insert({ _id: `${item}|set-aside`, batchId, at, type: 'set-aside', payeeId, outcome });
  }
}
