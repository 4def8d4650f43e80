import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import type { Level } from '../../domain/customer/growth-facts.ts';
import { local, subject } from './facts.ts';

let counted = 0;

const head = (at: string) => {
  const happenedAt = at.endsWith('Z') ? at : local(at);
  counted++;
  return { _id: `g-${String(counted).padStart(6, '0')}`, subject, happenedAt, recordedAt: happenedAt };
};

/** A friend whose first project got so far. */
export const friend = (
  at: string,
  friendId: string,
  stage: FactOf<'referralReached'>['stage'] = 'delivered',
): CustomerFact => ({ ...head(at), type: 'referralReached', friendId, stage });

export const cancelled = (at: string, projectId = 'P1'): CustomerFact => ({
  ...{ ...head(at), type: 'orderCancelled', projectId },
});
export const corrected = (at: string, valueCents: number, projectId = 'P1'): CustomerFact => ({
  ...{ ...head(at), type: 'orderCorrected', projectId, valueCents },
});
export const withdrawn = (at: string, level: Level): CustomerFact => ({
  ...{ ...head(at), type: 'levelWithdrawn', level, reasonId: 'r-1', by: 'm-1' },
});
export const benefitUsed = (at: string, benefit: FactOf<'benefitUsed'>['benefit']): CustomerFact => ({
  ...{ ...head(at), type: 'benefitUsed', benefit, by: 'u-1' },
});
export const redeemed = (at: string, code: string, projectId: string, key?: string): CustomerFact => ({
  ...{ ...head(at), type: 'codeRedeemed', code, projectId, cents: 1_000, ...(key !== undefined && { key }) },
});
export const introduced = (at: string, overrides: Partial<FactOf<'introductionClaimed'>> = {}): CustomerFact => ({
  ...{ ...head(at), type: 'introductionClaimed', programme: 'referral', introducerId: 'c-2', via: 'link' },
  ...overrides,
});
export const registered = (at: string): CustomerFact => ({
  ...{ ...head(at), type: 'registered', showName: false },
});
export const linkRequested = (at: string, page: FactOf<'linkRequested'>['page'] = 'club'): CustomerFact => ({
  ...{ ...head(at), type: 'linkRequested', page },
});
