import { z } from 'zod';
import { dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import { agreementKinds } from '../../domain/partner/agreement-kinds.ts';
import { type Agreement, agreementsOf, bindsOn } from '../../domain/partner/agreements.ts';
import { preferredChannels } from '../../domain/partner/channels.ts';
import { endingOf } from '../../domain/partner/ending.ts';
import { actionsOf } from '../../domain/partner/joint-action-steps.ts';
import { partnerKinds } from '../../domain/partner/kinds.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import type { Partner } from '../../store/partners.ts';
import { stepAnswer } from '../customers/step-answer.ts';
import { stepTitle } from '../customers/step-title.ts';
import { titled } from '../customers/timeline.ts';
import { wordsById } from '../customers/words-by-id.ts';
import type { ApiDeps } from '../deps.ts';
import { jointAction, jointActionAnswer } from './joint-action-answer.ts';
import { linksOfPartner, partnerLinks } from './partner-links.ts';
import type { KnownPartner } from './partner-of.ts';

const instant = z.string().meta({ format: 'date-time' });
const day = z.string().meta({ format: 'date' });

const who = {
  partnerId: z.string(),
  externalId: z.string().optional(),
  kind: z.enum(partnerKinds),
  name: z.string(),
  contactName: z.string(),
  email: z.string(),
  phone: z.string().optional().meta({ description: 'E.164' }),
  website: z.string().optional(),
  preferredChannel: z.enum(preferredChannels),
  contacts: z.array(
    z.object({
      ...{ name: z.string(), role: z.string().optional() },
      ...{ email: z.string().optional(), phone: z.string().optional() },
    }),
  ),
  asOf: instant.meta({ description: 'The contact data are those of this moment.' }),
};

export const foundPartner = z.object({ ...who, links: partnerLinks }).meta({ id: 'FoundPartner' });

const agreement = z
  .object({
    agreementId: z.string(),
    kind: z.enum(agreementKinds),
    from: day,
    until: day.optional(),
    noticeDays: z.int(),
    terms: z.string().optional(),
    state: z.enum(['coming', 'running', 'over']),
    endedAt: instant.optional(),
    endedBecause: z.string().optional(),
  })
  .meta({ id: 'PartnerAgreement' });

export const partner = z
  .object({
    ...who,
    manager: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    registeredAt: instant,
    stage: z.string(),
    paused: z.boolean(),
    news: z.boolean().meta({ description: 'He gets news and promotions by mail.' }),
    suppressed: z.string().optional().meta({ description: 'Why no mail may go to the address.' }),
    ending: z
      .object({
        requestedAt: instant,
        lastDay: day.optional().meta({ description: 'Known once it was talked about.' }),
      })
      .optional(),
    endedAt: instant.optional(),
    agreements: z.array(agreement),
    notes: z.array(z.object({ at: instant, by: z.string(), words: z.string() })).meta({
      description: 'Interests and personal notes, for attention and gifts that are about them.',
    }),
    actions: z.array(jointAction),
    next: z.array(titled).meta({ description: 'The first things that will happen.' }),
    links: partnerLinks,
  })
  .meta({ id: 'Partner' });

/** So many things that come next are answered; all of them stand in the agenda. */
const nextSteps = 5;

/** Contact data, with where to read on. */
export function foundPartnerAnswer(deps: Pick<ApiDeps, 'baseUrl'>, { _id, ...data }: Partner) {
  return { partnerId: _id, ...data, contacts: [...data.contacts], links: linksOfPartner(deps, _id) };
}

/** A partner in full, derived from the facts of this moment. */
export async function partnerAnswer(
  deps: ApiDeps,
  { partner: found, facts, history }: KnownPartner,
  now: Instant,
): Promise<z.infer<typeof partner>> {
  const agenda = planPartner(found._id, facts, await deps.context(), now);
  const words = await wordsById(deps, facts);
  const ending = endingOf(history);
  const { registeredAt, suppressed, ended, consents, managerId } = history;
  const manager = managerId === undefined ? undefined : await deps.store.staff.find(managerId);
  const open = agenda.steps.filter(({ state }) => state !== 'done' && state !== 'dropped');
  return {
    ...foundPartnerAnswer(deps, found),
    ...(managerId !== undefined && { manager: { id: managerId, ...(manager && { name: manager.name }) } }),
    ...{ registeredAt, stage: agenda.stage, paused: agenda.paused },
    news: consents.at(-1)?.type === 'consentGiven',
    ...(suppressed && { suppressed: suppressed.why }),
    ...(ending && { ending: endingAnswer(ending) }),
    ...(ended && { endedAt: ended.happenedAt }),
    agreements: agreementsOf(facts).map((one) => agreementAnswer(one, words, now)),
    notes: facts.flatMap((fact) => {
      const said = fact.type === 'interestNoted' ? words.get(fact.noteId) : undefined;
      return fact.type === 'interestNoted' && said !== undefined
        ? [{ at: fact.happenedAt, by: fact.by, words: said }]
        : [];
    }),
    actions: actionsOf(facts).map((one) => jointActionAnswer(one, words)),
    next: open.slice(0, nextSteps).map((one) => ({ ...stepAnswer(one, new Map()), title: stepTitle(one) })),
  };
}

const endingAnswer = ({ requestedAt, lastDay }: NonNullable<ReturnType<typeof endingOf>>) => ({
  requestedAt,
  ...(lastDay !== undefined && { lastDay: isoDate(lastDay) }),
});

function agreementAnswer(one: Agreement, words: ReadonlyMap<string, string>, now: Instant): z.infer<typeof agreement> {
  const { id, kind, from, until, noticeDays, noteId, ended } = one;
  const [terms, because] = [words.get(noteId), words.get(ended?.reasonId ?? '')];
  return {
    ...{ agreementId: id, kind, from: isoDate(from), noticeDays },
    ...(until !== undefined && { until: isoDate(until) }),
    ...(terms !== undefined && { terms }),
    state: bindsOn(one, dayOf(now)) ? 'running' : from > dayOf(now) && !ended ? 'coming' : 'over',
    ...(ended && { endedAt: ended.at }),
    ...(because !== undefined && { endedBecause: because }),
  };
}
