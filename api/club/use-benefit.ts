import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { allowancesOf, type Allowance, whyNoBenefit } from '../../domain/customer/allowances.ts';
import type { YearlyBenefit } from '../../domain/customer/growth-facts.ts';
import { standingOf } from '../../domain/customer/loyalty.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';

export interface UsedBenefit {
  subject: string;
  benefit: YearlyBenefit;
  note?: string | undefined;
  by: string;
  callId: string;
  now: Instant;
  log: Logger;
}

/**
 * Records that a yearly benefit was used. The nth use of a year has one id, so that of two requests at once for the last
 * one left, one is refused. Throws the problem `benefit-refused` with why; answers what is left.
 */
export async function useBenefit(deps: Pick<ApiDeps, 'store' | 'journeys'>, used: UsedBenefit): Promise<Allowance> {
  const { subject, benefit, note, by, callId, now, log } = used;
  const before = await allowanceOf(deps, used);
  const why = whyNoBenefit(before);
  if (why !== undefined) throw refused(why);
  const nth = before.allowed === 'unlimited' ? shortId(callId) : String(before.used + 1);
  const _id = `${subject}|benefitUsed|${benefit}|${before.year}|${nth}`;
  const noteId = `${subject}|benefitUsed|${shortId(callId)}|note`;
  if (note !== undefined) await deps.store.texts.insert({ _id: noteId, subject, at: now, words: note });
  const about = { benefit, by, ...(note !== undefined && { noteId }) };
  const head = { _id, subject, happenedAt: now, recordedAt: now };
  const told = await recordFact(deps, { ...head, type: 'benefitUsed', ...about }, log);
  if (told === undefined) throw refused('used up this year');
  return allowanceOf(deps, used);
}

async function allowanceOf(
  { store }: Pick<ApiDeps, 'store'>,
  { subject, benefit, now }: UsedBenefit,
): Promise<Allowance> {
  const history = readHistory(await store.facts.load(subject));
  const all = allowancesOf(history, standingOf(history).level, now);
  return all.find((one) => one.benefit === benefit) as Allowance;
}

const refused = (why: string): Problem => new Problem('benefit-refused', { detail: `Refused: ${why}.`, why });
