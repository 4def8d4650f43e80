import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { Agenda } from '../domain/step.ts';
import { collection, insertOnce } from './schema.ts';

/** A subject's agenda as its workflow last saw it. Derived: it may be thrown away and comes back at the next wake. */
export interface View {
  _id: string;
  plannedAt: Instant;
  facts: number;
  agenda: Agenda;
}

export interface Views {
  /** Replaces the view, but never a later one: an attempt that timed out may still be running. */
  save(view: View): Promise<void>;
  find(subject: string): Promise<View | undefined>;
}

export function createViews(connection: Connection): Views {
  const views = collection<View & { revision: string }>(connection, 'customer_views', {
    plannedAt: String,
    facts: Number,
    revision: String,
    agenda: Object,
  });
  return {
    async save(view) {
      const document = { ...view, revision: `${view.plannedAt}|${String(view.facts).padStart(6, '0')}` };
      if (await insertOnce(views, document)) return;
      await views.replaceOne({ _id: view._id, revision: { $lt: document.revision } }, document);
    },
    async find(subject) {
      const found = await views.findById(subject).lean().exec();
      return found
        ? { _id: found._id, plannedAt: found.plannedAt, facts: found.facts, agenda: found.agenda }
        : undefined;
    },
  };
}
