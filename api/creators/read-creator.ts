import { z } from 'zod';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import { boardCaseOf } from '../../domain/creator/board-case.ts';
import { creatorProgramme } from '../../domain/creator/programme.ts';
import { spentCents } from '../../domain/creator/read-creator.ts';
import { warningsOf } from '../../domain/creator/warnings.ts';
import { endpoint } from '../http/endpoint.ts';
import { allCreators, creatorOf } from './creator-of.ts';
import { type CreatorStory, creatorStoryOf, withProgramme } from './creator-story.ts';
import { kpiRows } from './kpi-rows.ts';
import { inWords, warning } from './partnership.ts';

const row = z.object({ name: z.string(), value: z.string(), basis: z.string() });
const date = z.string().meta({ description: 'YYYY-MM-DD' });

const answer = z
  .object({
    partnerId: z.string(),
    name: z.string(),
    at: z.string().nullable().meta({ description: 'The step of the roadmap; null when it is over.' }),
    roadmap: z.array(
      z.object({
        ...{ step: z.string(), opensOn: date, dueOn: date, doneOn: date.nullable() },
        items: z.array(z.object({ item: z.string(), doneOn: date.nullable() })),
      }),
    ),
    kpis: z.array(row).meta({ description: 'In words, each with what it rests on.' }),
    figures: z.looseObject({}).meta({ description: 'The same as numbers.' }),
    agreements: z.array(
      z.object({
        ...{ agreementId: z.string(), from: date, until: date, warnings: z.array(warning) },
        incentives: z.array(
          z.object({
            ...{ incentiveId: z.string(), name: z.string(), target: z.number(), cents: z.number() },
            reachedOn: date.nullable(),
          }),
        ),
      }),
    ),
    campaigns: z.array(
      z.object({
        ...{ campaignId: z.string(), name: z.string(), from: date, until: date, spendCents: z.number() },
        ...{ oneOff: z.boolean(), measured: z.boolean(), feedbackGiven: z.boolean() },
      }),
    ),
    stopStart: z.record(z.string(), z.string()),
    answers: z.array(z.object({ on: date, satisfaction: z.number(), score: z.number(), words: z.string().nullable() })),
  })
  .meta({ id: 'CreatorPartnership' });

function answerOf(story: CreatorStory): z.input<typeof answer> {
  const { partner, creator, kpis, words } = story;
  const said = (id: string | undefined) => (id === undefined ? undefined : words.get(id));
  const day = (value: number | undefined) => (value === undefined ? null : isoDate(value));
  return {
    ...{ partnerId: partner._id, name: partner.name, at: story.at?.step ?? null },
    roadmap: story.roadmap.map(({ step, opensOn, dueOn, doneOn, items }) => ({
      ...{ step, opensOn: isoDate(opensOn), dueOn: isoDate(dueOn), doneOn: day(doneOn) },
      items: items.map((one) => ({ item: one.item, doneOn: day(one.doneOn) })),
    })),
    ...{ kpis: kpiRows(story), figures: { ...kpis }, stopStart: story.habits },
    agreements: creator.agreements.map(({ agreementId, terms }) => ({
      ...{ agreementId, from: terms.from, until: terms.until, warnings: inWords(warningsOf(terms)) },
      incentives: terms.incentives.map(({ incentiveId, target, cents, noteId }) => ({
        ...{ incentiveId, name: said(noteId) ?? '', target, cents },
        reachedOn: creator.reached.find((one) => one.incentiveId === incentiveId)?.on ?? null,
      })),
    })),
    campaigns: [...creator.campaigns.values()].map((campaign) => ({
      ...{ campaignId: campaign.planned.campaignId, name: said(campaign.planned.noteId) ?? '' },
      ...{ from: campaign.planned.from, until: campaign.planned.until, spendCents: spentCents(campaign) },
      ...{ oneOff: campaign.planned.oneOff, measured: campaign.results !== undefined },
      feedbackGiven: campaign.feedback !== undefined,
    })),
    answers: creator.answers.map(({ happenedAt, satisfaction, score, noteId }) => ({
      ...{ on: isoDate(dayOf(happenedAt)), satisfaction, score, words: said(noteId) ?? null },
    })),
  };
}

export const readCreatorEndpoint = endpoint({
  method: 'get',
  path: '/v1/creators/{id}',
  operationId: 'readCreator',
  tag: 'Creators',
  scope: 'partners:read',
  summary: 'How working with a creator stands',
  answer: { status: 200, description: 'The partnership.', schema: answer },
  problems: ['unknown-partner'],
  act: async (deps, { id, now }) =>
    answerOf(await withProgramme(deps, await creatorStoryOf(deps, await creatorOf(deps, id), now))),
});

export const readProgrammeEndpoint = endpoint({
  method: 'get',
  path: '/v1/creator-programme',
  operationId: 'readCreatorProgramme',
  tag: 'Creators',
  scope: 'partners:read',
  summary: 'All creators together: figures with their n, and the case for the board',
  answer: {
    status: 200,
    description: 'The programme. Of fewer than five creators a figure says why it is not shown.',
    schema: z.object({ figures: z.looseObject({}), boardCase: z.looseObject({}) }).meta({ id: 'CreatorProgramme' }),
  },
  problems: [],
  async act(deps, { now }) {
    const creators = await allCreators(deps);
    return { figures: creatorProgramme(creators, dayOf(now)), boardCase: boardCaseOf(creators) };
  },
});
