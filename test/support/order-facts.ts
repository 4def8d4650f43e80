import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import { local, subject } from './facts.ts';

let counted = 0;

type Content<T extends CustomerFact['type']> = Omit<FactOf<T>, keyof Head | 'type'>;
type Head = { _id: string; subject: string; happenedAt: Instant; recordedAt: Instant };

/** A fact of any kind; recorded as it happened, unless said otherwise. */
export function fact<T extends CustomerFact['type']>(
  at: string,
  type: T,
  content: Content<T> & Partial<Head>,
): FactOf<T> {
  const happenedAt = at.endsWith('Z') ? at : local(at);
  counted += 1;
  return {
    ...{ _id: `o-${String(counted).padStart(6, '0')}`, subject, happenedAt, recordedAt: happenedAt, type },
    ...content,
  } as unknown as FactOf<T>;
}
