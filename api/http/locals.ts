import type { Response } from 'express';
import type { Logger } from 'pino';
import type { ApiKey } from '../../store/api-keys.ts';

/** What a request gathers on its way: who asks, and under which id it is logged. */
export interface Locals {
  requestId: string;
  log: Logger;
  /** Absent before the key was checked. */
  key?: ApiKey;
  /** The route as it is written, for the log: addresses themselves can carry tokens. */
  route?: string;
}

export const localsOf = (res: Response): Locals => res.locals as Locals;
