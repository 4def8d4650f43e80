import { commissionsOf } from '../domain/affiliate/commission.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { introductionOf } from '../domain/customer/introductions.ts';
import { readHistory } from '../domain/customer/read-history.ts';
import type { PartnerFactOf } from '../domain/partner/facts.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

export interface AttributionSizes {
  clicks: number;
  rounds: number;
}

/** So many clicks each customer makes before he orders, on links of as many affiliates. */
const each = 10;

/** From clicks to cents: who brought each customer, and what every affiliate earns by it; half as many beside it. */
export function attribution({ clicks, rounds }: AttributionSizes): Measure[] {
  const [whole, half] = [livesOf(clicks), livesOf(clicks / 2)];
  const [all, some] = [whole, half].map((lives) => median(Array.from({ length: rounds }, () => secondsOf(lives))));
  return [
    { what: `attribution of ${clicks} clicks`, value: all ?? 0, unit: 's' },
    { what: 'attribution, twice as many clicks take', value: (all ?? 0) / (some ?? 1), unit: 'times' },
  ];
}

type Life = { customerId: string; facts: CustomerFact[] };

function livesOf(clicks: number): Life[] {
  return Array.from({ length: Math.ceil(clicks / each) }, (_, n) => {
    const customerId = `c-${n}`;
    const made = Array.from({ length: each }, (_click, m): CustomerFact => {
      const at = new Date(Date.UTC(2027, 0, 1 + m, 10)).toISOString();
      const claim = { programme: 'affiliate', introducerId: `partner-${(n + m) % 1_000}`, via: 'click' } as const;
      return {
        _id: `${customerId}|${m}`,
        subject: customerId,
        happenedAt: at,
        recordedAt: at,
        type: 'introductionClaimed',
        ...claim,
      };
    });
    const at = '2027-02-01T10:00:00.000Z';
    const order = { type: 'ordered', projectId: `P-${n}`, valueCents: 70_000 + n } as const;
    return {
      customerId,
      facts: [...made, { _id: `P-${n}|ordered`, subject: customerId, happenedAt: at, recordedAt: at, ...order }],
    };
  });
}

function secondsOf(lives: readonly Life[]): number {
  const begun = performance.now();
  const reached = new Map<string, PartnerFactOf<'customerReached'>[]>();
  for (const { customerId, facts } of lives) {
    const history = readHistory(facts);
    const partnerId = introductionOf(history, customerId).winner?.claim.introducerId ?? '';
    const told = [...history.orders.values()].map(({ projectId, orderedAt: at = '', valueCents = 0 }) => ({
      ...{ _id: projectId, subject: partnerId, happenedAt: at, recordedAt: at, type: 'customerReached' as const },
      ...{ customerId, stage: 'ordered' as const, as: 'introduced' as const, projectId, valueCents },
    }));
    const known = reached.get(partnerId);
    if (known) known.push(...told);
    else reached.set(partnerId, told);
  }
  let earned = 0;
  for (const all of reached.values()) for (const { cents } of commissionsOf({ reached: all })) earned += cents;
  if (earned === 0) throw new Error('nobody earned anything');
  return (performance.now() - begun) / 1_000;
}
