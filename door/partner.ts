import { z } from 'zod';
import { preferredChannels } from '../domain/partner/channels.ts';
import { partnerKinds } from '../domain/partner/kinds.ts';
import { expected, oneOf, readAs, readEmail, readMoment, readPhone, text, word } from './fields.ts';

const name = text(120).regex(/\p{L}/u, 'has no letter in it');
const phone = readAs(30, readPhone);

/** An address of the web, by https or http. */
export const webAddress = text(300).refine(
  (given) => URL.canParse(given) && /^https?:$/.test(new URL(given).protocol),
  {
    error: 'is no web address such as https://voorbeeld.nl',
  },
);

/** Somebody else of the same company. */
export const partnerContact = z
  .strictObject({
    name,
    role: text(80).optional(),
    email: readAs(254, readEmail).optional(),
    phone: phone.optional(),
  })
  .meta({ id: 'PartnerContact' });

/** `POST /v1/partners`. */
export const partnerRequest = z
  .strictObject(
    {
      kind: oneOf(partnerKinds),
      externalId: word(64)
        .optional()
        .meta({ description: 'By which the order system knows him: `partnerId` of orders.' }),
      name: name.meta({ description: 'Of the company, the blog or the channel.', example: 'Visser Bouw' }),
      contactName: name.meta({ description: 'Whom we write to.', example: 'Sanne Visser' }),
      email: readAs(254, readEmail),
      phone: phone.optional(),
      website: webAddress.optional(),
      preferredChannel: oneOf(preferredChannels).default('mail'),
      contacts: z.array(partnerContact).max(20, 'has more than 20 contacts').default([]),
      happenedAt: readAs(40, readMoment).optional().meta({ description: 'Since when; without this, now.' }),
      consent: z
        .strictObject({ noticeVersion: text(64) })
        .optional()
        .meta({ description: 'He agreed to news and promotions by mail, to this text.' }),
    },
    { error: expected('a partner') },
  )
  .meta({ id: 'RegisterPartner' });

export type PartnerRequest = z.output<typeof partnerRequest>;
