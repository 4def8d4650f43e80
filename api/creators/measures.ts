import { z } from 'zod';
import { brandFitCriteria, brandFitRules } from '../../domain/creator/brand-fit.ts';
import { creatorFigures, valueDirections } from '../../domain/creator/facts.ts';
import { expected, oneOf } from '../../door/fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { shortId } from '../short-id.ts';
import { staffId } from '../staff/staff-word.ts';
import { field, mustHaveCome, recorded, refuse } from './creator-fields.ts';
import { creatorOf, headOf, recordOfCreator } from './creator-of.ts';

const score = field.wholeNumber(0, brandFitRules.highest);

const common = {
  method: 'post',
  tag: 'Creators',
  scope: 'partners:write',
  repeatable: true,
  answer: { status: 202, description: 'It is recorded.', schema: recorded },
  problems: ['unknown-partner'],
} as const;

const rateEndpoint = endpoint({
  ...common,
  path: '/v1/creators/{id}/ratings',
  operationId: 'rateCreator',
  summary: 'One person’s judgement of how well a creator suits us',
  description:
    'Five criteria, 0 to 4 each. The two people who rated last count; the same person again: the latest judgement.',
  body: z
    .strictObject({
      raterId: staffId.meta({ description: 'Who judges.' }),
      scores: z.strictObject(Object.fromEntries(brandFitCriteria.map((one) => [one, score])) as Scores, {
        error: expected('a score for each criterion'),
      }),
      by: field.by,
    })
    .meta({ id: 'RateCreator' }),
  async act(deps, call) {
    const { raterId, scores, by = call.by } = call.body;
    await creatorOf(deps, call.id);
    if (!(await deps.store.staff.find(raterId))) refuse('/raterId', 'is nobody who works here');
    const { noteId: _, ...head } = headOf(call, 'creatorRated', shortId(call.callId));
    await recordOfCreator(deps, { ...head, type: 'creatorRated', raterId, scores, by }, call);
    return { id: shortId(call.callId), status: 'recorded' };
  },
});

type Scores = Record<(typeof brandFitCriteria)[number], typeof score>;

const figureEndpoint = endpoint({
  ...common,
  path: '/v1/creators/{id}/figures',
  operationId: 'enterCreatorFigure',
  summary: 'Enter a figure that is measured elsewhere',
  description: 'With its source and the day it was measured. Of each figure the latest day counts.',
  body: z
    .strictObject({
      figure: oneOf(creatorFigures),
      percent: z
        .number({ error: expected('a number') })
        .min(-100, { error: 'must be at least -100' })
        .max(1_000, { error: 'must be at most 1000' }),
      on: field.day,
      source: field.words,
      by: field.by,
    })
    .refine(({ figure, percent }) => figure.endsWith('growth') || (percent >= 0 && percent <= 100), {
      path: ['percent'],
      error: 'is a share: it lies between 0 and 100',
    })
    .meta({ id: 'EnterCreatorFigure' }),
  async act(deps, call) {
    const { figure, percent: value, on, source, by = call.by } = call.body;
    await creatorOf(deps, call.id);
    mustHaveCome(on, call.now);
    const head = headOf(call, 'figureEntered', shortId(call.callId));
    const fact = { ...head, type: 'figureEntered', figure, value, on, by } as const;
    await recordOfCreator(deps, fact, call, { [head.noteId]: source });
    return { id: shortId(call.callId), status: 'recorded' };
  },
});

const valueEndpoint = endpoint({
  ...common,
  path: '/v1/creators/{id}/values',
  operationId: 'enterCreatorValue',
  summary: 'Value received from a creator, or given to him, at agreed rates',
  description: 'Those of the last twelve months make the Mutual Value Index: (received − given) / (received + given).',
  body: z
    .strictObject({
      direction: oneOf(valueDirections),
      cents: field.cents,
      on: field.day,
      what: field.words.meta({ description: 'What it was, and by which agreed rate it is worth this.' }),
      by: field.by,
    })
    .meta({ id: 'EnterCreatorValue' }),
  async act(deps, call) {
    const { direction, cents, on, what, by = call.by } = call.body;
    await creatorOf(deps, call.id);
    mustHaveCome(on, call.now);
    const head = headOf(call, 'creatorValueEntered', shortId(call.callId));
    const fact = { ...head, type: 'creatorValueEntered', direction, cents, on, by } as const;
    await recordOfCreator(deps, fact, call, { [head.noteId]: what });
    return { id: shortId(call.callId), status: 'recorded' };
  },
});

/** What a creator is measured by, as people enter it. */
export const measureEndpoints: readonly Endpoint[] = [rateEndpoint, figureEndpoint, valueEndpoint];
