import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { collection, insertOnce } from './schema.ts';

export interface Facts {
  /** Inserts a fact the subject's own workflow made. False when it is known already. */
  insert(fact: CustomerFact): Promise<boolean>;
  /** Inserts a fact from outside, to be signalled: until it is taken in, `untaken` names it. */
  insertFromOutside(fact: CustomerFact): Promise<boolean>;
  find(id: string): Promise<CustomerFact | undefined>;
  /** All facts of a subject in order of happening, and of those merged into it. */
  load(subject: string): Promise<CustomerFact[]>;
  /** Facts from outside that no workflow has taken in, recorded before an instant of the real clock. */
  untaken(before: Date, limit: number): Promise<{ factId: string; subject: string }[]>;
  /** The subject's workflow has seen these facts: they wait no longer. */
  takenIn(subject: string, factIds: ReadonlySet<string>): Promise<void>;
  /** Forgets a fact that was announced and never came. */
  forget(factId: string): Promise<void>;
  /** Every subject there is. */
  subjects(): Promise<string[]>;
}

interface Untaken {
  _id: string;
  subject: string;
  /** The real clock, also where the subject's own runs ahead. */
  since: Date;
}

const text = { type: String };
const flag = { type: Boolean };

export function createFacts(connection: Connection): Facts {
  const facts = collection<CustomerFact>(
    connection,
    'facts',
    {
      subject: { type: String, required: true },
      type: { type: String, required: true },
      happenedAt: { type: String, required: true },
      recordedAt: { type: String, required: true },
      ...{ projectId: text, projectType: text, customerKind: text, engineerId: text, propertyId: text },
      ...{ valueCents: Number, monument: flag, builtYear: Number, promisedOn: text, code: text, partnerId: text },
      marketing: { type: { objectionOfferedAt: text, noticeVersion: text, objected: flag }, _id: false },
      ...{ key: text, kind: text, of: text, channel: text, category: text, timing: text, outcome: text, why: text },
      names: { type: [String], default: undefined },
      ...{ carriedOutAt: text, answer: text, by: text, to: text, failure: text, reason: text, reasonId: text },
      ...{ topic: text, noticeVersion: text, caseId: text, customerId: text },
    },
    [{ subject: 1, happenedAt: 1 }],
  );
  const untaken = collection<Untaken>(connection, 'untaken_facts', { subject: text, since: Date }, [
    { since: 1 },
    { subject: 1 },
  ]);

  /** `seen` ends a circle of merges. */
  async function load(subject: string, seen: ReadonlySet<string> = new Set()): Promise<CustomerFact[]> {
    const own = (await facts.find({ subject }).lean().exec()) as CustomerFact[];
    const known = new Set([...seen, subject]);
    const absorbed = own.flatMap((fact) =>
      fact.type === 'absorbed' && !known.has(fact.customerId) ? [fact.customerId] : [],
    );
    const others = await Promise.all(absorbed.map((customerId) => load(customerId, known)));
    const all = [...own, ...others.flat().filter((fact) => fact.type !== 'mergedInto')];
    return all.sort((a, b) => compare(a.happenedAt, b.happenedAt) || compare(a._id, b._id));
  }

  return {
    insert: (fact) => insertOnce(facts, fact),
    async insertFromOutside(fact) {
      // First the reminder, then the fact: an interruption between leaves a needless signal, never a forgotten fact.
      const reminded = await insertOnce(untaken, { _id: fact._id, subject: fact.subject, since: new Date() });
      const inserted = await insertOnce(facts, fact);
      if (!inserted && reminded) await untaken.deleteOne({ _id: fact._id });
      return inserted;
    },
    find: async (id) => ((await facts.findById(id).lean().exec()) as CustomerFact | null) ?? undefined,
    load: (subject) => load(subject),
    async untaken(before, limit) {
      const rows = await untaken
        .find({ since: { $lt: before } })
        .sort({ since: 1 })
        .limit(limit)
        .lean()
        .exec();
      return rows.map(({ _id, subject }) => ({ factId: _id, subject }));
    },
    async takenIn(subject, factIds) {
      const waiting = await untaken.find({ subject }).lean().exec();
      const seen = waiting.flatMap(({ _id }) => (factIds.has(_id) ? [_id] : []));
      if (seen.length > 0) await untaken.deleteMany({ _id: { $in: seen } });
    },
    async forget(factId) {
      await untaken.deleteOne({ _id: factId });
    },
    subjects: () => facts.distinct('subject').exec(),
  };
}

const compare = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);
