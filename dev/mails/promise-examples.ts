import { parseDay } from '../../domain/calendar.ts';
import type { PartnerMail } from '../../templates/partner-mail.ts';
import type { PromiseMailVariables } from '../../templates/partner-variables-promises.ts';

const silver = { name: 'Zilver', from: 25 };

/** One of every mail about what a partner is promised. */
export function promiseExamples(partner: PartnerMail): PromiseMailVariables {
  const agent: PartnerMail = { ...partner, partnerName: 'Visser Makelaars', partnerKind: 'estate-agent' };
  return {
    'tier-up': {
      ...{ ...partner, projectCount: 25 },
      tier: { ...silver, extras: 'uw logo op onze website, voorrang in onze planning en samen reclame maken' },
      next: { name: 'Goud', from: 50 },
    },
    'tier-notice': {
      ...{ ...partner, projectCount: 18, tier: silver, lower: { name: 'Brons', from: 10 } },
      lastDay: parseDay('2027-05-01'),
    },
    'tier-kept': { ...partner, projectCount: 26, tier: silver },
    'first-projects': { ...partner, partnerKind: 'architect', left: 2, count: 3 },
    'agent-reward': {
      ...{ ...agent, cents: 5_000, clientName: 'J. de V.', payeeKnown: false },
      ...{ payableAfterDays: 30, paidFromCents: 5_000 },
    },
    'agent-reward-reversed': { ...agent, cents: 5_000, clientName: 'J. de V.' },
    'potential-report': {
      ...{ ...agent, address: 'Lindelaan 12, Sneek' },
      reportUrl: `${partner.homeUrl.replace('/partner/', '/verbouwpotentie/')}/rapport/report-7f3k2m9x.pdf`,
    },
  };
}
