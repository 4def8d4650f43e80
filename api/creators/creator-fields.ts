import { z } from 'zod';
import { dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import { expected, prose, readAs, readDate } from '../../door/fields.ts';
import { Problem } from '../http/problem.ts';
import { staffId } from '../staff/staff-word.ts';

const wholeNumber = (least: number, most: number) =>
  z
    .number({ error: expected('a whole number') })
    .int({ error: 'must be a whole number' })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` });

/** Fields of the operations on creators. */
export const field = {
  day: readAs(10, readDate),
  count: wholeNumber(0, 1_000_000_000),
  cents: wholeNumber(0, 100_000_000),
  wholeNumber,
  words: prose(1_000),
  by: staffId.optional().meta({ description: 'Who tells it; without this the API key.' }),
};

/** What a request recorded. */
export const recorded = z.object({ id: z.string(), status: z.literal('recorded') }).meta({ id: 'RecordedOfCreator' });

/** Throws where a day that must have come lies in the future. */
export function mustHaveCome(on: string, now: Instant, pointer = '/on'): void {
  if (on > isoDate(dayOf(now))) refuse(pointer, 'lies in the future');
}

export function refuse(pointer: string, detail: string): never {
  throw new Problem('invalid-fields', { errors: [{ pointer, detail }] });
}
