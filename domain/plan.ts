import { planBureau } from './bureau/plan.ts';
import type { BureauFact } from './bureau/facts.ts';
import type { Instant } from './calendar.ts';
import type { CaseFact } from './complaint/facts.ts';
import { planCase } from './complaint/plan.ts';
import type { Context } from './context.ts';
import type { CustomerFact } from './customer/facts.ts';
import { planCustomer } from './customer/plan.ts';
import type { Fact } from './facts.ts';
import type { PartnerFact } from './partner/facts.ts';
import { planPartner } from './partner/plan.ts';
import type { Agenda } from './step.ts';
import { kindOf } from './subject.ts';

/** The agenda of any subject: its id tells which story its facts belong to. */
export function planSubject(subject: string, facts: readonly Fact[], context: Context, now: Instant): Agenda {
  switch (kindOf(subject)) {
    case 'customer':
      return planCustomer(subject, facts as readonly CustomerFact[], context, now);
    case 'complaint':
      return planCase(subject, facts as readonly CaseFact[], context, now);
    case 'partner':
      return planPartner(subject, facts as readonly PartnerFact[], context, now);
    case 'bureau':
      return planBureau(subject, facts as readonly BureauFact[], context, now);
  }
}
