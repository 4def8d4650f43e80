import type { Instant } from '../domain/calendar.ts';
import { decideLever, type Lever, type LeverVerdict } from '../domain/customer/levers.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import type { Fact } from '../domain/facts.ts';
import type { PartnerFact } from '../domain/partner/facts.ts';
import { decidePartnerLever, type PartnerLeverVerdict } from '../domain/partner/levers.ts';
import { kindOf } from '../domain/subject.ts';
import type { Outlook } from '../domain/outlook.ts';
import type { Deps } from './deps.ts';
import { look } from './look.ts';
import { recordFailure } from './staff/ask-manager.ts';

export interface LeverRequest {
  id: string;
  lever: Lever;
  at: Instant;
}

export interface TakeInInput {
  subject: string;
  now: Instant;
  levers: readonly LeverRequest[];
  /** A step that could not be carried out, tried for as long as it made sense. */
  failed?: { key: string; failure: string } | undefined;
}

export interface News {
  outlook: Outlook;
  /** By lever id: why it was refused. */
  refused: Record<string, string>;
}

/** Takes in everything that happened, decides the levers that were pulled, and answers with the new outlook. */
export async function takeIn(deps: Deps, { subject, now, levers, failed }: TakeInInput): Promise<News> {
  if (failed) await recordFailure(deps, { subject, now, ...failed });
  let facts: Fact[] = await deps.store.facts.of(subject);
  const refused: Record<string, string> = {};
  for (const { id, lever, at } of levers) {
    const request = { id: `${subject}|lever|${id}`, lever, at };
    const verdict = await decide(deps, subject, facts, request);
    if ('refused' in verdict) refused[id] = verdict.refused;
    else if (verdict.fact) {
      await deps.store.facts.insert(verdict.fact);
      facts = [...facts, verdict.fact];
    }
  }
  return { outlook: await look(deps, subject, facts, now), refused };
}

async function decide(
  deps: Deps,
  subject: string,
  facts: readonly Fact[],
  request: { id: string; lever: Lever; at: Instant },
): Promise<LeverVerdict | PartnerLeverVerdict> {
  switch (kindOf(subject)) {
    case 'customer':
      return decideLever(subject, facts as CustomerFact[], await deps.context(), request);
    case 'partner':
      return decidePartnerLever(subject, facts as PartnerFact[], await deps.context(), request);
    case 'complaint':
    case 'bureau':
      return ofItsSteps(request.lever);
  }
}

/** Cases and the bureau's own work are steered by their steps; only looking again is the same for all. */
const ofItsSteps = ({ kind }: Lever): LeverVerdict =>
  kind === 'replan' ? { fact: null } : { refused: `this journey has no lever ${kind}` };
