import { z } from 'zod';
import { permitNeeds } from '../domain/partner/potential.ts';
import { address } from './delivery.ts';
import { expected, oneOf, prose } from './fields.ts';

const longest = 2_000;
/** Ten million euros: more is a typing error. */
const highestCents = 1_000_000_000;

const place = address.pick({ street: true, houseNumber: true, postcode: true, city: true });

/** What an estate agent wants to know of a house. */
export const potentialRequest = z
  .strictObject(
    {
      address: place.meta({ description: 'Of the house.' }),
      words: prose(longest).optional().meta({ description: 'What the buyers have in mind.' }),
    },
    { error: expected('a question') },
  )
  .meta({ id: 'AskPotential' });

/** The same, as the form sends it. */
export const potentialForm = z.object({ ...place.shape, words: prose(longest).optional() });

const cents = z
  .int({ error: expected('whole euro cents') })
  .min(0, 'must not be below zero')
  .max(highestCents, `must be at most ${highestCents}`);

const answer = {
  possible: prose(longest).meta({ description: 'What is possible.' }),
  structure: prose(longest).meta({ description: 'What it asks of the structure.' }),
  permit: oneOf(permitNeeds).meta({ description: 'Whether a permit is needed.' }),
  advice: prose(longest),
};

const rising = ({ fromCents, toCents }: { fromCents: number; toCents: number }): boolean => toCents >= fromCents;

/** What an engineer found. */
export const potentialAnswer = z
  .strictObject({ ...answer, fromCents: cents, toCents: cents }, { error: expected('a report') })
  .refine(rising, { error: 'is lower than fromCents', path: ['toCents'] })
  .meta({ id: 'AnswerPotential', description: 'The indicative cost of building in integer euro cents, ex VAT.' });

/** Whole euros as they are typed: '25.000' or '€ 25000'. */
const euros = z
  .string()
  .transform((given) => given.replace(/[€\s.]/g, ''))
  .pipe(z.string().regex(/^\d{1,8}$/))
  .transform((digits) => Number(digits) * 100)
  .pipe(cents);

/** The same, as the form sends it. */
export const potentialAnswerForm = z
  .object({ ...answer, fromCents: euros, toCents: euros })
  .refine(rising, { error: 'is lower than fromCents', path: ['toCents'] });
