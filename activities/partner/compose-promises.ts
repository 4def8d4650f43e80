import { shownName } from '../../domain/customer/initials-of.ts';
import { offers } from '../../domain/customer/offers.ts';
import { agentFee } from '../../domain/partner/agent-table.ts';
import { firstProjects } from '../../domain/partner/architects.ts';
import { rankOf, type Tier, tierAbove, tiers, tierTable } from '../../domain/partner/tier-table.ts';
import { tierAt } from '../../domain/partner/tiers.ts';
import { dayOf } from '../../domain/calendar.ts';
import { extraWords, tierWords } from '../../templates/tier-words.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import type { ComposePartnerMail } from './partner-composer.ts';

const told = (tier: Tier) => ({ name: tierWords[tier], from: tierTable[tier].from });

/** Everything up to and with this tier, in one sentence. */
function extrasUpTo(tier: Tier): string {
  const words = tiers.slice(0, rankOf(tier)).flatMap((one) => tierTable[one].extras.map((extra) => extraWords[extra]));
  const [last = '', ...before] = words.reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} en ${last}`;
}

const tierUp: ComposePartnerMail = ({ render }, { history, now }, { common }) => {
  const { tier, projects: projectCount } = tierAt(history, now);
  if (tier === undefined) throw new Error('a mail about a tier that was never reached');
  const next = tierAbove(tier);
  return render('tier-up', {
    ...{ ...common, projectCount, tier: { ...told(tier), extras: extrasUpTo(tier) } },
    next: next === undefined ? null : told(next),
  });
};

const tierNotice: ComposePartnerMail = ({ render }, { history, step }, { common }) => {
  const notice = tierAt(history, step.dueAt).notices.find(({ quarter }) => step.key === `tier-notice:${quarter}`);
  if (!notice) throw new Error('a mail about a lower tier that no review announced');
  const { tier, projects: projectCount } = tierAt(history, notice.at);
  if (tier === undefined) throw new Error('who has no tier cannot lose it');
  const lower = notice.to === undefined ? null : told(notice.to);
  return render('tier-notice', { ...common, projectCount, tier: told(tier), lower, lastDay: dayOf(notice.from) - 1 });
};

const tierKept: ComposePartnerMail = ({ render }, { history, now }, { common }) => {
  const { tier, projects: projectCount } = tierAt(history, now);
  if (tier === undefined) throw new Error('a mail about a tier that was not kept');
  return render('tier-kept', { ...common, projectCount, tier: told(tier) });
};

const firstProjectsMail: ComposePartnerMail = ({ render }, { step }, { common }) =>
  render('first-projects', { ...common, count: firstProjects.count, left: Number(step.about) });

/** Initials, unless the client agreed to be named. */
async function clientName({ store }: Deps, { step: { about = '' } }: PartnerStep): Promise<string> {
  const [client, facts] = await Promise.all([
    store.customers.current(about),
    store.facts.ofTypes([about], ['registered']),
  ]);
  return shownName(client?.name ?? '', facts[0]?.showName === true);
}

const agentReward: ComposePartnerMail = async (deps, due, { common }) =>
  deps.render('agent-reward', {
    ...{ ...common, cents: agentFee.cents, clientName: await clientName(deps, due) },
    ...{ payeeKnown: due.history.payeeKnown, payableAfterDays: agentFee.payableAfter.days },
    paidFromCents: offers.referral.paidFromCents,
  });

const agentRewardReversed: ComposePartnerMail = async (deps, due, { common }) =>
  deps.render('agent-reward-reversed', {
    ...{ ...common, cents: agentFee.cents, clientName: await clientName(deps, due) },
  });

const potentialReport: ComposePartnerMail = async ({ store, links, render }, { subject, step, now }, { common }) => {
  const report = await store.potentialReports.find(step.about ?? '');
  if (!report) throw new Error('a mail about a report that is gone');
  const { street, houseNumber, city } = report.address;
  return render('potential-report', {
    ...{ ...common, address: `${street} ${houseNumber}, ${city}` },
    reportUrl: `${links.ownUrl({ subject, page: 'potential' }, now)}/rapport/${report._id}.pdf`,
  });
};

/** Who writes the mails about what a partner is promised, by the kind of step. */
export const promiseComposers: Readonly<Record<string, ComposePartnerMail>> = {
  'tier-up': tierUp,
  'tier-notice': tierNotice,
  'tier-kept': tierKept,
  'first-projects': firstProjectsMail,
  'agent-reward': agentReward,
  'agent-reward-reversed': agentRewardReversed,
  'potential-report': potentialReport,
};
