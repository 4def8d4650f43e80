import type { Response } from 'express';
import type { Fault, FaultMode } from './faults.ts';

type Refused = Extract<
  FaultMode,
  `${string}-401` | `${string}-300` | `${string}-405` | `${string}-429` | `${string}-500`
>;

const REFUSALS: Record<Refused, [status: number, code: number, message: string]> = {
  'refuse-401': [401, 10, 'The Server Token you provided in the X-Postmark-Server-Token request header was invalid.'],
  'invalid-300': [422, 300, "Invalid 'To' address."],
  'not-allowed-405': [422, 405, 'Not allowed to send: the account has run out of credits.'],
  'rate-limit-429': [429, 429, 'Rate limit exceeded.'],
  'server-error-500': [500, 500, 'Internal Server Error'],
};

/** Answers as the fault does; false when the request is to be answered normally (`slow`, `found-late`, and `inactive-406`, which needs the recipients). */
export function answerFault(fault: Fault, res: Response): boolean {
  switch (fault.mode) {
    case 'refuse-401':
    case 'invalid-300':
    case 'not-allowed-405':
    case 'rate-limit-429':
    case 'server-error-500': {
      const [status, code, message] = REFUSALS[fault.mode];
      res.status(status).json({ ErrorCode: code, Message: message });
      return true;
    }
    case 'timeout':
      return true;
    case 'accepted-then-drop':
      res.socket?.destroy();
      return true;
    case 'cut-body':
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '400' });
      res.write('{"ErrorCode":0,"Mess', () => res.socket?.destroy());
      return true;
    case 'empty-200':
      res.status(200).end();
      return true;
    case 'html-200':
      res.status(200).type('html').send('<!doctype html><title>Maintenance</title><p>We will be right back.');
      return true;
    case 'slow':
    case 'found-late':
    case 'inactive-406':
      return false;
  }
}
