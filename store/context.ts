import { announcementsOf } from '../domain/bureau/announcements.ts';
import { newslettersOf } from '../domain/bureau/newsletters.ts';
import { commercialStoppedAt } from '../domain/bureau/plan.ts';
import type { Context } from '../domain/context.ts';
import type { Facts } from './facts.ts';

/** The bureau's state is read again after so long: a stop of all commercial mail is heard that soon by every process. */
const freshForMs = 2_000;

/** The bureau's own state as every plan needs it: configuration, and what its facts say. */
export function createContext(
  facts: Pick<Facts, 'ofBureau'>,
  configured: Pick<Context, 'closing' | 'winBackControlPercent'>,
): () => Promise<Context> {
  let known: { context: Promise<Context>; at: number } | undefined;
  const read = async (): Promise<Context> => {
    const known = await facts.ofBureau();
    return {
      ...configured,
      commercialStoppedAt: commercialStoppedAt(known),
      newsletters: newslettersOf(known),
      announcements: announcementsOf(known),
    };
  };
  return () => {
    if (known && performance.now() - known.at < freshForMs) return known.context;
    const context = read();
    known = { context, at: performance.now() };
    context.catch(() => (known = undefined));
    return context;
  };
}
