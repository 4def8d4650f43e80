import { createHash } from 'node:crypto';
import { z } from 'zod';
import { expected, text } from '../../door/fields.ts';
import type { KnownCreator } from './creator-of.ts';
import { creatorOf, headOf, recordOfCreator } from './creator-of.ts';
import { field, mustHaveCome, recorded, refuse } from './creator-fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { shortId } from '../short-id.ts';

const common = {
  method: 'post',
  tag: 'Creators',
  scope: 'partners:write',
  repeatable: true,
  answer: { status: 202, description: 'It is recorded.', schema: recorded },
} as const;

const planEndpoint = endpoint({
  ...common,
  path: '/v1/creators/{id}/campaigns',
  operationId: 'planCampaign',
  summary: 'Record a campaign with a creator',
  description:
    'Red flags follow by themselves: no rights agreed, no kick-off held, a quarter outside the budget, no feedback in time.',
  body: z
    .strictObject({
      name: text(120),
      from: field.day,
      until: field.day.meta({ description: 'The last day.' }),
      spendCents: field.cents.meta({ description: 'What is to be spent, in euro cents ex VAT.' }),
      oneOff: z.boolean({ error: expected('true or false') }).default(false),
      licensed: z
        .boolean({ error: expected('true or false') })
        .default(false)
        .meta({ description: 'The rights on this campaign are agreed, apart from the partnership.' }),
      by: field.by,
    })
    .refine(({ from, until }) => until >= from, { path: ['until'], error: 'lies before the first day' })
    .meta({ id: 'PlanCampaign' }),
  problems: ['unknown-partner'],
  async act(deps, call) {
    const { name, spendCents: cents, by = call.by, ...given } = call.body;
    const { creator } = await creatorOf(deps, call.id);
    // A creator has one campaign of a name that begins on a day: sent again, or twice at once, it is the same.
    const campaignId = campaignIdOf(name, given.from);
    const before = creator.campaigns.get(campaignId)?.planned;
    if (before && (before.until !== given.until || before.cents !== cents))
      refuse('/name', 'is that of another campaign that begins on this day');
    const head = headOf(call, 'campaignPlanned', campaignId);
    const fact = { ...head, type: 'campaignPlanned', campaignId, cents, by, ...given } as const;
    await recordOfCreator(deps, fact, call, { [head.noteId]: name });
    return { id: campaignId, status: 'recorded' };
  },
});

const campaignIdOf = (name: string, from: string): string =>
  createHash('sha256').update(`${from}|${name.toLowerCase()}`).digest('hex').slice(0, 16);

/** Whole numbers that do not contradict each other. */
const results = z
  .strictObject({
    engagements: field.count.meta({ description: 'All of them, likes too.' }),
    shares: field.count,
    reactions: field.count.meta({ description: 'In-depth ones: with something to say.' }),
    sample: z
      .strictObject({
        rated: field.count.meta({ description: 'Comments and reactions judged; fewer than 30 say nothing yet.' }),
        authentic: field.count,
      })
      .refine(({ rated, authentic }) => authentic <= rated, { path: ['authentic'], error: 'is more than was rated' }),
    reach: field.count.optional().meta({ description: 'People who saw it.' }),
    spendCents: field.cents.optional().meta({ description: 'What it cost in the end, where that differs.' }),
    by: field.by,
  })
  .refine(({ engagements, shares, reactions }) => shares + reactions <= engagements, {
    path: ['engagements'],
    error: 'is less than shares and reactions together',
  })
  .refine(({ engagements, sample }) => sample.rated <= engagements, {
    path: ['sample', 'rated'],
    error: 'is more than all engagements',
  })
  .refine(({ engagements, reach = engagements }) => reach >= engagements, {
    path: ['reach'],
    error: 'is less than all engagements',
  })
  .meta({ id: 'CampaignResults' });

const resultsEndpoint = endpoint({
  ...common,
  path: '/v1/creators/{id}/campaigns/{campaignId}/results',
  operationId: 'recordCampaignResults',
  summary: 'What a campaign did; later results replace earlier ones',
  body: results,
  problems: ['unknown-partner', 'unknown-campaign'],
  async act(deps, call) {
    const { sample, spendCents, reach, engagements, shares, reactions, by = call.by } = call.body;
    const { campaignId, campaign } = campaignOf(await creatorOf(deps, call.id), call.params);
    mustHaveCome(campaign.planned.from, call.now, '/campaignId');
    const { noteId: _, ...head } = headOf(call, 'campaignMeasured', shortId(call.callId));
    await recordOfCreator(
      deps,
      {
        ...{ ...head, type: 'campaignMeasured', campaignId, engagements, shares, reactions, ...sample, by },
        ...(reach !== undefined && { reach }),
        ...(spendCents !== undefined && { cents: spendCents }),
      },
      call,
    );
    return { id: campaignId, status: 'recorded' };
  },
});

const feedbackEndpoint = endpoint({
  ...common,
  path: '/v1/creators/{id}/campaigns/{campaignId}/feedback',
  operationId: 'recordCampaignFeedback',
  summary: 'The creator heard what a campaign did',
  body: z
    .strictObject({ words: field.words.meta({ description: 'What he was told.' }), by: field.by })
    .meta({ id: 'CampaignFeedback' }),
  problems: ['unknown-partner', 'unknown-campaign'],
  async act(deps, call) {
    const { words, by = call.by } = call.body;
    const { campaignId } = campaignOf(await creatorOf(deps, call.id), call.params);
    const head = headOf(call, 'campaignFeedbackGiven', shortId(call.callId));
    const fact = { ...head, type: 'campaignFeedbackGiven', campaignId, by } as const;
    await recordOfCreator(deps, fact, call, { [head.noteId]: words });
    return { id: campaignId, status: 'recorded' };
  },
});

function campaignOf({ creator }: KnownCreator, params: Readonly<Record<string, string>>) {
  const campaignId = params['campaignId'] ?? '';
  const campaign = creator.campaigns.get(campaignId);
  if (!campaign) throw new Problem('unknown-campaign');
  return { campaignId, campaign };
}

/** Campaigns with creators: planned, measured, talked about. */
export const campaignEndpoints: readonly Endpoint[] = [planEndpoint, resultsEndpoint, feedbackEndpoint];
