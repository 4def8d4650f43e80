import { dayOf } from '../calendar.ts';
import type { Interval } from '../interval.ts';
import type { Newsletter } from '../context.ts';
import type { Wanted } from '../step.ts';
import { endOf } from './seasons.ts';
import { segmentOf } from './segment.ts';
import { type Scope, want } from './want.ts';

const newsletterLastSensible = { days: 14 } as const satisfies Interval;

/**
 * The newsletters of the club (rules, section 3), each on its day at the customer's own slot. Members are private
 * customers and investors with a delivered project; who became one after its day, or became known to us when it was
 * past, never gets to see it.
 */
export function newsletterSteps(scope: Scope): Wanted[] {
  const { context, history } = scope;
  const first = history.deliveries[0];
  if (context.newsletters.length === 0 || !first) return [];
  const memberOn = dayOf(first.happenedAt);
  const knownAt = history.deliveries.reduce((min, d) => (d.recordedAt < min ? d.recordedAt : min), first.recordedAt);
  const knownOn = dayOf(knownAt);
  const past = (on: number): boolean => on + newsletterLastSensible.days < knownOn;
  return context.newsletters
    .filter(({ on }) => memberOn <= on && !past(on))
    .map((newsletter) =>
      want(scope, {
        key: `newsletter:${newsletter.id}`,
        kind: 'newsletter',
        channel: 'mail',
        basis: { category: 'commercial', topic: 'newsletter' },
        day: newsletter.on,
        lastSensible: newsletterLastSensible,
        wantedSince: newsletter.scheduledAt > knownAt ? newsletter.scheduledAt : knownAt,
        never: whyNot(scope, newsletter),
      }),
    );
}

function whyNot({ history }: Scope, { on, audience, stoppedAt }: Newsletter): string | undefined {
  if (stoppedAt !== undefined) return 'newsletter stopped';
  const segment = segmentOf(history);
  if (segment === 'professionals') return 'no member of the club';
  if (audience !== 'members' && audience !== segment) return `for ${audience}`;
  const ended = history.lastActivityAt !== undefined && on >= endOf(dayOf(history.lastActivityAt));
  return ended ? 'planned contact has ended' : undefined;
}
