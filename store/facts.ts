import { type Connection, Schema } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { BureauFact } from '../domain/bureau/facts.ts';
import type { CaseFact } from '../domain/complaint/facts.ts';
import type { CustomerFact, FactOf } from '../domain/customer/facts.ts';
import type { PartnerFact } from '../domain/partner/facts.ts';
import type { Fact } from '../domain/facts.ts';
import { bureauId, casePrefix, kindOf, partnerPrefix, type SubjectKind } from '../domain/subject.ts';
import { collection, insertOnce } from './schema.ts';

export interface Facts {
  /** Inserts a fact the subject's own workflow made. False when it is known already. */
  insert(fact: Fact): Promise<boolean>;
  /** Inserts a fact from outside, to be signalled: until it is taken in, `untaken` names it. */
  insertFromOutside(fact: Fact): Promise<boolean>;
  find(id: string): Promise<Fact | undefined>;
  /** All facts of a customer in order of happening, and of those merged into it. */
  load(customerId: string): Promise<CustomerFact[]>;
  /** Those of several customers, by customer. */
  loadMany(customerIds: readonly string[]): Promise<Map<string, CustomerFact[]>>;
  ofCase(caseId: string): Promise<CaseFact[]>;
  /** Those of several cases, by case. */
  ofCases(caseIds: readonly string[]): Promise<Map<string, CaseFact[]>>;
  ofPartner(partnerId: string): Promise<PartnerFact[]>;
  ofBureau(): Promise<BureauFact[]>;
  /** Every step of these kinds that was carried out, of whichever customer. */
  doneOf(kinds: readonly string[]): Promise<FactOf<'stepDone'>[]>;
  /** Those of some types, of several subjects. */
  ofTypes<T extends CustomerFact['type']>(subjects: readonly string[], types: readonly T[]): Promise<FactOf<T>[]>;
  /** Those of any subject, by its kind. */
  of(subject: string): Promise<Fact[]>;
  /** Facts from outside that no workflow has taken in, recorded before an instant of the real clock. */
  untaken(before: Date, limit: number): Promise<{ factId: string; subject: string }[]>;
  /** The subject's workflow has seen these facts: they wait no longer. */
  takenIn(subject: string, factIds: ReadonlySet<string>): Promise<void>;
  /** Forgets a fact that was announced and never came. */
  forget(factId: string): Promise<void>;
  /** Every subject there is. */
  subjects(): Promise<string[]>;
  /** Those with a fact recorded at an instant or later. */
  subjectsSince(recordedAt: Instant): Promise<Set<string>>;
  /** Those of one kind. */
  subjectsOf(kind: SubjectKind): Promise<string[]>;
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
  const facts = collection<Fact>(
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
      ...{ about: text, partnerKind: text, managerId: text, agreementId: text, agreement: text },
      ...{ until: text, from: text, score: Number, actionId: text, quarter: text, ownerId: text, dueOn: text },
      ...{ reportId: text, adviceId: text },
      ...{ month: text, best: flag, figure: text, value: Number },
      ...{ urgent: flag, noticeDays: Number, action: text, budgetCents: Number, oursPercent: Number, hours: Number },
      ...{ costCents: Number, leads: Number, orders: Number },
      ...{ topic: text, noticeVersion: text, caseId: text, customerId: text },
      ...{ task: text, deadline: text, severity: text, wordsId: text, source: text, replyId: text, verdict: text },
      ...{ what: text, noteId: text, site: text, on: Schema.Types.Mixed, as: text, count: Number, sent: Number },
      requests: { type: [String], default: undefined },
      blocks: { type: [String], default: undefined },
      ...{ coupon: text, suggests: text, programme: text, introducerId: text, via: text, refused: text },
      ...{ friendId: text, stage: text, shown: flag, showName: flag, level: text, benefit: text, cents: Number },
      ...{ batchId: text, payeeId: text, page: text, newsletterId: text, audience: text },
      booking: { type: { item: text, heldCents: Number, payableCents: Number }, _id: false },
      snapshot: {
        type: {
          ...{
            quarter: text,
            from: text,
            to: text,
            projects: Number,
            valueCents: Number,
            yearProjects: Number,
            tier: text,
          },
          figures: [{ kpi: text, n: Number, value: Number, low: Number, high: Number, target: Number, _id: false }],
        },
        _id: false,
      },
    },
    [{ subject: 1, happenedAt: 1 }, { recordedAt: 1, subject: 1 }, { kind: 1 }],
  );
  const untaken = collection<Untaken>(connection, 'untaken_facts', { subject: text, since: Date }, [
    { since: 1 },
    { subject: 1 },
  ]);

  const own = async <F extends Fact>(subject: string): Promise<F[]> =>
    (await facts.find({ subject }).lean().exec()) as unknown as F[];

  /** `seen` ends a circle of merges. */
  async function load(subject: string, seen: ReadonlySet<string> = new Set()): Promise<CustomerFact[]> {
    const mine = await own<CustomerFact>(subject);
    const known = new Set([...seen, subject]);
    const absorbed = mine.flatMap((fact) =>
      fact.type === 'absorbed' && !known.has(fact.customerId) ? [fact.customerId] : [],
    );
    const others = await Promise.all(absorbed.map((customerId) => load(customerId, known)));
    const all = [...mine, ...others.flat().filter((fact) => fact.type !== 'mergedInto')];
    return all.sort(inOrder);
  }
  const sorted = async <F extends Fact>(subject: string): Promise<F[]> => (await own<F>(subject)).sort(inOrder);

  return {
    insert: (fact) => insertOnce(facts, fact),
    async insertFromOutside(fact) {
      // First the reminder, then the fact: an interruption between leaves a needless signal, never a forgotten fact.
      const reminded = await insertOnce(untaken, { _id: fact._id, subject: fact.subject, since: new Date() });
      const inserted = await insertOnce(facts, fact);
      if (!inserted && reminded) await untaken.deleteOne({ _id: fact._id });
      return inserted;
    },
    find: async (id) => ((await facts.findById(id).lean().exec()) as Fact | null) ?? undefined,
    load: (customerId) => load(customerId),
    async loadMany(customerIds) {
      const found = await facts
        .find({ subject: { $in: [...customerIds] } })
        .lean()
        .exec();
      const byCustomer = new Map<string, CustomerFact[]>(customerIds.map((id) => [id, []]));
      for (const fact of (found as unknown as CustomerFact[]).sort(inOrder)) byCustomer.get(fact.subject)?.push(fact);
      for (const [id, own] of byCustomer)
        if (own.some(({ type }) => type === 'absorbed')) byCustomer.set(id, await load(id));
      return byCustomer;
    },
    ofCase: (caseId) => sorted(caseId),
    async ofCases(caseIds) {
      const found = await facts
        .find({ subject: { $in: [...caseIds] } })
        .lean()
        .exec();
      const byCase = new Map<string, CaseFact[]>(caseIds.map((caseId) => [caseId, []]));
      for (const fact of (found as unknown as CaseFact[]).sort(inOrder)) byCase.get(fact.subject)?.push(fact);
      return byCase;
    },
    ofPartner: (partnerId) => sorted<PartnerFact>(partnerId),
    ofBureau: () => sorted(bureauId),
    async doneOf(kinds) {
      const found = await facts
        .find({ kind: { $in: [...kinds] }, type: 'stepDone' })
        .lean()
        .exec();
      return found as unknown as FactOf<'stepDone'>[];
    },
    async ofTypes<T extends CustomerFact['type']>(subjects: readonly string[], types: readonly T[]) {
      const found = await facts
        .find({ subject: { $in: [...subjects] }, type: { $in: [...types] } })
        .lean()
        .exec();
      return found as unknown as FactOf<T>[];
    },
    of: (subject) => (kindOf(subject) === 'customer' ? load(subject) : sorted(subject)),
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
    async subjectsSince(recordedAt) {
      const subjects = new Set<string>();
      const rows = facts.find({ recordedAt: { $gte: recordedAt } }, { subject: 1, _id: 0 });
      for await (const { subject } of rows.lean().cursor()) subjects.add(subject);
      return subjects;
    },
    async subjectsOf(kind) {
      const one = {
        complaint: new RegExp(`^${casePrefix}`),
        partner: new RegExp(`^${partnerPrefix}`),
        bureau: bureauId,
        customer: undefined,
      }[kind];
      if (one !== undefined) return facts.distinct('subject', { subject: one }).exec();
      return (await facts.distinct('subject').exec()).filter((subject) => kindOf(subject) === kind);
    },
  };
}

const inOrder = (a: Fact, b: Fact): number => compare(a.happenedAt, b.happenedAt) || compare(a._id, b._id);

const compare = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);
