import { z } from 'zod';
import { prose } from '../../door/fields.ts';
import { wordsById } from '../customers/words-by-id.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { headOf, recordPartnerWord } from '../partners/record-partner-word.ts';
import { partnerOf } from '../partners/partner-of.ts';
import { shortId } from '../short-id.ts';
import { staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';

/** As long as what he said may be, and what we say to him. */
const longest = 4_000;

const recorded = z.object({ partnerId: z.string(), feedbackId: z.string() }).meta({ id: 'RecordedFeedback' });
const instant = z.string().meta({ format: 'date-time' });

const giveEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/feedback',
  operationId: 'recordFeedback',
  tag: 'Affiliates',
  scope: 'partners:write',
  summary: 'Record what a partner thinks of us; he is thanked by mail',
  body: z
    .strictObject({ words: prose(longest).meta({ description: 'As he said it: he reads it back.' }), by: staffId })
    .meta({ id: 'GiveFeedback' }),
  repeatable: true,
  answer: { status: 200, description: 'It is recorded.', schema: recorded },
  problems: ['unknown-partner', 'wrong-role'],
  async act(deps, { id, body: { words, by }, callId, now, log }) {
    await partnerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    const feedbackId = shortId(callId);
    await recordPartnerWord(deps, words, { now, log }, (wordsId) => ({
      ...{ ...headOf(id, 'feedbackGiven', { callId, now }), type: 'feedbackGiven', feedbackId, wordsId, by: doer.id },
    }));
    return { partnerId: id, feedbackId };
  },
});

const actedEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/feedback/{feedbackId}/acted',
  operationId: 'actOnFeedback',
  tag: 'Affiliates',
  scope: 'partners:write',
  summary: 'Something was done with his feedback: he is answered again by mail',
  description: 'Once for each feedback: who acts on it first, tells him.',
  body: z
    .strictObject({ words: prose(longest).meta({ description: 'What was done, in words for him.' }), by: staffId })
    .meta({ id: 'ActOnFeedback' }),
  repeatable: true,
  answer: { status: 200, description: 'It is recorded.', schema: recorded },
  problems: ['unknown-partner', 'wrong-role', 'not-found', 'feedback-acted'],
  async act(deps, { id, params: { feedbackId = '' }, body: { words, by }, now, log }) {
    const { facts } = await partnerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    if (!facts.some((fact) => fact.type === 'feedbackGiven' && fact.feedbackId === feedbackId))
      throw new Problem('not-found', { detail: 'This partner gave no such feedback.' });
    if (facts.some((fact) => fact.type === 'feedbackActed' && fact.feedbackId === feedbackId))
      throw new Problem('feedback-acted');
    await recordPartnerWord(deps, words, { now, log }, (wordsId) => ({
      ...{ _id: `${id}|feedbackActed|${feedbackId}`, subject: id, happenedAt: now, recordedAt: now },
      ...{ type: 'feedbackActed', feedbackId, wordsId, by: doer.id },
    }));
    return { partnerId: id, feedbackId };
  },
});

const said = z.object({ at: instant, by: z.string(), words: z.string().optional() });

const listEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners/{id}/feedback',
  operationId: 'listFeedback',
  tag: 'Affiliates',
  scope: 'partners:read',
  summary: 'What a partner thinks of us, and what was done with it',
  answer: {
    status: 200,
    description: 'The last one first.',
    schema: z
      .object({ feedback: z.array(said.extend({ feedbackId: z.string(), acted: said.optional() })) })
      .meta({ id: 'FeedbackOfPartner' }),
  },
  problems: ['unknown-partner'],
  async act(deps, { id }) {
    const { facts } = await partnerOf(deps, id);
    const words = await wordsById(deps, facts);
    const answer = ({ happenedAt: at, by, wordsId }: { happenedAt: string; by: string; wordsId: string }) => {
      const found = words.get(wordsId);
      return { at, by, ...(found !== undefined && { words: found }) };
    };
    const given = facts.flatMap((fact) => (fact.type === 'feedbackGiven' ? [fact] : []));
    return {
      feedback: given.reverse().map((one) => {
        const acted = facts.find((fact) => fact.type === 'feedbackActed' && fact.feedbackId === one.feedbackId);
        return {
          ...{ feedbackId: one.feedbackId, ...answer(one) },
          ...(acted?.type === 'feedbackActed' && { acted: answer(acted) }),
        };
      }),
    };
  },
});

export const feedbackEndpoints: readonly Endpoint[] = [giveEndpoint, listEndpoint, actedEndpoint];
