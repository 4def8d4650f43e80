import type { ErrorRequestHandler, Response } from 'express';
import { localsOf } from './locals.ts';
import { type Problem, problemDocument } from './problem.ts';
import { placeOf } from './place-of.ts';
import { problemOf } from './problem-of.ts';

/** The last handler of the API: every failure becomes a problem document; what broke on our side is logged with its stack. */
export const answerProblem: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  const problem = problemOf(error);
  if (problem.status >= 500) localsOf(res).log.error({ code: problem.code, at: placeOf(error) }, 'a request broke');
  if (res.headersSent) next(error);
  else sendProblem(res, problem);
};

function sendProblem(res: Response, problem: Problem): void {
  const document = problemDocument(problem, localsOf(res).requestId);
  res
    .status(problem.status)
    .set({ 'Cache-Control': 'no-store', ...problem.details.headers })
    .type('application/problem+json')
    .send(JSON.stringify(document));
}
