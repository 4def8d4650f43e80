import { addMonths, dayOf, instantAt, parseDay, sendWindow } from '../calendar.ts';
import type { PartnerScope, PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import type { Wanted } from '../step.ts';
import { type Creator, readCreator } from './read-creator.ts';
import { type ExitItem, exitItems } from './terms.ts';

/** When going on is talked about, and how long after the end a new agreement still goes on with the last one (rules, section 11). */
const renewalRules = { talkMonthsBefore: 2, renewedWithinDays: 30 } as const;

/** The talk about going on, and what is done where it ends: by the agreement's own scenario, else by the usual one. */
export const termSteps: PartnerSteps = (scope) => {
  const { agreements } = readCreator(scope.history.facts);
  const { ended } = scope.history;
  if (agreements.length === 0 && ended)
    return exitSteps(scope, { about: 'roadmap', exit: exitItems, when: { answers: ended.happenedAt } });
  return agreements.flatMap((agreement) => {
    const { agreementId, terms, recordedAt: wantedSince } = agreement;
    const until = parseDay(terms.until);
    const never = isRenewed(agreement, agreements) ? 'renewed' : undefined;
    const endsEarly = ended && dayOf(ended.happenedAt) <= until;
    return [
      wantOf(scope, {
        ...{ key: `renewal-talk:${agreementId}`, kind: 'renewal-talk', channel: 'task', wantedSince, never },
        ...{ when: { day: addMonths(until + 1, -renewalRules.talkMonthsBefore) } },
        lastSensible: { months: renewalRules.talkMonthsBefore },
        more: { about: agreementId, task: 'creator-renewal' },
      }),
      ...exitSteps(scope, {
        ...{ about: agreementId, exit: terms.exit.length > 0 ? terms.exit : exitItems, never },
        when: endsEarly ? { answers: ended.happenedAt } : { day: until + 1 },
      }),
    ];
  });
};

interface Exit {
  about: string;
  exit: readonly ExitItem[];
  when: { answers: string } | { day: number };
  never?: string | undefined;
}

const exitSteps = (scope: PartnerScope, { about, exit, when, never }: Exit): Wanted[] =>
  exit.map((item) =>
    wantOf(scope, {
      ...{ key: `exit:${about}:${item}`, kind: 'exit', channel: 'task', when, never },
      ...{ wantedSince: 'answers' in when ? when.answers : instantAt(when.day, sendWindow.opensAt) },
      more: { about, task: `creator-exit-${item}` as const },
    }),
  );

/** Another agreement began before this one was long over. */
export const isRenewed = (
  { terms: { from, until } }: Creator['agreements'][number],
  all: Creator['agreements'],
): boolean =>
  all.some(
    ({ terms }) => terms.from > from && parseDay(terms.from) <= parseDay(until) + renewalRules.renewedWithinDays,
  );
