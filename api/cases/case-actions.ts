import { z } from 'zod';
import { type ProtocolStep, protocolSteps, severityNames } from '../../domain/complaint/protocol.ts';
import { oneOf } from '../../door/fields.ts';
import { caseAnswer, caseSummary } from './case-answer.ts';
import type { CaseChange } from './change-case.ts';
import { closeCase } from './close-case.ts';
import type { ApiDeps } from '../deps.ts';
import { doerNamed } from '../tasks/doer.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { finishCaseStep } from './finish-case-step.ts';
import { noteCase } from './note-case.ts';
import type { ProblemCode } from '../http/problems.ts';
import { reopenCase } from './reopen-case.ts';
import { setSeverity } from './set-severity.ts';
import { note, staffId } from '../staff/staff-word.ts';
import { viewCase } from './view-case.ts';

interface CaseAction<Body> {
  name: string;
  operationId: string;
  summary: string;
  description?: string;
  body: z.ZodType<Body>;
  problems: readonly ProblemCode[];
  act: (deps: ApiDeps, change: Omit<CaseChange, 'words'>, body: Body) => Promise<void>;
}

/** What a person does with a case; the answer is the case as it is then, by ids alone. */
const caseAction = <Body extends { by: string }>(action: CaseAction<Body>): Endpoint => {
  const { name, operationId, summary, description, body, problems, act } = action;
  return endpoint<Body>({
    method: 'post',
    path: `/v1/cases/{id}/${name}`,
    ...{ operationId, tag: 'Cases', scope: 'cases:write', summary, body },
    ...(description !== undefined && { description }),
    repeatable: true,
    answer: { status: 200, description: 'The case as it is now.', schema: caseSummary },
    problems: ['unknown-case', 'wrong-role', ...problems],
    async act(deps, { id: caseId, body: given, callId, now, log }) {
      const doer = await doerNamed(deps, given.by, now);
      await act(deps, { caseId, doer, callId, now, log }, given);
      return caseAnswer(deps, await viewCase(deps, caseId, now));
    },
  });
};

/** What a person does with a case (rules, section 5). */
export const caseActionEndpoints: readonly Endpoint[] = [
  caseAction({
    name: 'severity',
    operationId: 'setCaseSeverity',
    summary: 'Say how grave a case is',
    description: 'It changes whose the case is, never its deadlines. Anybody may raise it; its owner may lower it.',
    body: z.strictObject({ severity: oneOf(severityNames), reason: note, by: staffId }).meta({ id: 'CaseSeverity' }),
    problems: ['case-closed'],
    act: (deps, change, { severity, reason: words }) => setSeverity(deps, { ...change, severity, words }),
  }),
  caseAction({
    name: 'note',
    operationId: 'noteCase',
    summary: 'Add a note to a case',
    body: z.strictObject({ note, by: staffId }).meta({ id: 'CaseNote' }),
    problems: [],
    act: (deps, change, { note: words }) => noteCase(deps, { ...change, words }),
  }),
  caseAction({
    name: 'steps',
    operationId: 'finishCaseStep',
    summary: 'A step of the protocol was done',
    description: 'Each step waits for the one before. Said again by the same person, the answer is the same.',
    body: z
      .strictObject({
        step: oneOf(protocolSteps as [ProtocolStep, ...ProtocolStep[]]),
        note: note.optional(),
        by: staffId,
      })
      .meta({ id: 'CaseStepDone' }),
    problems: ['step-out-of-order', 'case-closed', 'task-done-before'],
    act: (deps, change, { step, note: words }) => finishCaseStep(deps, { ...change, step, note: words }),
  }),
  caseAction({
    name: 'close',
    operationId: 'closeCase',
    summary: 'Close a case, as solved or as withdrawn',
    description: 'Solved only when the solution is implemented. Its open tasks are over with it.',
    body: z.strictObject({ as: oneOf(['solved', 'withdrawn']), note, by: staffId }).meta({ id: 'CloseCase' }),
    problems: ['case-not-solved', 'case-closed'],
    act: (deps, change, { as, note: words }) => closeCase(deps, { ...change, as, note: words }),
  }),
  caseAction({
    name: 'reopen',
    operationId: 'reopenCase',
    summary: 'Reopen a closed case',
    description: 'A new round begins, with deadlines from now, at the level the case had.',
    body: z
      .strictObject({ reason: note, severity: oneOf(severityNames).optional(), by: staffId })
      .meta({ id: 'ReopenCase' }),
    problems: ['case-open', 'other-case-open'],
    act: (deps, change, { reason: words, severity }) => reopenCase(deps, { ...change, words, severity }),
  }),
];
