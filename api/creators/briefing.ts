import { z } from 'zod';
import { expected, prose, text } from '../../door/fields.ts';
import { endpoint } from '../http/endpoint.ts';
import { field } from './creator-fields.ts';
import { creatorOf } from './creator-of.ts';

/** A guardrail is short: what is longer is copy. */
const guardrails = z
  .array(text(160), { error: expected('a list') })
  .max(12, { error: 'has more than 12 entries' })
  .default([]);

export const briefingEndpoint = endpoint({
  method: 'put',
  path: '/v1/creators/{id}/briefing',
  operationId: 'writeCreatorBriefing',
  tag: 'Creators',
  scope: 'partners:write',
  summary: 'Write the briefing canvas: guardrails, never copy dictated',
  description: 'It replaces the one before. The creator reads it on a page of his own, and as a PDF.',
  body: z
    .strictObject({
      purpose: prose(600),
      audience: prose(600),
      must: guardrails,
      mustNot: guardrails,
      free: guardrails.refine((items) => items.length > 0, { error: 'is empty: say what the creator is free in' }),
      by: field.by,
    })
    .meta({ id: 'WriteCreatorBriefing' }),
  answer: { status: 200, description: 'It stands.', schema: z.object({ status: z.literal('written') }) },
  problems: ['unknown-partner'],
  async act(deps, { id, body: { by, ...canvas }, by: key, now }) {
    const { partner } = await creatorOf(deps, id);
    await deps.store.creatorBriefings.replace({ _id: partner._id, ...canvas, asOf: now, by: by ?? key });
    return { status: 'written' };
  },
});
