import type { Instant } from '../domain/calendar.ts';
import type { FactOf } from '../domain/customer/facts.ts';

/** A delivered dormer of a private customer, with a complete record: everything the rules know can follow. */
export const aDelivery = (
  subject: string,
  at: Instant,
  changes: Partial<FactOf<'projectDelivered'>> = {},
): FactOf<'projectDelivered'> => ({
  _id: `${subject}|projectDelivered|${at}`,
  subject,
  type: 'projectDelivered',
  happenedAt: at,
  recordedAt: at,
  projectId: `P-${subject}`,
  projectType: 'dakkapel',
  valueCents: 150_000,
  customerKind: 'particulier',
  engineerId: 'e-1',
  marketing: { objectionOfferedAt: '2024-01-02T10:00:00.000Z', noticeVersion: 'v1', objected: false },
  ...changes,
});
