import type { CareLevel } from '../../domain/affiliate/facts.ts';
import type { Announcement } from '../../domain/bureau/announcement.ts';
import { parseDay } from '../../domain/calendar.ts';
import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import { local } from './facts.ts';

export const affiliateId = 'partner-affiliate';

let made = 0;
const head = (at: string) => ({
  _id: `fact-${String(++made).padStart(4, '0')}`,
  subject: affiliateId,
  happenedAt: at.endsWith('Z') ? at : local(at),
  recordedAt: at.endsWith('Z') ? at : local(at),
});

/** An affiliate who wants our news. */
export const affiliate = (at: string, news = true): PartnerFact[] => [
  { ...head(at), type: 'partnerRegistered', partnerKind: 'affiliate', managerId: 'u-1', by: 'test' },
  ...(news
    ? [
        {
          ...head(at),
          type: 'consentGiven',
          topic: 'partner-news',
          noticeVersion: '1',
        } as PartnerFactOf<'consentGiven'>,
      ]
    : []),
];

export const ranked = (at: string, level: CareLevel): PartnerFact => ({
  ...{ ...head(at), type: 'ranked', month: at.slice(0, 7), level, best: false },
});

export const joined = (at: string, promotionId: string): PartnerFact => ({
  ...{ ...head(at), type: 'promotionJoined', promotionId },
});

export const reached = (
  at: string,
  stage: PartnerFactOf<'customerReached'>['stage'],
  more: Partial<PartnerFactOf<'customerReached'>> = {},
): PartnerFactOf<'customerReached'> => ({
  ...{ ...head(at), type: 'customerReached', customerId: 'c-1', stage, as: 'introduced', ...more },
});

export const announcement = (on: string, overrides: Partial<Announcement> = {}): Announcement => ({
  ...{ id: 'a', kind: 'product', on: parseDay(on), scheduledAt: local('2027-01-04'), ...overrides },
});

export const promotion = (from: string, until: string, overrides: Partial<Announcement> = {}): Announcement =>
  announcement(from, { kind: 'promotion', until: parseDay(until), joinBy: parseDay(until), ...overrides });
