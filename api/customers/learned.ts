import { z } from 'zod';
import { learnedKinds } from '../../domain/customer/facts.ts';
import { oneOf, readAs, readMoment, word } from '../../door/fields.ts';
import { customerOf } from './customer-of.ts';
import { doerNamed } from '../tasks/doer.ts';
import { endpoint } from '../http/endpoint.ts';
import { customerLinks, linksOf } from './links-of.ts';
import { recordLearned } from './record-learned.ts';
import { note, staffId } from '../staff/staff-word.ts';

export const recordLearnedEndpoint = endpoint({
  method: 'post',
  path: '/v1/customers/{id}/facts',
  operationId: 'recordLearned',
  tag: 'Customers',
  scope: 'customers:write',
  summary: 'What people learned elsewhere: a talk on the phone, a meeting, a review seen',
  body: z
    .strictObject({
      kind: oneOf(learnedKinds),
      at: readAs(40, readMoment).optional().meta({ description: 'When it happened; without it, now.' }),
      project: word(64).optional().meta({ description: 'Id of the project it is about.' }),
      note: note.optional(),
      by: staffId,
    })
    .meta({ id: 'Learned' }),
  repeatable: true,
  answer: {
    status: 202,
    description: 'It is recorded; the journey takes it in.',
    schema: z.object({ customerId: z.string(), kind: z.enum(learnedKinds), links: customerLinks }).meta({
      id: 'RecordedLearned',
    }),
  },
  problems: ['unknown-customer', 'wrong-role'],
  async act(deps, { id, body: { by, ...learned }, callId, now, log }) {
    const { _id } = await customerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    await recordLearned(deps, { subject: _id, ...learned, by: doer.id, callId, now, log });
    return { customerId: _id, kind: learned.kind, links: linksOf(deps, _id) };
  },
});
