import type { Severity } from '../complaint/protocol.ts';
import { higherSeverity } from '../complaint/protocol.ts';
import type { Answer } from './history.ts';
import { followsOf } from './replies.ts';

/**
 * How grave a press is, or undefined where it is no complaint: what the table says of the answer, and the words beside it;
 * words of danger or law make any answer a major complaint (rules, sections 5 and 13).
 */
export function severityOf({
  kind,
  answer,
  severity,
}: Pick<Answer, 'kind' | 'answer' | 'severity'>): Severity | undefined {
  const complaint = followsOf(kind, answer)?.complaint;
  if (complaint === undefined) return severity === 'major' ? 'major' : undefined;
  return severity === undefined ? complaint : higherSeverity(complaint, severity);
}

export const isNegative = (answer: Pick<Answer, 'kind' | 'answer' | 'severity'>): boolean =>
  severityOf(answer) !== undefined;
