import type { Desk } from './desk.ts';
import { bodyOf, send } from './start-api.ts';

export interface CaseBody {
  caseId: string;
  severity: string;
  owner: string;
  stage: string;
  round: number;
  nextDeadline?: string;
  closed?: object;
  steps: { step: string; doneAt?: string; deadline: string; breaches: object[] }[];
  openTasks: { taskId: string }[];
  happened: { type: string; text: string; at: string; words?: string; by?: string }[];
  agenda: { key: string; state: string; title: string }[];
}

export interface Refusal {
  type: string;
  why?: string;
  errors?: { pointer: string; detail: string }[];
}

/** The cases of an API as a test asks for them. */
export const casesOf = ({ app, apiKey }: Desk) => ({
  act: async (caseId: string, action: string, body: object, status = 200) =>
    bodyOf(await send(app, apiKey, 'post', `/v1/cases/${caseId}/${action}`).send(body).expect(status)) as CaseBody &
      Refusal,
  read: async (caseId: string) => bodyOf(await send(app, apiKey, 'get', `/v1/cases/${caseId}`).expect(200)) as CaseBody,
});

export const problem = (code: string): string => `/docs/problems#${code}`;
