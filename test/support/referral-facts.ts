import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import type { OrderFact } from '../../domain/customer/order-facts.ts';
import { local, subject } from './facts.ts';

const head = (at: string, id: string) => {
  const happenedAt = at.endsWith('Z') ? at : local(at);
  return { _id: id, subject, happenedAt, recordedAt: happenedAt };
};

/** A new customer registered; his name may be shown. */
export const registered = (at: string): FactOf<'registered'> => ({
  ...head(at, `registered ${at}`),
  ...{ type: 'registered', showName: true },
});

/** Somebody claims to have brought the customer. */
export const claimed = (
  at: string,
  introducerId: string,
  overrides: Partial<FactOf<'introductionClaimed'>> = {},
): FactOf<'introductionClaimed'> => ({
  ...head(at, `claim ${introducerId} ${overrides.via ?? 'link'} ${at}`),
  ...{ type: 'introductionClaimed', programme: 'referral', introducerId, via: 'link' },
  ...overrides,
});

type Plain = Extract<OrderFact['type'], 'quoteRequested' | 'quoteRejected' | 'ordered' | 'paid' | 'orderCancelled'>;

/** An event of an order, P1 unless said otherwise. */
export const event = (at: string, type: Plain, projectId = 'P1'): CustomerFact => ({
  ...head(at, `${type} ${projectId}`),
  ...{ type, projectId },
});

export const quoted = (at: string, projectId = 'P1'): FactOf<'quoted'> => ({
  ...head(at, `quoted ${projectId}`),
  ...{ type: 'quoted', projectId, valueCents: 70_000 },
});

/** A friend reached a stage; his project is named after him. */
export const reached = (
  at: string,
  friendId: string,
  stage: FactOf<'referralReached'>['stage'],
  projectId: string | undefined = `P-${friendId}`,
): FactOf<'referralReached'> => ({
  ...head(at, `reached ${friendId} ${stage} ${projectId}`),
  ...{ type: 'referralReached', friendId, stage, projectId },
});
