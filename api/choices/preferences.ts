import { z } from 'zod';
import { type Topic, topics } from '../../domain/customer/touchpoints.ts';
import { customerOf } from '../customers/customer-of.ts';
import { doerNamed } from '../tasks/doer.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { readPreferences, recordPreferences } from './record-preferences.ts';
import { note, staffId } from '../staff/staff-word.ts';
import { preferencesReasonId } from '../customers/words-of.ts';

const ofTopics = <T extends z.ZodType>(one: T) =>
  z.strictObject(Object.fromEntries(topics.map((topic) => [topic, one])) as Record<Topic, T>);

const preferences = z
  .object({
    customerId: z.string(),
    topics: ofTopics(z.boolean()).meta({ description: 'What the customer receives; true is on.' }),
    all: z.boolean().meta({ description: 'False: everything that can be switched off was, at once.' }),
    phone: z.boolean().meta({ description: 'Calls with an offer.' }),
    tracking: z.boolean().meta({ description: 'Opens and clicks are followed.' }),
  })
  .meta({ id: 'Preferences' });

const readPreferencesEndpoint = endpoint({
  method: 'get',
  path: '/v1/customers/{id}/preferences',
  operationId: 'readPreferences',
  tag: 'Customers',
  scope: 'customers:read',
  summary: 'What a customer wants to receive',
  answer: { status: 200, description: 'As of now.', schema: preferences },
  problems: ['unknown-customer'],
  async act(deps, { id, now }) {
    const { _id } = await customerOf(deps, id);
    return { customerId: _id, ...readPreferences(await deps.store.facts.load(_id), now) };
  },
});

const changed = z
  .strictObject({
    topics: ofTopics(z.boolean().optional()).optional(),
    all: z.boolean().optional(),
    phone: z.boolean().optional(),
    tracking: z.boolean().optional(),
    reason: note.meta({ description: 'How we know: what the customer said, and when.' }),
    by: staffId,
  })
  .refine(
    ({ topics: chosen = {}, all, phone, tracking }) =>
      [...Object.values(chosen), all, phone, tracking].some((one) => one !== undefined),
    'needs topics, all, phone or tracking',
  )
  .meta({ id: 'ChangePreferences' });

const changePreferencesEndpoint = endpoint({
  method: 'patch',
  path: '/v1/customers/{id}/preferences',
  operationId: 'changePreferences',
  tag: 'Customers',
  scope: 'customers:write',
  summary: 'Change what a customer wants to receive: the customer said so to a person',
  description: 'What is not named stays. `all` is read first, so that a topic named beside it is an exception to it.',
  body: changed,
  repeatable: true,
  answer: { status: 200, description: 'As they are now.', schema: preferences },
  problems: ['unknown-customer', 'wrong-role'],
  async act(deps, { id, body: { by, reason, ...wanted }, now, log }) {
    const { _id: subject } = await customerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    await deps.store.texts.insert({ _id: preferencesReasonId(subject, now), subject, at: now, words: reason });
    const facts = await recordPreferences(deps, { subject, wanted, now, by: doer.id, log });
    return { customerId: subject, ...readPreferences(facts, now) };
  },
});

/** What a customer wants to receive. */
export const preferenceEndpoints: readonly Endpoint[] = [readPreferencesEndpoint, changePreferencesEndpoint];
