import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import type { PartnerKind } from '../../domain/partner/kinds.ts';

type Reached = PartnerFactOf<'customerReached'>;
type Money = Record<string, { heldCents: number; payableCents: number }>;

/** What a partner earns by the words of the rules (sections 9 to 11), read plainly: facts in order of happening, long after them. */
export function earnedBy(kind: PartnerKind, facts: readonly PartnerFact[]): Money {
  const reached = facts.filter((fact): fact is Reached => fact.type === 'customerReached' && fact.as === 'introduced');
  const money: Money = {};
  const earns = (item: string, cents: number, payable: boolean): void => {
    if (cents !== 0)
      money[item] = payable ? { heldCents: 0, payableCents: cents } : { heldCents: cents, payableCents: 0 };
  };
  for (const customerId of new Set(reached.map((fact) => fact.customerId))) {
    const own = reached.filter((fact) => fact.customerId === customerId);
    if (isRefused(own)) continue;
    const standing = ordersOf(own).filter(({ cancelled }) => !cancelled);
    const [first] = standing;
    if ((kind === 'affiliate' || kind === 'creator') && first)
      earns(
        `commission:${first.projectId}`,
        Math.floor((first.valueCents * 10 + 50) / 100),
        first.delivered && first.paid,
      );
    if (kind === 'estate-agent' && standing.some(({ delivered }) => delivered)) earns(`fee:${customerId}`, 5_000, true);
  }
  const promised = facts.some(({ type }) => type === 'creatorAgreed');
  if (kind === 'creator' && promised && facts.some(({ type }) => type === 'incentiveReached'))
    earns('incentive:a1-1', 250_000, true);
  return money;
}

/** The last verdict that we heard. */
function isRefused(own: readonly Reached[]): boolean {
  const verdicts = own.filter(({ stage }) => stage === 'refused' || stage === 'registered');
  return verdicts.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1)?.stage === 'refused';
}

/** One customer's orders, the first one first; an order is one from the first word that it is. */
function ordersOf(own: readonly Reached[]) {
  const ordering: readonly string[] = ['ordered', 'delivered', 'invoiced', 'paid'];
  return [...new Set(own.flatMap(({ projectId }) => projectId ?? []))]
    .map((projectId) => {
      const of = own.filter((fact) => fact.projectId === projectId);
      const has = (stage: Reached['stage']): boolean => of.some((fact) => fact.stage === stage);
      return {
        projectId,
        orderedAt: of.find(({ stage }) => ordering.includes(stage))?.happenedAt,
        valueCents: of.findLast((fact) => fact.valueCents !== undefined)?.valueCents ?? 0,
        ...{ cancelled: has('cancelled'), delivered: has('delivered'), paid: has('paid') },
      };
    })
    .filter(({ orderedAt }) => orderedAt !== undefined)
    .sort((a, b) =>
      (a.orderedAt ?? '') < (b.orderedAt ?? '')
        ? -1
        : (a.orderedAt ?? '') > (b.orderedAt ?? '')
          ? 1
          : a.projectId < b.projectId
            ? -1
            : 1,
    );
}
