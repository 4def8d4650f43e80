import { referredOf } from '../../domain/affiliate/referred-orders.ts';
import { standsAt } from '../../domain/booking-steps.ts';
import { agentFeesOf } from '../../domain/partner/agent-fees.ts';
import { firstProjectsOf } from '../../domain/partner/architects.ts';
import { tierAt } from '../../domain/partner/tiers.ts';
import { AgentSection } from '../pages/partner-agent.tsx';
import { FirstProjectsSection, TierSection } from '../pages/partner-tier.tsx';
import type { HomeSection } from './home-section.ts';

export const tierSection: HomeSection = (_deps, { history, now }) => (
  <TierSection tiering={tierAt(history, now)} now={now} />
);

export const firstProjectsSection: HomeSection = (_deps, { history }) => (
  <FirstProjectsSection left={firstProjectsOf(history).left} />
);

export const agentSection: HomeSection = ({ links }, { history, subject, now }) => {
  const fees = agentFeesOf(history);
  const stands = fees.map((fee) => standsAt(fee, now));
  const clients = [...referredOf(history.reached).values()].filter(({ refused }) => !refused).length;
  return (
    <AgentSection
      {...{ fees, clients }}
      heldCents={stands.reduce((all, one) => all + one.heldCents, 0)}
      payableCents={stands.reduce((all, one) => all + one.payableCents, 0)}
      referralUrl={links.ownUrl({ subject, page: 'referral' }, now)}
      potentialUrl={links.ownUrl({ subject, page: 'potential' }, now)}
    />
  );
};
