import type { Deps } from '../activities/deps.ts';
import type { Fact } from '../domain/facts.ts';
import type { Task } from '../store/tasks.ts';
import type { View } from '../store/views.ts';
import { engineer, nameless } from './people.ts';

/** A store of maps: what the activities call and nothing more; anything else fails at once. */
function inMemoryStore(): Deps['store'] {
  const factsOf = new Map<string, Fact[]>();
  const views = new Map<string, View>();
  const tasks = new Map<string, Task>();
  const insert = (fact: Fact): Promise<boolean> => {
    const facts = factsOf.get(fact.subject) ?? [];
    if (facts.some(({ _id }) => _id === fact._id)) return Promise.resolve(false);
    factsOf.set(fact.subject, [...facts, fact]);
    return Promise.resolve(true);
  };
  const store = {
    facts: {
      insert,
      insertFromOutside: insert,
      of: (subject: string) => Promise.resolve([...(factsOf.get(subject) ?? [])]),
      load: (subject: string) => Promise.resolve([...(factsOf.get(subject) ?? [])]),
      find: () => Promise.resolve(undefined),
      takenIn: () => Promise.resolve(),
    },
    customers: {
      find: (id: string) => Promise.resolve(nameless(id)),
      current: (id: string) => Promise.resolve(nameless(id)),
      insert: () => Promise.resolve(true),
    },
    projects: {
      find: () => Promise.resolve(undefined),
      findMany: () => Promise.resolve([]),
    },
    staff: {
      find: () => Promise.resolve(engineer),
      list: () => Promise.resolve([engineer]),
      saveEngineer: () => Promise.resolve(),
    },
    tasks: {
      open: (task: Task) => Promise.resolve(Boolean(tasks.set(task._id, task))),
      find: (id: string) => Promise.resolve(tasks.get(id)),
    },
    clientCodes: { of: (id: string) => Promise.resolve(`klant${id}`) },
    views: { save: (view: View) => Promise.resolve(void views.set(view._id, view)) },
  };
  return store as unknown as Deps['store'];
}

/** The product's parts with a store and a mail provider that answer at once: what is left is our own work. */
export const inMemoryDeps = <Others extends object>(deps: Others): Others & Pick<Deps, 'store' | 'sender'> => ({
  ...deps,
  store: inMemoryStore(),
  sender: {
    sendLetter: ({ key }) => Promise.resolve({ outcome: 'sent', messageId: key }),
    begun: () => Promise.resolve(false),
    counts: () => Promise.resolve({ uncertain: 0, unknown: 0, sentAgain: 0 }),
  },
});
