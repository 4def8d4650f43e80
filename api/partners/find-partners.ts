import { z } from 'zod';
import { partnerKinds } from '../../domain/partner/kinds.ts';
import { oneOf, readAs, readEmail, text } from '../../door/fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { foundPartner, foundPartnerAnswer, partner, partnerAnswer } from './partner-answer.ts';
import { partnerOf } from './partner-of.ts';

const found = z.object({ partners: z.array(foundPartner) }).meta({ id: 'FoundPartners' });

const listPartnersEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners',
  operationId: 'listPartners',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'The partners, of all kinds or of one',
  query: z.strictObject({
    kind: oneOf(partnerKinds).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: { status: 200, description: 'The partners.', schema: found },
  problems: [],
  act: async (deps, { query: { kind, limit } }) => ({
    partners: (await deps.store.partners.list(kind === undefined ? {} : { kind }, limit)).map((one) =>
      foundPartnerAnswer(deps, one),
    ),
  }),
});

const criteria = z
  .strictObject({
    kind: oneOf(partnerKinds).optional(),
    externalId: text(64).optional().meta({ description: 'By which the order system knows him.' }),
    email: readAs(254, readEmail).optional().meta({ description: 'Of the partner, or of a contact of his.' }),
    name: text(120)
      .min(2, 'needs at least two characters')
      .optional()
      .meta({ description: 'Part of the name of the company, or of whom we write to.' }),
  })
  .refine(
    ({ externalId, email, name }) => [externalId, email, name].some((one) => one !== undefined),
    'needs externalId, email or name',
  )
  .meta({ id: 'PartnerSearch' });

const atMost = 50;

const searchPartnersEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/search',
  operationId: 'searchPartners',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'Find partners by the order system’s id, e-mail address or name',
  description: 'A POST, so that personal data stay out of addresses and logs. At most 50 are answered.',
  body: criteria,
  answer: { status: 200, description: 'Who fits all that was given.', schema: found },
  problems: [],
  act: async (deps, { body }) => ({
    partners: (await deps.store.partners.search(body, atMost)).map((one) => foundPartnerAnswer(deps, one)),
  }),
});

const readPartnerEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners/{id}',
  operationId: 'readPartner',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'Who a partner is, how working together stands, and what is next',
  answer: { status: 200, description: 'The partner.', schema: partner },
  problems: ['unknown-partner'],
  act: async (deps, { id, now }) => partnerAnswer(deps, await partnerOf(deps, id), now),
});

/** Finding and reading partners. */
export const findPartnerEndpoints: readonly Endpoint[] = [
  listPartnersEndpoint,
  searchPartnersEndpoint,
  readPartnerEndpoint,
];
