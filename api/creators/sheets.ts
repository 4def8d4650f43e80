import { z } from 'zod';
import { dayOf } from '../../domain/calendar.ts';
import { boardCaseOf } from '../../domain/creator/board-case.ts';
import { creatorProgramme } from '../../domain/creator/programme.ts';
import { type Endpoint, endpoint, type FileAnswer } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import type { ApiDeps } from '../deps.ts';
import { boardRows } from './board-rows.ts';
import { allCreators, creatorOf } from './creator-of.ts';
import { type CreatorSheet, creatorSheets, headOfSheet } from './creator-sheets.ts';
import { type CreatorStory, creatorStoryOf, withProgramme } from './creator-story.ts';
import { cpaeRow, programmeRows } from './kpi-rows.ts';

/** A sheet of a partnership as a PDF; undefined where there is nothing to print yet. */
export async function printSheet(
  { printer, bureau }: Pick<ApiDeps, 'printer' | 'bureau'>,
  id: CreatorSheet,
  story: CreatorStory,
): Promise<FileAnswer | undefined> {
  const data = creatorSheets[id](story);
  if (!data) return undefined;
  const whole = { ...headOfSheet(id, bureau, story.today), ...data };
  return { content: await printer.pdf(id, whole), fileName: `${id}.pdf` };
}

const common = {
  method: 'get',
  tag: 'Creators',
  scope: 'partners:read',
  answer: { status: 200, description: 'The sheet.', schema: z.string(), type: 'application/pdf' },
} as const;

const sheetEndpoint = (id: CreatorSheet, operationId: string, summary: string): Endpoint =>
  endpoint({
    ...common,
    ...{ path: `/v1/creators/{id}/${id.replace('creator-', '')}.pdf`, operationId, summary },
    problems: ['unknown-partner', 'no-agreement'],
    async act(deps, call) {
      const story = await creatorStoryOf(deps, await creatorOf(deps, call.id), call.now);
      const sheet = await printSheet(deps, id, id === 'creator-board-case' ? await withProgramme(deps, story) : story);
      if (!sheet) throw new Problem('no-agreement');
      return sheet;
    },
  });

const programmeEndpoint = endpoint({
  ...common,
  path: '/v1/creator-programme/board-case.pdf',
  operationId: 'printCreatorProgramme',
  summary: 'The case for the board, of all creators together',
  problems: [],
  async act(deps, { now }) {
    const creators = await allCreators(deps);
    const programme = creatorProgramme(creators, dayOf(now));
    const data = {
      ...headOfSheet('creator-board-case', deps.bureau, dayOf(now)),
      about: `Alle samenwerkingen met creators: ${creators.length}.`,
      rows: boardRows(boardCaseOf(creators)),
      kpis: [cpaeRow(programme.cpae), ...programmeRows(programme)],
    };
    return {
      content: await deps.printer.pdf('creator-board-case', data),
      fileName: 'creator-programme.pdf',
    } satisfies FileAnswer;
  },
});

const emptyEndpoint = endpoint({
  ...common,
  path: '/v1/creator-programme/empty-briefing.pdf',
  operationId: 'printEmptyBriefing',
  summary: 'An empty briefing canvas, to fill in together',
  problems: [],
  async act({ printer, bureau }, { now }) {
    const head = headOfSheet('creator-briefing', bureau, dayOf(now));
    const empty = { creator: null, purpose: null, audience: null, must: [], mustNot: [], free: [] };
    return { content: await printer.pdf('creator-briefing', { ...head, ...empty }), fileName: 'empty-briefing.pdf' };
  },
});

/** Every sheet about creators, as staff get it. */
export const sheetEndpoints: readonly Endpoint[] = [
  sheetEndpoint('creator-briefing', 'printCreatorBriefing', 'The briefing canvas: guardrails, not a script'),
  sheetEndpoint('creator-checklists', 'printCreatorChecklists', 'The checklists of the twelve weeks'),
  sheetEndpoint('creator-stop-start', 'printCreatorStopStart', 'What both sides stop and start'),
  sheetEndpoint('creator-agreement', 'printCreatorAgreement', 'The agreement in plain words, with its warnings'),
  sheetEndpoint('creator-board-case', 'printCreatorBoardCase', 'The case for the board, of one partnership'),
  programmeEndpoint,
  emptyEndpoint,
];
