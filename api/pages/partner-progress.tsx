import { type Day, dayOf, type Instant } from '../../domain/calendar.ts';
import type { OnboardingWeek } from '../../domain/partner/read-onboarding.ts';
import { dutchDay } from '../../mail/text.ts';
import { itemWords, weekWords } from '../../templates/onboarding-words.ts';

interface PartnerProgressProps {
  weeks: readonly OnboardingWeek[];
  now: Instant;
}

/** How far the first weeks are, in words and signs: what is done, what we do now, and what comes. */
export function PartnerProgress({ weeks, now }: PartnerProgressProps) {
  const doneAt = weeks.at(-1)?.doneAt;
  if (doneAt !== undefined && weeks.every((week) => week.doneAt !== undefined))
    return (
      <section>
        <h2>De eerste weken</h2>
        <p>{`Klaar sinds ${dutchDay(dayOf(doneAt))}. Onze samenwerking ligt vast.`}</p>
      </section>
    );
  return (
    <section>
      <h2>De eerste weken</h2>
      <ol class="weeks">
        {weeks.map((week) => (
          <li key={week.week}>
            <h3>{`${weekWords[week.week].name}: ${weekWords[week.week].about}`}</h3>
            <p class="hint">{weekState(week)}</p>
            <ul>
              {week.items.map((item) => (
                <li key={item.name} class={stateOf(item)}>
                  <span class="sign" aria-hidden="true">
                    {signs[stateOf(item)]}
                  </span>
                  <span>{itemWords[item.name]}</span>
                  <span class="state">{stateWords(item, now)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Item = OnboardingWeek['items'][number];

const stateOf = ({ skipped, doneAt, openedAt }: Item): keyof typeof signs =>
  skipped ? 'not-needed' : doneAt !== undefined ? 'done' : openedAt !== undefined ? 'now' : 'later';

const signs = { done: '✓', now: '→', later: '○', 'not-needed': '–' } as const;

const on = (at: Instant): string => dutchDay(dayOf(at));

function stateWords(item: Item, now: Instant): string {
  const { doneAt, deadline } = item;
  switch (stateOf(item)) {
    case 'done':
      return `klaar op ${on(doneAt ?? now)}`;
    case 'now':
      return deadline !== undefined && deadline > now ? `bezig, uiterlijk ${on(deadline)}` : 'bezig';
    case 'later':
      return 'later';
    case 'not-needed':
      return 'niet nodig';
  }
}

const weekState = ({ openedAt, doneAt, opensOn }: OnboardingWeek): string =>
  doneAt !== undefined
    ? `Klaar op ${on(doneAt)}`
    : openedAt !== undefined
      ? `Begonnen op ${on(openedAt)}`
      : begins(opensOn);

const begins = (day: Day): string => `Begint uiterlijk ${dutchDay(day)}`;
