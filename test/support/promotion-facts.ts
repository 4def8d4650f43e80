import type { Announcement } from '../../domain/bureau/announcement.ts';
import { parseDay } from '../../domain/calendar.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import { happened, joinedOn } from './affiliate-facts.ts';
import { local } from './facts.ts';

/** An affiliate registered that day who wants our news. */
export const wantsNews = (at: string): PartnerFact[] => [
  joinedOn(at),
  happened(at, 'consentGiven', { topic: 'partner-news', noticeVersion: '1' }),
];

export const takesPart = (at: string, promotionId: string): PartnerFact =>
  happened(at, 'promotionJoined', { promotionId });

export const announcement = (on: string, overrides: Partial<Announcement> = {}): Announcement => ({
  ...{ id: 'a', kind: 'product', on: parseDay(on), scheduledAt: local('2027-01-04'), ...overrides },
});

export const promotion = (from: string, until: string, overrides: Partial<Announcement> = {}): Announcement =>
  announcement(from, { kind: 'promotion', until: parseDay(until), ...overrides });
