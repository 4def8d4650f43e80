import { type Instant, instantAt, parseDay, slotAt } from '../../domain/calendar.ts';
import type { CustomerFact, FactOf, MarketingRecord } from '../../domain/customer/facts.ts';

/** What is known of a customer. */
export type Known = readonly CustomerFact[];

/** One customer in most tests: the builders' default subject. */
export const subject = 'c-1';

/** An existing-customer record that is complete and without objection: a basis for commercial mail. */
export const withBasis: MarketingRecord = {
  objectionOfferedAt: '2024-01-02T10:00:00.000Z',
  noticeVersion: 'v1',
  objected: false,
};

/** A local date and time in Amsterdam, '2026-11-22' or '2026-11-22 09:40', as an instant; midday without a time. */
export function local(when: string): Instant {
  const [date = '', time = '12:00'] = when.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantAt(parseDay(date), hour * 60 + minute);
}

/** The default customer's own slot on a date. */
export const slotOn = (date: string): Instant => slotAt(parseDay(date), subject);

let counted = 0;

type Partially<T extends CustomerFact['type']> = Partial<FactOf<T>>;

/** The head all facts share: recorded as it happened, unless said otherwise. */
function head(at: string, overrides: { recordedAt?: Instant }) {
  const happenedAt = at.endsWith('Z') ? at : local(at);
  counted++;
  return {
    _id: `f-${String(counted).padStart(6, '0')}`,
    subject,
    happenedAt,
    recordedAt: overrides.recordedAt ?? happenedAt,
  };
}

/** A €1,500 dormer for a private customer, with a basis for commercial mail. */
export const delivered = (at: string, overrides: Partially<'projectDelivered'> = {}): FactOf<'projectDelivered'> => ({
  ...head(at, overrides),
  type: 'projectDelivered',
  projectId: 'P1',
  projectType: 'dakkapel',
  valueCents: 150_000,
  customerKind: 'particulier',
  engineerId: 'e-1',
  marketing: withBasis,
  ...overrides,
});

/** A planned service mail that went out. */
export const done = (at: string, overrides: Partially<'stepDone'> = {}): FactOf<'stepDone'> => {
  const known = head(at, overrides);
  return {
    ...known,
    type: 'stepDone',
    outcome: 'sent',
    carriedOutAt: known.happenedAt,
    key: 'feedback:P1',
    kind: 'feedback',
    projectId: 'P1',
    channel: 'mail',
    category: 'service',
    timing: 'planned',
    ...overrides,
  };
};

/** An answer to `key`; its kind and project are read from the key. */
export const answered = (at: string, key: string, answer: string): FactOf<'answered'> => ({
  ...head(at, {}),
  type: 'answered',
  key,
  kind: key.split(':')[0] ?? '',
  projectId: key.split(/[:#]/)[1] ?? '',
  answer,
});

const byAPerson = { reasonId: 'r-1', by: 'u-1' };

export const paused = (at: string): FactOf<'paused'> => ({ ...head(at, {}), type: 'paused', ...byAPerson });
export const resumed = (at: string): FactOf<'resumed'> => ({ ...head(at, {}), type: 'resumed', ...byAPerson });
export const skipped = (at: string, key: string): FactOf<'stepSkipped'> => ({
  ...head(at, {}),
  type: 'stepSkipped',
  key,
  ...byAPerson,
});
export const moved = (at: string, key: string, to: string): FactOf<'stepMoved'> => ({
  ...head(at, {}),
  type: 'stepMoved',
  key,
  to: to.endsWith('Z') ? to : local(to),
  ...byAPerson,
});
export const closed = (at: string, reason: FactOf<'journeyClosed'>['reason'] = 'moved'): FactOf<'journeyClosed'> => ({
  ...head(at, {}),
  type: 'journeyClosed',
  reason,
  ...byAPerson,
});
export const taskDone = (at: string, key: string): FactOf<'taskDone'> => ({
  ...head(at, {}),
  type: 'taskDone',
  key,
  by: 'u-1',
});
export const complaintOpened = (
  at: string,
  overrides: Partially<'complaintOpened'> = {},
): FactOf<'complaintOpened'> => ({
  ...head(at, {}),
  type: 'complaintOpened',
  caseId: 'case-c-1-1',
  ...overrides,
});
export const complaintClosed = (
  at: string,
  overrides: Partially<'complaintClosed'> = {},
): FactOf<'complaintClosed'> => ({
  ...head(at, {}),
  type: 'complaintClosed',
  caseId: 'case-c-1-1',
  ...overrides,
});
/** A free-text reply to the feedback mail. */
export const replied = (
  at: string,
  verdict: FactOf<'replied'>['verdict'],
  overrides: Partially<'replied'> = {},
): FactOf<'replied'> => {
  const known = head(at, {});
  return {
    ...{ ...known, type: 'replied', replyId: `R${known._id}`, key: 'feedback:P1', projectId: 'P1', verdict },
    ...overrides,
  };
};
export const replyRead = (
  at: string,
  replyId: string,
  verdict: FactOf<'replyRead'>['verdict'],
): FactOf<'replyRead'> => ({
  ...{ ...head(at, {}), type: 'replyRead', replyId, verdict, by: 'u-1' },
});
export const complaintRaised = (
  at: string,
  severity: FactOf<'complaintRaised'>['severity'],
): FactOf<'complaintRaised'> => {
  const known = head(at, {});
  return { ...known, _id: `c-1|complaintRaised|${known._id}`, type: 'complaintRaised', severity, by: 'u-1' };
};
export const suppressed = (at: string, why: FactOf<'addressSuppressed'>['why']): FactOf<'addressSuppressed'> => ({
  ...{ ...head(at, {}), type: 'addressSuppressed', why },
});
export const restored = (at: string): FactOf<'addressRestored'> => ({ ...head(at, {}), type: 'addressRestored' });
export const reviewLeft = (at: string): FactOf<'reviewLeft'> => ({ ...head(at, {}), type: 'reviewLeft' });
export const optedOut = (at: string, topic: FactOf<'optedOut'>['topic']): FactOf<'optedOut'> => ({
  ...head(at, {}),
  type: 'optedOut',
  topic,
});
export const consented = (at: string, topic: FactOf<'consentGiven'>['topic']): FactOf<'consentGiven'> => ({
  ...head(at, {}),
  type: 'consentGiven',
  topic,
  noticeVersion: 'v2',
});
