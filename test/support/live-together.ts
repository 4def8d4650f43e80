import type { Instant } from '../../domain/calendar.ts';
import type { CaseFact } from '../../domain/complaint/facts.ts';
import { placeOf, triggersOf } from '../../domain/customer/complaints.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { outcomeOf } from '../../domain/customer/rehearse.ts';
import type { Fact } from '../../domain/facts.ts';
import { planSubject } from '../../domain/plan.ts';
import type { Agenda, Step } from '../../domain/step.ts';
import { stepDone } from '../../domain/step-done.ts';
import { kindOf } from '../../domain/subject.ts';
import { noClosing } from './agenda-of.ts';

/** Something that happens to a customer or a case; given the house as it is, it makes its facts. */
export interface Happening {
  at: Instant;
  facts: (house: House) => Fact[];
}

export interface House {
  customer: string;
  now: Instant;
  factsOf: (subject: string) => readonly Fact[];
  cases: () => string[];
}

export interface CarriedOut {
  subject: string;
  step: Step;
  at: Instant;
}

/** A customer and the complaint cases that come of it, lived without servers: the plans are real, time and effects are played. */
export function liveTogether(
  customer: string,
  happenings: readonly Happening[],
  period: { from: Instant; to: Instant },
  look: (subject: string, agenda: Agenda, house: House) => void,
): { carriedOut: CarriedOut[]; house: House } {
  const facts = new Map<string, Fact[]>([[customer, []]]);
  const agendas = new Map<string, Agenda>();
  const carriedOut: CarriedOut[] = [];
  const waiting = [...happenings].sort((a, b) => (a.at < b.at ? -1 : 1));
  const house: House = {
    customer,
    now: period.from,
    factsOf: (subject) => facts.get(subject) ?? [],
    cases: () => [...facts.keys()].filter((subject) => kindOf(subject) === 'complaint'),
  };
  const plan = (subject: string): void => {
    const agenda = planSubject(subject, house.factsOf(subject), noClosing, house.now);
    agendas.set(subject, agenda);
    look(subject, agenda, house);
  };
  const record = (fact: Fact): void => {
    const known = facts.get(fact.subject) ?? [];
    if (known.some(({ _id }) => _id === fact._id)) return;
    known.push(fact);
    known.sort((a, b) => (a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id) ? -1 : 1));
    facts.set(fact.subject, known);
    plan(fact.subject);
  };
  const nextOf = (subject: string): Step | undefined =>
    agendas.get(subject)?.steps.find(({ state }) => state === 'due' || state === 'later');

  for (let rounds = 0; ; rounds++) {
    if (rounds > 3_000) throw new Error('the house never comes to rest');
    const due = [...facts.keys()].find((subject) => (nextOf(subject)?.dueAt ?? '9') <= house.now);
    if (due !== undefined) {
      const step = nextOf(due) as Step;
      for (const fact of effectOf(house, due, step)) record(fact);
      carriedOut.push({ subject: due, step, at: house.now });
      record(stepDone(due, step, { outcome: outcomeOf(step) }, { now: house.now, closing: noClosing.closing }));
      continue;
    }
    const moments = [...facts.keys()].flatMap((subject) => [nextOf(subject)?.dueAt, agendas.get(subject)?.refreshAt]);
    const next = [waiting[0]?.at, ...moments].filter((at) => at !== undefined && at > house.now).sort()[0];
    const happens = waiting[0] && waiting[0].at <= (next ?? waiting[0].at);
    if (!happens && (next === undefined || next >= period.to)) return { carriedOut, house };
    house.now = happens ? max(house.now, waiting[0]?.at ?? '') : (next ?? house.now);
    if (happens) for (const fact of waiting.shift()?.facts(house) ?? []) record(fact);
    else for (const subject of facts.keys()) if (agendas.get(subject)?.refreshAt === house.now) plan(subject);
  }
}

const max = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** What a step does to other subjects, as the activities do it. */
function effectOf({ factsOf, now }: House, subject: string, step: Step): Fact[] {
  if (step.channel !== 'journey') return [];
  if (kindOf(subject) === 'complaint') {
    const opened = factsOf(subject).find((fact) => fact.type === 'caseOpened');
    const customer = opened?.type === 'caseOpened' ? opened.customerId : '';
    const round = step.key.split(':')[1] ?? '';
    const type = step.kind === 'hold' ? 'complaintOpened' : 'complaintClosed';
    const head = { subject: customer, happenedAt: step.dueAt, recordedAt: now, caseId: subject };
    return [{ ...head, _id: `${customer}|${type}|${subject}|${round}`, type }];
  }
  const history = readHistory(factsOf(subject) as CustomerFact[]);
  const trigger = triggersOf(history).find(({ key }) => key === step.key);
  if (!trigger) {
    const open = history.cases.findLast(({ closedAt }) => closedAt === undefined);
    if (!open) return [];
    const head = {
      _id: `${open.id}|customerContent|${step.key}`,
      subject: open.id,
      happenedAt: step.dueAt,
      recordedAt: now,
    };
    return [{ ...head, type: 'customerContent', key: step.key, answer: '' }];
  }
  const { do: place, caseId } = placeOf(history, subject, trigger);
  const head = { _id: `${caseId}|${step.key}`, subject: caseId, happenedAt: trigger.at, recordedAt: now };
  if (place === 'join') return [{ ...head, type: 'caseJoined', ...trigger.complaint } satisfies CaseFact];
  if (place === 'reopen') return [{ ...head, type: 'caseReopened', ...trigger.complaint } satisfies CaseFact];
  const opened: CustomerFact = {
    ...{ _id: `${subject}|complaintOpened|${caseId}|1`, subject, happenedAt: trigger.at, recordedAt: now },
    ...{ type: 'complaintOpened', caseId, key: step.key },
  };
  return [opened, { ...head, type: 'caseOpened', customerId: subject, engineerId: 'e-1', ...trigger.complaint }];
}
