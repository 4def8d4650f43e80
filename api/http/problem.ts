import type { FieldProblem } from '../../door/delivery.ts';
import { type ProblemCode, problems } from './problems.ts';

export interface ProblemDetails {
  /** What went wrong this time. Never with personal data. */
  detail?: string;
  errors?: readonly FieldProblem[];
  /** Why a journey refused a lever. */
  why?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Thrown anywhere under a route; the last handler answers it as a problem document. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? problems[code].title);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problems[this.code].status;
  }
}

export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance: string;
  errors?: readonly FieldProblem[];
  why?: string;
}

/** RFC 9457. `instance` is the request's id: it stands in the logs too. */
export function problemDocument({ code, status, details }: Problem, requestId: string): ProblemDocument {
  return {
    type: `/docs/problems#${code}`,
    title: problems[code].title,
    status,
    ...(details.detail !== undefined && { detail: details.detail }),
    instance: requestId,
    ...(details.errors && { errors: details.errors }),
    ...(details.why !== undefined && { why: details.why }),
  };
}
