import { addDays, type Instant } from '../../domain/calendar.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import type { PartnerKind } from '../../domain/partner/kinds.ts';
import type { Step } from '../../domain/step.ts';

export const partnerId = 'partner-7f3k2m9x';

/** A Wednesday, before a month without holidays until Easter. */
const registeredAt = '2027-03-03T10:00:00.000Z';

const head = (at: Instant, id: string) => ({
  ...{ _id: `${partnerId}|${id}`, subject: partnerId, happenedAt: at, recordedAt: at },
});

export const registered = (partnerKind: PartnerKind = 'contractor', at = registeredAt): PartnerFact => ({
  ...{ ...head(at, 'partnerRegistered'), type: 'partnerRegistered', partnerKind, by: 'u-1' },
});

export const done = (key: string, at: Instant): PartnerFact => ({
  ...{ ...head(at, `taskDone|${key}`), type: 'taskDone', key, by: 'u-1' },
});

export const skipped = (key: string, at: Instant): PartnerFact => ({
  ...{ ...head(at, `stepSkipped|${key}`), type: 'stepSkipped', key, reasonId: 'r-1', by: 'u-1' },
});

export const declined = (key: string, to: string, at: Instant): PartnerFact => ({
  ...{ ...head(at, `taskDeclined|${key}`), type: 'taskDeclined', key, to, by: 'u-1', reasonId: 'r-1' },
});

export const handedOver = (key: string, to: string, at: Instant): PartnerFact => ({
  ...{ ...head(at, `taskHandedOver|${key}`), type: 'taskHandedOver', key, to, by: 'u-1', reasonId: 'r-2' },
});

export const paused = (at: Instant): PartnerFact => ({
  ...{ ...head(at, 'paused'), type: 'paused', reasonId: 'r-3', by: 'u-1' },
});

export const resumed = (at: Instant): PartnerFact => ({
  ...{ ...head(at, 'resumed'), type: 'resumed', reasonId: 'r-4', by: 'u-1' },
});

/** Who does each item so many days after it was given; undefined: never. */
export const doneAfter =
  (days: (step: Step) => number | undefined) =>
  (step: Step, now: Instant): PartnerFact[] => {
    const after = step.kind === 'onboarding' ? days(step) : undefined;
    return after === undefined ? [] : [done(step.key, addDays(now, after))];
  };
