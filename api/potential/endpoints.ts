import { z } from 'zod';
import { potentialAnswer, potentialRequest } from '../../door/potential.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { partnerOf } from '../partners/partner-of.ts';
import { note, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { answerPotential, reportOf } from './answer-potential.ts';
import { askAdvice } from './ask-advice.ts';
import { askPotential } from './ask-potential.ts';
import { potentialFileName, printPotential } from './print-potential.ts';

const reported = z.object({ partnerId: z.string(), reportId: z.string() }).meta({ id: 'PotentialReportAsked' });

const askPotentialEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/potential-reports',
  operationId: 'askPotentialReport',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'An estate agent asks what a house could become: an engineer reports within three working days',
  description: 'Of the same house once a day.',
  body: potentialRequest.extend({ by: staffId }),
  repeatable: true,
  answer: { status: 202, description: 'An engineer gets the work.', schema: reported },
  problems: ['unknown-partner', 'partnership-ended', 'wrong-kind', 'wrong-role'],
  async act(deps, { id, body: { by, ...asked }, now, log }) {
    const doer = await doerNamed(deps, by, now);
    const partnerId = await agentOf(deps, id);
    return { partnerId, reportId: await askPotential(deps, { partnerId, ...asked, by: doer.id, now, log }) };
  },
});

const answerPotentialEndpoint = endpoint({
  method: 'post',
  path: '/v1/potential-reports/{id}',
  operationId: 'answerPotentialReport',
  tag: 'Partners',
  scope: 'tasks:write',
  summary: 'What an engineer found: the report goes to the estate agent, and the task is done',
  body: potentialAnswer.safeExtend({ by: staffId }),
  repeatable: true,
  answer: { status: 202, description: 'It is kept, and goes out.', schema: reported },
  problems: ['unknown-report', 'unknown-task', 'task-done-before', 'wrong-role'],
  async act(deps, { id, body: { by, ...potential }, callId, now, log }) {
    const [doer, report] = [await doerNamed(deps, by, now), await reportOf(deps, id)];
    await answerPotential(deps, report, { potential, doer, callId, now, log });
    return { partnerId: report.partnerId, reportId: id };
  },
});

const readPotentialEndpoint = endpoint({
  method: 'get',
  path: '/v1/potential-reports/{id}/report',
  operationId: 'readPotentialReport',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'The report as the estate agent has it',
  answer: { status: 200, description: 'A PDF.', schema: z.string(), type: 'application/pdf' },
  problems: ['unknown-report'],
  async act(deps, { id }) {
    const report = await reportOf(deps, id);
    if (!report.found) throw new Problem('unknown-report', { detail: 'It was asked for, and is not there yet.' });
    const content = await printPotential(deps, report, report.found);
    return { content, fileName: potentialFileName(report.found.at) };
  },
});

const askAdviceEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/advice',
  operationId: 'askRenovationAdvice',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'An estate agent asks renovation advice for a client of his, for nothing: an engineer calls him',
  body: z.strictObject({ question: note, by: staffId }).meta({ id: 'AskAdvice' }),
  repeatable: true,
  answer: { status: 202, description: 'An engineer gets the work.', schema: z.object({ partnerId: z.string() }) },
  problems: ['unknown-partner', 'partnership-ended', 'wrong-kind', 'wrong-role'],
  async act(deps, { id, body: { by, question }, callId, now, log }) {
    const doer = await doerNamed(deps, by, now);
    const partnerId = await agentOf(deps, id);
    await askAdvice(deps, { partnerId, question, by: doer.id, callId, now, log });
    return { partnerId };
  },
});

/** Only estate agents are promised this, while working together lasts. */
async function agentOf(deps: Parameters<typeof partnerOf>[0], id: string): Promise<string> {
  const { partner, history } = await partnerOf(deps, id);
  if (history.kind !== 'estate-agent') throw new Problem('wrong-kind');
  if (history.ended) throw new Problem('partnership-ended');
  return partner._id;
}

/** What estate agents may ask of an engineer. */
export const potentialEndpoints: readonly Endpoint[] = [
  askPotentialEndpoint,
  answerPotentialEndpoint,
  readPotentialEndpoint,
  askAdviceEndpoint,
];
