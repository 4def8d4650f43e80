import { z } from 'zod';
import { addMonths, isoDate, parseDay } from '../../domain/calendar.ts';
import {
  boundParties,
  clauseKinds,
  type CreatorTerms,
  exclusivities,
  exitItems,
  partnershipMonths,
  rights,
} from '../../domain/creator/terms.ts';
import { expected, oneOf } from '../../door/fields.ts';
import { field } from './creator-fields.ts';

const listOf = <T extends z.ZodType>(of: T, most = 20) =>
  z.array(of, { error: expected('a list') }).max(most, { error: `has more than ${most} entries` });

/** The terms of a partnership, as they are agreed: they are recorded as they are, with warnings where they are not wise. */
export const partnershipRequest = z
  .strictObject({
    from: field.day.meta({ description: 'Its first day: when the roadmap is over, or later.' }),
    months: field
      .wholeNumber(partnershipMonths.least, partnershipMonths.most)
      .meta({ description: 'How long it lasts.' }),
    paymentTermDays: field.wholeNumber(0, 365),
    advisorySeat: z
      .boolean({ error: expected('true or false') })
      .meta({ description: 'A seat in the advisory board of creators.' }),
    licences: listOf(
      z.strictObject({
        rights: oneOf(rights),
        what: field.words.meta({ description: 'Which work, where and for what.' }),
        months: field.wholeNumber(1, 600).optional().meta({ description: 'Absent: for good.' }),
        paidCents: field.cents.default(0),
      }),
    ),
    exclusivity: z.strictObject({ reach: oneOf(exclusivities), paidCents: field.cents.default(0) }),
    clauses: listOf(
      z.strictObject({
        about: oneOf(clauseKinds),
        binds: oneOf(boundParties).default('both'),
        words: field.words,
        target: field.count.optional().meta({ description: 'From which number on it is met.' }),
      }),
    ),
    incentives: listOf(
      z.strictObject({
        name: field.words.meta({ description: 'What is counted.' }),
        target: field.wholeNumber(1, 1_000_000_000),
        cents: field.wholeNumber(1, 100_000_000),
      }),
    ),
    exit: listOf(oneOf(exitItems)).refine((items) => new Set(items).size === items.length, {
      error: 'names something twice',
    }),
    campaignFeeCents: field.cents.optional(),
    oneOffFeeCents: field.cents.optional().meta({ description: 'What the same costs as one-off work.' }),
    by: field.by,
  })
  .meta({ id: 'StartCreatorPartnership' });

export type PartnershipRequest = z.output<typeof partnershipRequest>;

/** The terms with their words apart, by id. */
export function termsOf(
  agreementId: string,
  { by: _, licences, clauses, incentives, ...asked }: PartnershipRequest,
): { terms: CreatorTerms; words: Record<string, string> } {
  const words: Record<string, string> = {};
  const keep = (what: string, said: string): string => {
    const id = `creator-agreement|${agreementId}|${what}`;
    words[id] = said;
    return id;
  };
  const terms: CreatorTerms = {
    ...asked,
    until: isoDate(addMonths(parseDay(asked.from), asked.months) - 1),
    licences: licences.map(({ what, ...one }, n) => ({ ...one, noteId: keep(`licence-${n + 1}`, what) })),
    clauses: clauses.map(({ words: said, ...one }, n) => ({ ...one, noteId: keep(`clause-${n + 1}`, said) })),
    incentives: incentives.map(({ name, ...one }, n) => ({
      ...{ ...one, incentiveId: `${agreementId}-${n + 1}`, noteId: keep(`incentive-${n + 1}`, name) },
    })),
  };
  return { terms, words };
}
