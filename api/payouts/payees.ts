import { z } from 'zod';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import { missingOf, payeeKinds, profileNeeds, taxStatuses } from '../../domain/payee.ts';
import type { Payee } from '../../store/payees.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { payeeFields, payeeProblems } from './payee-fields.ts';
import { payeeOf } from './payee-of.ts';
import { profileOf, savePayee } from './save-payee.ts';

const payee = z
  .object({
    payeeId: z.string(),
    kind: z.enum(payeeKinds),
    name: z.string(),
    ibanEnding: z.string().meta({ description: 'The last four characters; the rest is never told.' }),
    bic: z.string().optional(),
    taxStatus: z.enum(taxStatuses).optional(),
    vatId: z.string().optional(),
    address: z
      .object({
        ...{ street: z.string(), houseNumber: z.string(), postcode: z.string(), town: z.string(), country: z.string() },
      })
      .optional(),
    selfBilling: z.object({ version: z.string(), agreedOn: z.string() }).optional(),
    missing: z.array(z.enum(profileNeeds)).meta({ description: 'What nothing is paid without.' }),
    version: z.int(),
    at: z.string().meta({ format: 'date-time' }),
    by: z.string(),
  })
  .meta({ id: 'Payee' });

const payeeAnswer = (profile: Payee, payeeId: string): z.infer<typeof payee> => {
  const { kind, name, ending: ibanEnding, bic, taxStatus, vatId, address, selfBilling, version, at, by } = profile;
  return {
    ...{ payeeId, kind, name, ibanEnding, version, at, by, missing: missingOf(profile) },
    ...(bic !== undefined && { bic }),
    ...(taxStatus !== undefined && { taxStatus }),
    ...(vatId !== undefined && { vatId }),
    ...(address && { address }),
    ...(selfBilling && { selfBilling }),
  };
};

export const readPayeeEndpoint = endpoint({
  method: 'get',
  path: '/v1/payees/{id}',
  operationId: 'readPayee',
  tag: 'Money',
  scope: 'money:read',
  summary: 'Where a payee’s money goes, how it is taxed, and what is still missing',
  answer: { status: 200, description: 'The newest version.', schema: payee },
  problems: ['unknown-payee'],
  async act(deps, { id }) {
    const payeeId = await payeeOf(deps, id);
    const profile = await profileOf(deps, payeeId);
    if (!profile) throw new Problem('unknown-payee', { detail: 'Nothing is on record of where the money goes.' });
    return payeeAnswer(profile, payeeId);
  },
});

export const savePayeeEndpoint = endpoint({
  method: 'put',
  path: '/v1/payees/{id}',
  operationId: 'savePayee',
  tag: 'Money',
  scope: 'money:write',
  summary: 'Record where a payee’s money goes and how it is taxed',
  description: 'The whole profile: what is not named is not known. Earlier versions are kept. The same again is one.',
  body: payeeFields.extend({ by: staffId }).meta({ id: 'PayeeProfile' }),
  answer: { status: 200, description: 'As it is on record now.', schema: payee },
  problems: ['unknown-payee', 'wrong-role'],
  async act(deps, { id, body: { by, ...profile }, now, log }) {
    const payeeId = await payeeOf(deps, id);
    const errors = payeeProblems(profile, isoDate(dayOf(now)));
    if (errors.length > 0) throw new Problem('invalid-fields', { errors });
    const doer = await doerNamed(deps, by, now);
    return payeeAnswer(await savePayee(deps, { payeeId, profile, by: doer.id, now, log }), payeeId);
  },
});
