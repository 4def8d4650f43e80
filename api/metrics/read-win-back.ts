import { dayOf, type Instant } from '../../domain/calendar.ts';
import type { FactOf } from '../../domain/customer/facts.ts';
import { type Trial, trialOf, type WinBackEffect, winBackEffect } from '../../domain/metrics/win-back-effect.ts';
import type { ApiDeps } from '../deps.ts';

const signTypes = ['quoteRequested', 'ordered', 'projectDelivered', 'mergedInto'] as const;
type Sign = Exclude<FactOf<(typeof signTypes)[number]>, { type: 'mergedInto' }>;

/** So many customers in one question to the store. */
const pageSize = 500;

/** What the win-back mail brings, from the facts of this moment. */
export async function readWinBack({ store }: Pick<ApiDeps, 'store'>, now: Instant): Promise<WinBackEffect> {
  const lapses = await store.facts.doneOf(['win-back', 'control']);
  const trials: Trial[] = [];
  for (let at = 0; at < lapses.length; at += pageSize) {
    const page = lapses.slice(at, at + pageSize);
    const signs = await signsOf(store, new Set(page.map(({ subject }) => subject)));
    for (const lapse of page) {
      const trial = trialOf(lapse, signs(lapse.subject));
      if (trial) trials.push(trial);
    }
  }
  return winBackEffect(trials, dayOf(now));
}

/** The signs that a customer came back, those recorded since under the id it was merged into among them. */
async function signsOf({ facts }: ApiDeps['store'], subjects: ReadonlySet<string>) {
  const bySubject = new Map<string, Sign[]>();
  const mergedInto = new Map<string, string>();
  for (let asked = [...subjects]; asked.length > 0;) {
    for (const subject of asked) bySubject.set(subject, []);
    for (const fact of await facts.ofTypes(asked, signTypes))
      if (fact.type === 'mergedInto') mergedInto.set(fact.subject, fact.customerId);
      else bySubject.get(fact.subject)?.push(fact);
    asked = [...new Set(mergedInto.values())].filter((subject) => !bySubject.has(subject));
  }
  return (subject: string): Sign[] => {
    const signs: Sign[] = [];
    const seen = new Set<string>();
    for (let id: string | undefined = subject; id !== undefined && !seen.has(id); id = mergedInto.get(id)) {
      seen.add(id);
      signs.push(...(bySubject.get(id) ?? []));
    }
    return signs;
  };
}
