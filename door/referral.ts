import { z } from 'zod';
import { projectTypes } from '../domain/customer/facts.ts';
import { address, customer } from './delivery.ts';
import { expected, oneOf, prose, readAs, readMoment, text, word } from './fields.ts';

/** As many characters as a lead's own words may have. */
const longestLeadWords = 1_000;

const place = address.pick({ street: true, houseNumber: true, postcode: true, city: true });
const person = customer.pick({ externalId: true, name: true, email: true, phone: true });

/** A customer's code as it is typed: capitals and spaces around it make no difference. */
const clientCodeField = word(64).transform((code) => code.toLowerCase());

/** `POST /v1/referrals`: a new customer named a customer's code by phone or on paper. */
export const referralRequest = z
  .strictObject(
    {
      code: clientCodeField.meta({ description: 'The code that was named.', example: 'jdevries123' }),
      customer: person.meta({ description: 'Who named it.' }),
      address: place.optional().meta({ description: 'Where he lives or builds.' }),
      projectType: oneOf(projectTypes).optional(),
      words: prose(longestLeadWords).optional().meta({ description: 'What he told of his plans.' }),
      happenedAt: readAs(40, readMoment).meta({ description: 'When it was named: a date or a moment.' }),
      showName: z
        .boolean({ error: expected('true or false') })
        .default(false)
        .meta({ description: 'He agreed that his initial and surname are shown to who sent him.' }),
      consent: z
        .strictObject({ noticeVersion: text(64) })
        .optional()
        .meta({ description: 'He agreed to commercial mail, to this text.' }),
    },
    { error: expected('a referral') },
  )
  .meta({ id: 'Referral' });

/** `POST /v1/partners/{id}/referrals`: a partner brings a new customer. */
export const partnerReferralRequest = referralRequest
  .omit({ code: true })
  .extend({
    feeDisclosed: z
      .boolean({ error: expected('true or false') })
      .default(false)
      .meta({ description: 'Of an estate agent: he confirmed that his clients are told about the fee.' }),
  })
  .meta({ id: 'PartnerReferral' });

/** The form behind a shared link; ticks are their own business. */
export const registrationForm = z.object({
  ...customer.pick({ name: true, email: true, phone: true }).shape,
  ...place.shape,
  projectType: oneOf(projectTypes),
  words: prose(longestLeadWords).optional(),
});

export type RegistrationForm = z.output<typeof registrationForm>;
