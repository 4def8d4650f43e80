import { z } from 'zod';
import { affiliateLife } from '../../domain/affiliate/life.ts';
import { careLevels } from '../../domain/affiliate/facts.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import { wordsById } from '../customers/words-by-id.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { headOf, recordPartnerWord } from '../partners/record-partner-word.ts';
import { partnerOf } from '../partners/partner-of.ts';
import { note, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { affiliateOf } from './affiliate-of.ts';
import { lifeAnswer, lifeSchema } from './life-answer.ts';

const instant = z.string().meta({ format: 'date-time' });

const coachingEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/coaching-notes',
  operationId: 'noteCoaching',
  tag: 'Affiliates',
  scope: 'partners:write',
  summary: 'Note what came of coaching a partner',
  body: z.strictObject({ words: note, by: staffId }).meta({ id: 'NoteCoaching' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'It is noted.',
    schema: z.object({ partnerId: z.string() }).meta({ id: 'Coached' }),
  },
  problems: ['unknown-partner', 'wrong-role'],
  async act(deps, { id, body: { words, by }, callId, now, log }) {
    await partnerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    await recordPartnerWord(deps, words, { now, log }, (noteId) => ({
      ...{ ...headOf(id, 'coachingNoted', { callId, now }), type: 'coachingNoted', noteId, by: doer.id },
    }));
    return { partnerId: id };
  },
});

const readCareEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners/{id}/care',
  operationId: 'readCare',
  tag: 'Affiliates',
  scope: 'partners:read',
  summary: 'How an affiliate is looked after, and how he does',
  description: 'Each question with how long he waited: by the clock, and of our working time.',
  answer: {
    status: 200,
    description: 'Of this moment.',
    schema: z
      .object({
        ...lifeSchema.shape,
        level: z.enum(careLevels),
        nextContactAt: instant.optional(),
        milestones: z.array(z.object({ milestone: z.string(), at: instant })),
        coaching: z.array(z.object({ at: instant, by: z.string(), words: z.string() })),
        questions: z.array(
          z.object({
            ...{ replyId: z.string(), askedAt: instant, answeredAt: instant.optional() },
            ...{ hours: z.number(), openHours: z.number(), inTime: z.boolean() },
          }),
        ),
      })
      .meta({ id: 'AffiliateCare' }),
  },
  problems: ['unknown-partner'],
  async act(deps, { id, now }) {
    const { facts, history } = await affiliateOf(deps, id);
    const context = await deps.context();
    const life = affiliateLife(id, history, { context, now });
    const { steps } = planPartner(id, facts, context, now);
    const words = await wordsById(deps, facts);
    const next = steps.find(
      ({ kind, state }) => kind === 'affiliate-contact' && (state === 'due' || state === 'later'),
    );
    return {
      ...{ ...lifeAnswer(life), questions: life.questions },
      ...(next && { nextContactAt: next.dueAt }),
      milestones: steps.flatMap(({ kind, state, about, dueAt }) =>
        kind === 'milestone' && state === 'done' ? [{ milestone: about ?? '', at: dueAt }] : [],
      ),
      coaching: facts.flatMap((fact) => {
        const said = fact.type === 'coachingNoted' ? words.get(fact.noteId) : undefined;
        return fact.type === 'coachingNoted' && said !== undefined
          ? [{ at: fact.happenedAt, by: fact.by, words: said }]
          : [];
      }),
    };
  },
});

export const careEndpoints: readonly Endpoint[] = [coachingEndpoint, readCareEndpoint];
