import type { CustomerFact } from '../domain/customer/facts.ts';
import type { CustomerSummary } from '../domain/metrics/summary.ts';
import type { KeptRollup } from '../store/metrics.ts';
import type { Store } from '../store/store.ts';

/** Facts by customer: whose they are, and how to come by them. */
export interface FactSource {
  subjects(): string[];
  of(subject: string): readonly CustomerFact[];
  /** Who is meant by a merged customer. */
  current(subject: string): string;
}

export interface InMemoryMetrics {
  store: Pick<Store, 'facts' | 'customers' | 'metrics'>;
  /** What is kept: summaries as the text a database would keep of them. */
  summaries: Map<string, string>;
  rollup(): KeptRollup | undefined;
}

/** What a roll-up calls of the store, over maps. */
export function inMemoryMetrics(source: FactSource): InMemoryMetrics {
  const summaries = new Map<string, string>();
  let rollup: KeptRollup | undefined;
  const load = (id: string): CustomerFact[] => {
    const own = source.of(id);
    const absorbed = own.flatMap((fact) => (fact.type === 'absorbed' ? load(fact.customerId) : []));
    return [...own, ...absorbed.filter(({ type }) => type !== 'mergedInto')];
  };
  const store = {
    facts: {
      loadMany: (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, load(id)]))),
      subjectsSince: (since: string) =>
        Promise.resolve(
          new Set(source.subjects().filter((id) => source.of(id).some(({ recordedAt }) => recordedAt >= since))),
        ),
      subjectsOf: () => Promise.resolve(source.subjects()),
    },
    customers: { current: (id: string) => Promise.resolve({ _id: source.current(id) }) },
    metrics: {
      saveSummaries: (all: readonly { _id: string; asOf: string }[]) => {
        for (const one of all) summaries.set(one._id, JSON.stringify(one));
        return Promise.resolve();
      },
      removeSummaries: (ids: readonly string[]) => {
        for (const id of ids) summaries.delete(id);
        return Promise.resolve();
      },
      removeSummariesBefore: (asOf: string) => {
        for (const [id, text] of summaries)
          if ((JSON.parse(text) as { asOf: string }).asOf < asOf) summaries.delete(id);
        return Promise.resolve();
      },
      eachSummary: (onSummary: (summary: CustomerSummary) => void) => {
        for (const text of summaries.values()) onSummary(JSON.parse(text) as CustomerSummary);
        return Promise.resolve();
      },
      saveRollup: (one: KeptRollup) => Promise.resolve(void (rollup = one)),
      latestRollup: () => Promise.resolve(rollup),
    },
  };
  return { store: store as unknown as InMemoryMetrics['store'], summaries, rollup: () => rollup };
}
