import { z } from 'zod';
import { instantAt, parseDay } from '../../domain/calendar.ts';
import { actionsFor, snapshotsOf } from '../../domain/partner/read-reviews.ts';
import { prose, readAs, readDate } from '../../door/fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { partnerOf } from '../partners/partner-of.ts';
import { shortId } from '../short-id.ts';
import { staffId } from '../staff/staff-word.ts';
import { agreeAction } from './agree-action.ts';
import { managerName } from './manager-name.ts';
import { reportOf } from './report-of.ts';
import { reportPdf } from './report-pdf.tsx';
import { answerReview, reviewAnswer } from './review-answer.ts';
import { reviewedQuarter } from './reviewed-quarter.ts';
import { Problem } from '../http/problem.ts';
import type { QuarterSnapshot } from '../../domain/partner/snapshot.ts';
import type { PartnerHistory } from '../../domain/partner/history.ts';

const answered = (history: PartnerHistory, snapshot: QuarterSnapshot) =>
  answerReview(snapshot, actionsFor(history, snapshot.quarter, instantAt(parseDay(snapshot.from), 0)));

const listEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners/{id}/reviews',
  operationId: 'listReviews',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'The quarterly reviews of a partner, the newest first',
  answer: { status: 200, description: 'The reviews.', schema: z.object({ reviews: z.array(reviewAnswer) }) },
  problems: ['unknown-partner'],
  async act(deps, { id }) {
    const { history } = await partnerOf(deps, id);
    return {
      reviews: snapshotsOf(history)
        .map((one) => answered(history, one))
        .reverse(),
    };
  },
});

const reportEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners/{id}/reviews/{quarter}/report',
  operationId: 'printReview',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'The report of a quarter as a PDF, as the partner has it',
  answer: { status: 200, description: 'The PDF.', schema: z.string(), type: 'application/pdf' },
  problems: ['unknown-partner', 'unknown-quarter', 'quarter-not-over'],
  async act(deps, { id, params, now }) {
    const known = await partnerOf(deps, id);
    const quarter = reviewedQuarter(known.history, params['quarter'] ?? '', now);
    const report = await reportOf(deps, known, quarter, now);
    if (!report) throw new Problem('unknown-quarter');
    const content = await reportPdf(deps, report, { managerName: await managerName(deps, known.history), now });
    return { content, fileName: `kwartaalrapport-${quarter}.pdf` };
  },
});

const agreeEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/reviews/{quarter}/actions',
  operationId: 'agreeAction',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'What was agreed at the talk about a quarter: it becomes work with an owner and a day',
  body: z
    .strictObject({
      words: prose(1_000).meta({ description: 'What was agreed; the partner reads it in his report.' }),
      ownerId: staffId.meta({ description: 'Who does it: a person’s id, or a role.', example: 'manager' }),
      dueOn: readAs(10, readDate).meta({ description: 'By which day.', example: '2027-05-07' }),
      by: staffId.meta({ description: 'Who writes it down.' }),
    })
    .meta({ id: 'AgreeAction' }),
  repeatable: true,
  answer: { status: 200, description: 'It is agreed.', schema: z.object({ actionId: z.string() }) },
  problems: ['unknown-partner', 'unknown-quarter', 'quarter-not-over', 'unknown-staff'],
  async act(deps, { id, params, body, callId, now, log }) {
    const { history } = await partnerOf(deps, id);
    const quarter = reviewedQuarter(history, params['quarter'] ?? '', now);
    const actionId = shortId(callId);
    await agreeAction(deps, { ...body, partnerId: id, actionId, quarter, now, log });
    return { actionId };
  },
});

/** The quarterly reviews of partners. */
export const reviewEndpoints: readonly Endpoint[] = [listEndpoint, reportEndpoint, agreeEndpoint];
