import { z } from 'zod';
import { severityNames } from '../../domain/complaint/protocol.ts';
import { planCase } from '../../domain/complaint/plan.ts';
import { roles } from '../../domain/staff.ts';
import { oneOf, prose, text, word } from '../../door/fields.ts';
import { caseAnswer, caseLink, caseSummary } from './case-answer.ts';
import { caseEvents } from './case-events.ts';
import { doerNamed } from '../tasks/doer.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { customerLinks, linksOf } from '../customers/links-of.ts';
import { listCases } from './list-cases.ts';
import { openCase } from './open-case.ts';
import { staffId } from '../staff/staff-word.ts';
import { step, stepAnswer } from '../customers/step-answer.ts';
import { stepTitle } from '../customers/step-title.ts';
import { viewCase } from './view-case.ts';
import { wordsById } from '../customers/words-by-id.ts';

const instant = z.string().meta({ format: 'date-time' });

const listCasesEndpoint = endpoint({
  method: 'get',
  path: '/v1/cases',
  operationId: 'listCases',
  tag: 'Cases',
  scope: 'cases:read',
  summary: 'Complaint cases, the most urgent first',
  query: z.strictObject({
    state: oneOf(['open', 'closed']).optional(),
    severity: oneOf(severityNames).optional(),
    owner: oneOf(roles).optional().meta({ description: 'Whose it is now.' }),
    customer: text(64).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: { status: 200, description: 'The cases, as of now.', schema: z.object({ cases: z.array(caseSummary) }) },
  problems: [],
  act: async (deps, { query: { limit, ...filter }, now }) => ({
    cases: await listCases(deps, filter, { limit, now }),
  }),
});

const caseEvent = z
  .object({
    at: instant,
    recordedAt: instant.optional().meta({ description: 'Absent of a missed deadline: it follows from the clock.' }),
    type: z.string().meta({ example: 'caseOpened' }),
    text: z.string().meta({ description: 'In Dutch, for staff.', example: 'De klant is gebeld' }),
    key: z.string().optional(),
    by: z.string().optional(),
    words: z.string().optional().meta({ description: 'Of the customer, or of who did it.' }),
  })
  .meta({ id: 'CaseEvent' });

const readCaseEndpoint = endpoint({
  method: 'get',
  path: '/v1/cases/{id}',
  operationId: 'readCase',
  tag: 'Cases',
  scope: 'cases:read',
  summary: 'A complaint case: how it stands, what happened with the words, and what is planned',
  answer: {
    status: 200,
    description: 'The case, as of now.',
    schema: caseSummary
      .extend({
        now: instant,
        happened: z.array(caseEvent).meta({ description: 'In order of happening.' }),
        agenda: z.array(step.extend({ title: z.string().meta({ description: 'In Dutch, for staff.' }) })),
      })
      .meta({ id: 'CaseInFull' }),
  },
  problems: ['unknown-case'],
  async act(deps, { id, now }) {
    const view = await viewCase(deps, id, now);
    const { steps } = planCase(id, view.facts, view.context, now);
    return {
      ...caseAnswer(deps, view),
      now,
      happened: caseEvents(view, await wordsById(deps, view.facts)),
      agenda: steps.map((one) => ({ ...stepAnswer(one, new Map()), title: stepTitle(one) })),
    };
  },
});

const openCaseEndpoint = endpoint({
  method: 'post',
  path: '/v1/cases',
  operationId: 'openCase',
  tag: 'Cases',
  scope: 'cases:write',
  summary: 'Open a complaint case by hand: a person heard or read a complaint',
  description: 'A customer has one open case: while there is one, this joins it.',
  body: z
    .strictObject({
      customer: word(64).meta({ description: 'Id of the customer.' }),
      severity: oneOf(severityNames),
      words: prose(4_000).meta({ description: 'What was heard, in the customer’s own words where possible.' }),
      project: word(64).optional().meta({ description: 'Id of the project it is about.' }),
      by: staffId,
    })
    .meta({ id: 'OpenCase' }),
  repeatable: true,
  answer: {
    status: 202,
    description: 'It is recorded; the customer’s journey opens the case, or joins it to the open one.',
    schema: z
      .object({
        customerId: z.string(),
        caseId: z.string(),
        links: customerLinks.extend({ case: z.string().meta({ format: 'uri' }) }),
      })
      .meta({ id: 'OpenedCase' }),
  },
  problems: ['wrong-role'],
  async act(deps, { body: { by, ...raised }, callId, now, log }) {
    const doer = await doerNamed(deps, by, now);
    const { customerId, caseId } = await openCase(deps, { ...raised, doer, callId, now, log });
    return { customerId, caseId, links: { ...linksOf(deps, customerId), case: caseLink(deps, caseId) } };
  },
});

/** To find cases, to read one, and to open one by hand. */
export const caseEndpoints: readonly Endpoint[] = [listCasesEndpoint, readCaseEndpoint, openCaseEndpoint];
