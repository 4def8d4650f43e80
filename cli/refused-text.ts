import type { Refusal } from '../door/csv.ts';

/** Refused rows as a person mends them: line, column, reason. */
export function refusedText(refused: readonly { line: number; refusals: readonly Refusal[] }[]): string {
  return refused
    .flatMap(({ line, refusals }) => refusals.map(({ field, reason }) => `line ${line}, ${field}: ${reason}\n`))
    .join('');
}
