import type { BureauFact } from '../domain/bureau/facts.ts';
import type { Instant } from '../domain/calendar.ts';
import { courseOf } from '../domain/complaint/course.ts';
import type { CaseFact } from '../domain/complaint/facts.ts';
import type { Context } from '../domain/context.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { controlGroup } from '../domain/customer/win-back.ts';
import { readHistory } from '../domain/customer/read-history.ts';
import type { PartnerFact } from '../domain/partner/facts.ts';
import { readPartner } from '../domain/partner/read-partner.ts';
import type { Fact } from '../domain/facts.ts';
import type { Outlook } from '../domain/outlook.ts';
import { planSubject } from '../domain/plan.ts';
import type { Step } from '../domain/step.ts';
import { stepDone } from '../domain/step-done.ts';
import { kindOf } from '../domain/subject.ts';
import { book } from './book.ts';
import { sendCaseMail } from './complaint/send-case-mail.ts';
import { tellCustomer } from './complaint/tell-customer.ts';
import { sendCustomerMail } from './customer/send-customer-mail.ts';
import { tellCase } from './customer/tell-case.ts';
import { tellIntroducer } from './customer/tell-introducer.ts';
import { tellPartner } from './customer/tell-partner.ts';
import type { Deps } from './deps.ts';
import { type DueStep, type Result, sendKey } from './due-step.ts';
import { look } from './look.ts';
import { askManager } from './staff/ask-manager.ts';
import { sendPartnerMail } from './partner/send-partner-mail.ts';
import { giveWork } from './staff/give-work.ts';

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
  const [facts, context] = [await store.facts.of(subject), await deps.context()];
  const step = planSubject(subject, facts, context, now).steps.find((one) => one.key === key);
  const begun = step?.channel === 'mail' && step.state !== 'done' && (await deps.sender.begun(sendKey(subject, key)));
  if (!step || (step.state !== 'due' && !begun)) return look(deps, subject, facts, now);
  const result = await effectOf(deps, dueStep(subject, step, facts, { context, now }));
  // Nobody can say whether the customer has it: it is not sent again, and a person decides.
  if (result.outcome === 'unknown') await askManager(deps, { subject, key, kind: 'mail-unknown', now });
  const fact = stepDone(subject, step, result, { now, closing: context.closing }) as Fact;
  await store.facts.insert(fact);
  return look(deps, subject, [...facts, fact], now);
}

function dueStep(
  subject: string,
  step: Step,
  facts: readonly Fact[],
  { context, now }: { context: Context; now: Instant },
): DueStep {
  const due = { subject, step, now, context };
  switch (kindOf(subject)) {
    case 'customer':
      return { kind: 'customer', ...due, history: readHistory(facts as CustomerFact[]) };
    case 'complaint': {
      const course = courseOf(facts as CaseFact[], now);
      if (!course) throw new Error('a step of a case that was never opened');
      return { kind: 'complaint', ...due, facts: facts as CaseFact[], course };
    }
    case 'partner': {
      const history = readPartner(facts as PartnerFact[]);
      if (!history) throw new Error('a step of a partner who was never registered');
      return { kind: 'partner', ...due, history };
    }
    case 'bureau':
      return { kind: 'bureau', ...due, facts: facts as BureauFact[] };
  }
}

/** What a step does to the world, once by its key. */
function effectOf(deps: Deps, due: DueStep): Promise<Result> {
  const { channel } = due.step;
  if (channel === 'phone' || channel === 'task') return giveWork(deps, due);
  // What the plan settled stands in its own fact.
  if (channel === 'record') return Promise.resolve({ outcome: 'recorded' });
  switch (due.kind) {
    case 'customer':
      if (channel === 'ledger') return book(deps, due);
      // Nothing is done to who is compared with; its fact is all.
      if (due.step.kind === 'control') return Promise.resolve({ outcome: 'not-sent', why: controlGroup });
      if (due.step.kind === 'partner') return tellPartner(deps, due);
      if (due.step.kind === 'introducer') return tellIntroducer(deps, due);
      return channel === 'mail' ? sendCustomerMail(deps, due) : tellCase(deps, due);
    case 'complaint':
      return channel === 'mail' ? sendCaseMail(deps, due) : tellCustomer(deps, due);
    case 'partner':
      if (channel === 'ledger') return book(deps, due);
      if (channel === 'mail') return sendPartnerMail(deps, due);
      throw new Error(`a partner has no step by ${channel}`);
    case 'bureau':
      throw new Error(`the bureau has no step by ${channel}`);
  }
}
