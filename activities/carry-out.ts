import type { Instant } from '../domain/calendar.ts';
import { readHistory } from '../domain/customer/history.ts';
import { planCustomer } from '../domain/customer/plan.ts';
import { stepDone } from '../domain/customer/step-done.ts';
import type { Outlook } from '../domain/outlook.ts';
import type { Deps } from './deps.ts';
import { look } from './look.ts';
import { openTask } from './open-task.ts';
import { askManager } from './ask-manager.ts';
import { sendKey } from './due-step.ts';
import { sendMail } from './send-mail.ts';

export interface CarryOutInput {
  subject: string;
  key: string;
  /** The workflow's clock, plus how long this attempt came after the first. */
  now: Instant;
}

/**
 * Carries out one step if the plan, made afresh, still finds it due: the effect first, by its key, then the fact.
 * A mail that was claimed before is settled first, whatever the plan says now. Answers with the next outlook.
 */
export async function carryOut(deps: Deps, { subject, key, now }: CarryOutInput): Promise<Outlook> {
  const { store } = deps;
  const facts = await store.facts.load(subject);
  const { steps } = planCustomer(subject, facts, await deps.context(), now);
  const step = steps.find((one) => one.key === key);
  const begun = step?.channel === 'mail' && step.state !== 'done' && (await deps.sender.begun(sendKey(subject, key)));
  if (!step || (step.state !== 'due' && !begun)) return look(deps, subject, facts, now);
  const history = readHistory(facts);
  const result =
    step.channel === 'mail'
      ? await sendMail(deps, { subject, step, history, now })
      : await openTask(deps, { subject, step, history, now });
  // Nobody can say whether the customer has it: it is not sent again, and a person decides.
  if (result.outcome === 'unknown') await askManager(deps, { subject, key, kind: 'mail-unknown', now });
  const fact = stepDone(subject, step, result, now);
  await store.facts.insert(fact);
  return look(deps, subject, [...facts, fact], now);
}
