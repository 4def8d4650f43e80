import { answerMoment } from '../answer-moment.ts';
import { type Day, dayOf, type Instant, minuteOf, onOrAfter, slotAt } from '../calendar.ts';
import { lastSensibleMoment } from '../customer/want.ts';
import { doneStep } from '../done.ts';
import type { Interval } from '../interval.ts';
import type { StepNature, Wanted } from '../step.ts';
import type { PartnerHistory } from './history.ts';
import type { PartnerTopic } from './pages.ts';
import type { PartnerScope } from './scope.ts';

/** Of two planned mails on one day the lower rank goes first. */
const ranks = { service: 0, commercial: 10 } as const;

/** One thing a rule of a partner wants, in the words of the rules. */
export interface PartnerTouch {
  key: string;
  kind: string;
  channel: StepNature['channel'];
  /**
   * `day`: we take the initiative, on a working day at the partner's own minute; send window, holidays, cap and holds apply.
   * `answers`: it answers what somebody just did; only the window applies. `at`: exactly then.
   */
  when: { day: Day } | { answers: Instant } | { at: Instant };
  /** Counted from its due day; after it the step is worse than nothing. Absent: never too late. */
  lastSensible?: Interval;
  wantedSince: Instant;
  /** With news he can switch off; absent: service, part of working together. */
  topic?: PartnerTopic;
  never?: string | undefined;
  waitsFor?: string | undefined;
  more?: Pick<StepNature, 'about' | 'projectId' | 'task' | 'ownerId' | 'deadline' | 'booking' | 'snapshot'>;
}

/** The wanted step of one touch, with what happened to it: done, skipped, or ruled out. */
export function wantOf(scope: PartnerScope, touch: PartnerTouch): Wanted {
  const { history, closing } = scope;
  const { key, kind, channel, when, lastSensible, wantedSince, topic, more, waitsFor } = touch;
  const done = history.done.get(key);
  if (done) return doneStep(done);
  const dueAt = momentOf(scope, touch);
  const category = topic === undefined ? 'service' : 'commercial';
  const sendAt = dueAt > scope.now ? dueAt : scope.now;
  return {
    step: { key, kind, channel, category, timing: timingOf(when), ...more },
    dueAt,
    ...(lastSensible && {
      lastAt: lastSensibleMoment(
        'day' in when ? onOrAfter(when.day, closing) : dayOf(dueAt),
        minuteOf(dueAt),
        lastSensible,
      ),
    }),
    wantedSince,
    rank: ranks[category],
    waitsFor,
    never: ruledOut(history, key, channel) ?? touch.never ?? (topic && whyNoNews(history, topic, sendAt)),
  };
}

function momentOf({ subject, closing }: PartnerScope, { key, when }: PartnerTouch): Instant {
  if ('at' in when) return when.at;
  if ('answers' in when) return answerMoment(when.answers, `${subject}|${key}`, closing);
  return slotAt(onOrAfter(when.day, closing), subject);
}

const timingOf = (when: PartnerTouch['when']): StepNature['timing'] =>
  'day' in when ? 'planned' : 'answers' in when ? 'answer' : 'exact';

/** A person's word goes before any rule; money is booked whatever happened since. */
function ruledOut(history: PartnerHistory, key: string, channel: StepNature['channel']): string | undefined {
  if (history.skipped.has(key)) return 'skipped';
  if (channel === 'ledger' || channel === 'record') return undefined;
  return channel === 'mail' && history.suppressed ? `address suppressed (${history.suppressed.why})` : undefined;
}

/** Why news may not go to this partner at an instant: it needs his consent, and ends where he switched it off (rules, section 13). */
function whyNoNews({ consents }: PartnerHistory, topic: PartnerTopic, at: Instant): string | undefined {
  const last = consents.findLast((fact) => fact.happenedAt <= at);
  if (!last) return 'no basis for commercial mail';
  return last.type === 'optedOut' ? `topic ${topic} switched off` : undefined;
}
