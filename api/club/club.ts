import { z } from 'zod';
import { levels, yearlyBenefits } from '../../domain/customer/growth-facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { oneOf } from '../../door/fields.ts';
import { clientCodeOf } from '../../store/client-code-of.ts';
import { customerOf } from '../customers/customer-of.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { note, reason, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { clubAnswer, clubSchema } from './club-answer.ts';
import { useBenefit } from './use-benefit.ts';
import { withdrawLevel } from './withdraw-level.ts';

const times = z.union([z.int(), z.literal('unlimited')]);

const useBenefitEndpoint = endpoint({
  method: 'post',
  path: '/v1/customers/{id}/benefits',
  operationId: 'useBenefit',
  tag: 'Customers',
  scope: 'customers:write',
  summary: 'A yearly benefit of the club was used: a consultation, a check on the site',
  description: 'Refused, with why, where the level does not give it or this year’s are used up. Refilled on 1 January.',
  body: z
    .strictObject({ benefit: oneOf(yearlyBenefits), note: note.optional(), by: staffId })
    .meta({ id: 'BenefitUsed' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'It is recorded, with what is left of this year.',
    schema: z.object({ customerId: z.string(), benefit: z.enum(yearlyBenefits), year: z.int(), left: times }).meta({
      id: 'BenefitLeft',
    }),
  },
  problems: ['unknown-customer', 'wrong-role', 'benefit-refused'],
  async act(deps, { id, body, callId, now, log }) {
    const { _id: subject } = await customerOf(deps, id);
    const { id: by } = await doerNamed(deps, body.by, now);
    const { benefit, year, left } = await useBenefit(deps, { ...body, subject, by, callId, now, log });
    return { customerId: subject, benefit, year, left };
  },
});

const withdrawLevelEndpoint = endpoint({
  method: 'post',
  path: '/v1/customers/{id}/levels/withdraw',
  operationId: 'withdrawLevel',
  tag: 'Customers',
  scope: 'customers:write',
  summary: 'Withdraw a level of the club that an entry error of ours earned',
  description:
    'By a manager or directie, with the reason. First correct or cancel the order that was entered wrongly: what is ' +
    'left then is what the customer has. A task asks a person to tell the customer.',
  body: z.strictObject({ level: oneOf(levels), reason, by: staffId }).meta({ id: 'LevelToWithdraw' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'The customer’s place in the club as it is now.',
    schema: z.object({ customerId: z.string(), club: clubSchema }),
  },
  problems: ['unknown-customer', 'wrong-role', 'withdrawal-refused'],
  async act(deps, { id, body, now, log }) {
    const customer = await customerOf(deps, id);
    const subject = customer._id;
    await withdrawLevel(deps, { ...body, subject, now, log });
    const history = readHistory(await deps.store.facts.load(subject));
    const clientCode = await clientCodeOf(deps.store, subject, customer.name);
    return { customerId: subject, club: clubAnswer(history, clientCode, now) };
  },
});

export const clubEndpoints: readonly Endpoint[] = [useBenefitEndpoint, withdrawLevelEndpoint];
