import type { ApiDeps } from '../api/deps.ts';
import type { ApiKeys } from '../store/api-keys.ts';
import type { Store } from '../store/store.ts';

type Read = { store: Store; apiKeys: ApiKeys };

/** What a price decision reads, read once and then answered from memory: what is left is our own work. */
export async function remembered({ store, apiKeys }: Read, subjects: readonly string[]) {
  const [known, facts, codes, keys] = await Promise.all([
    Promise.all(subjects.map((id) => store.customers.current(id))),
    store.facts.loadMany(subjects),
    Promise.all(subjects.map((id) => store.clientCodes.of(id))),
    apiKeys.list(),
  ]);
  const people = new Map(known.flatMap((one) => (one ? [[one._id, one] as const] : [])));
  const shown = new Map(subjects.map((id, n) => [id, codes[n]] as const));
  const kept = {
    customers: { current: (id: string) => Promise.resolve(people.get(id)) },
    facts: { load: (id: string) => Promise.resolve([...(facts.get(id) ?? [])]) },
    clientCodes: { of: (id: string) => Promise.resolve(shown.get(id)), customerOf: () => Promise.resolve(undefined) },
  };
  const find = (id: string) => Promise.resolve(keys.find(({ _id }) => _id === id));
  return { store: kept, apiKeys: { find } } as unknown as Pick<ApiDeps, 'store' | 'apiKeys'>;
}
