import { z } from 'zod';
import { readAs, readEmail, readPhone, text } from '../../door/fields.ts';
import type { Contact } from '../../store/customers.ts';
import { customer, customerAnswer, foundAnswer, foundCustomer } from './customer-answer.ts';
import { customerOf } from './customer-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import { searchCustomers } from './search-customers.ts';
import { reason, staffId } from '../staff/staff-word.ts';

const criteria = z
  .strictObject({
    externalId: text(64).optional().meta({ description: 'The order system’s customer id.' }),
    email: readAs(254, readEmail).optional(),
    name: text(120).min(2, 'needs at least two characters').optional().meta({ description: 'Part of a name.' }),
  })
  .refine((given) => Object.values(given).some((one) => one !== undefined), 'needs externalId, email or name')
  .meta({ id: 'CustomerSearch' });

export const searchCustomersEndpoint = endpoint({
  method: 'post',
  path: '/v1/customers/search',
  operationId: 'searchCustomers',
  tag: 'Customers',
  scope: 'customers:read',
  summary: 'Find customers by the order system’s id, e-mail address or name',
  description: 'A POST, so that personal data stay out of addresses and logs. At most 50 are answered.',
  body: criteria,
  answer: {
    status: 200,
    description: 'Who fits all that was given.',
    schema: z.object({ customers: z.array(foundCustomer) }),
  },
  problems: [],
  act: async (deps, { body }) => ({
    customers: (await searchCustomers(deps, body)).map((found) => foundAnswer(deps, found)),
  }),
});

export const readCustomerEndpoint = endpoint({
  method: 'get',
  path: '/v1/customers/{id}',
  operationId: 'readCustomer',
  tag: 'Customers',
  scope: 'customers:read',
  summary: 'Contact data, phase, segment and projects of a customer',
  description: 'Of a customer who was merged into another, that other.',
  answer: { status: 200, description: 'The customer.', schema: customer },
  problems: ['unknown-customer'],
  act: async (deps, { id, now }) => customerAnswer(deps, await customerOf(deps, id), now),
});

const correction = z
  .strictObject({
    name: text(120).regex(/\p{L}/u, 'has no letter in it').optional(),
    email: readAs(254, readEmail).optional(),
    phone: readAs(40, readPhone).nullable().optional().meta({ description: 'null: there is none.' }),
    reason,
    by: staffId.optional(),
  })
  .refine(
    ({ name, email, phone }) => [name, email, phone].some((one) => one !== undefined),
    'needs name, email or phone',
  )
  .meta({ id: 'ContactCorrection' });

export const correctCustomerEndpoint = endpoint({
  method: 'patch',
  path: '/v1/customers/{id}',
  operationId: 'correctCustomer',
  tag: 'Customers',
  scope: 'customers:write',
  summary: 'Correct contact data',
  description: 'What is not named stays. The old values and the reason are kept.',
  body: correction,
  answer: { status: 200, description: 'The customer as it is now.', schema: customer },
  problems: ['unknown-customer'],
  async act(deps, { id, body, by, now, log }) {
    const { customers, texts } = deps.store;
    const found = await customerOf(deps, id);
    const phone = body.phone === undefined ? found.phone : (body.phone ?? undefined);
    const contact: Contact = {
      name: body.name ?? found.name,
      email: body.email ?? found.email,
      ...(phone !== undefined && { phone }),
    };
    await texts.insert({ _id: `${found._id}|contact|${now}`, subject: found._id, at: now, words: body.reason });
    // What is known of the new address first: a customer must not be mailed in between.
    if (contact.email !== found.email)
      await settleReach({ ...deps, log }, { _id: found._id, email: contact.email }, now);
    await customers.updateContact(found._id, contact, { at: now, by: body.by ?? by });
    await customers.claimIdentity(deps.ids.contactHash(contact.email, contact.name), found._id);
    log.info({ customerId: found._id }, 'contact data corrected by a person');
    return customerAnswer(deps, await customerOf(deps, found._id), now);
  },
});
