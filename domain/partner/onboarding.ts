import type { Instant } from '../calendar.ts';
import type { Wanted } from '../step.ts';
import { onboardingTable } from './onboarding-table.ts';
import { type OnboardingWeek, readOnboarding } from './read-onboarding.ts';
import type { PartnerScope, PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/**
 * The first four weeks, item by item (rules, section 9): each item is work with an owner and a due day. Who is new is
 * welcomed at once, gets the toolkit when his account is ready, and hears when all of it is done.
 */
export const onboardingSteps: PartnerSteps = (scope) => {
  const weeks = readOnboarding(scope.history, scope.closing);
  if (weeks.length === 0) return [];
  return [...weeks.flatMap((week, n) => weekSteps(scope, week, weeks[n - 1])), ...mailSteps(scope, weeks)];
};

/** A week's work, and the word to the manager when it is over with items open. */
function weekSteps(scope: PartnerScope, week: OnboardingWeek, before: OnboardingWeek | undefined): Wanted[] {
  const wantedSince = scope.history.recordedAt;
  const waitsFor = before && !hasBegun(before) ? `week ${before.week} has not begun` : undefined;
  const items = week.items.map(({ name }) =>
    wantOf(scope, {
      ...{ key: name, kind: 'onboarding', channel: onboardingTable[name].channel, when: { day: week.opensOn } },
      ...{ wantedSince, waitsFor, more: { about: name, task: name } },
    }),
  );
  return [...items, nudge(scope, week)];
}

const hasBegun = ({ openedAt, doneAt }: OnboardingWeek): boolean => openedAt !== undefined || doneAt !== undefined;

function nudge(scope: PartnerScope, week: OnboardingWeek): Wanted {
  const open = week.items.flatMap(({ name, doneAt }) => (doneAt === undefined ? [name] : []));
  return wantOf(scope, {
    ...{ key: `onboarding-nudge:${week.week}`, kind: 'onboarding-nudge', channel: 'task' },
    ...{ when: { day: week.endsOn }, wantedSince: scope.history.recordedAt },
    waitsFor: hasBegun(week) ? undefined : `week ${week.week} has not begun`,
    never: open.length === 0 ? 'nothing is open' : undefined,
    more: { about: open.join(' '), task: 'onboarding-nudge' },
  });
}

function mailSteps(scope: PartnerScope, weeks: readonly OnboardingWeek[]): Wanted[] {
  const { registeredAt, recordedAt } = scope.history;
  const account = weeks.flatMap(({ items }) => items).find(({ name }) => name === 'onboarding-account');
  const formalisedAt = weeks.at(-1)?.doneAt;
  return [
    mail(scope, 'partner-welcome', { at: registeredAt, since: recordedAt }),
    ...(account?.doneAt === undefined || account.skipped
      ? []
      : [mail(scope, 'partner-toolkit', { at: account.doneAt, since: account.doneAt })]),
    ...(formalisedAt === undefined
      ? []
      : [mail(scope, 'partner-formalised', { at: formalisedAt, since: formalisedAt })]),
  ];
}

/** Each goes once, and is no news any more after a month. */
const mail = (
  scope: PartnerScope,
  kind: 'partner-welcome' | 'partner-toolkit' | 'partner-formalised',
  { at, since }: { at: Instant; since: Instant },
): Wanted =>
  wantOf(scope, {
    ...{ key: kind, kind, channel: 'mail', when: { answers: at }, lastSensible: { months: 1 }, wantedSince: since },
  });
