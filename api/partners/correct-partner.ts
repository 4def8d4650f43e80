import { z } from 'zod';
import { preferredChannels } from '../../domain/partner/channels.ts';
import { oneOf, readAs, readEmail, readPhone, text } from '../../door/fields.ts';
import { partnerContact, webAddress } from '../../door/partner.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import type { Partner } from '../../store/partners.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { reason, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { partner, partnerAnswer } from './partner-answer.ts';
import { partnerOf } from './partner-of.ts';
import { headOf } from './record-partner-word.ts';

const name = text(120).regex(/\p{L}/u, 'has no letter in it');

const correction = z
  .strictObject({
    ...{ name: name.optional(), contactName: name.optional(), email: readAs(254, readEmail).optional() },
    phone: readAs(30, readPhone).nullable().optional().meta({ description: 'null: there is none.' }),
    website: webAddress.nullable().optional().meta({ description: 'null: there is none.' }),
    preferredChannel: oneOf(preferredChannels).optional(),
    contacts: z.array(partnerContact).max(20, 'has more than 20 contacts').optional(),
    reason,
    by: staffId,
  })
  .refine(
    ({ reason: _, by: __, ...given }) => Object.values(given).some((one) => one !== undefined),
    'needs something to correct',
  )
  .meta({ id: 'PartnerCorrection' });

const correctPartnerEndpoint = endpoint({
  method: 'patch',
  path: '/v1/partners/{id}',
  operationId: 'correctPartner',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Correct contact data',
  description: 'What is not named stays; contacts are replaced as a whole. The old values and the reason are kept.',
  body: correction,
  answer: { status: 200, description: 'The partner as he is now.', schema: partner },
  problems: ['unknown-partner', 'wrong-role'],
  async act(deps, { id, body, now, log }) {
    const { partner: found } = await partnerOf(deps, id);
    const doer = await doerNamed(deps, body.by, now);
    const fresh = corrected(found, body);
    await deps.store.texts.insert({ _id: `${id}|contact|${now}`, subject: id, at: now, words: body.reason });
    // What is known of the new address first: a partner must not be mailed in between.
    if (fresh.email !== found.email) await settleReach({ ...deps, log }, fresh, now);
    await deps.store.partners.correct(fresh, { at: now, by: doer.id });
    log.info({ partnerId: id }, 'contact data of a partner corrected by a person');
    return partnerAnswer(deps, await partnerOf(deps, id), now);
  },
});

function corrected(found: Partner, given: z.output<typeof correction>): Partner {
  const { phone: oldPhone, website: oldWebsite, ...rest } = found;
  const phone = given.phone === undefined ? oldPhone : (given.phone ?? undefined);
  const website = given.website === undefined ? oldWebsite : (given.website ?? undefined);
  return {
    ...rest,
    name: given.name ?? found.name,
    contactName: given.contactName ?? found.contactName,
    email: given.email ?? found.email,
    preferredChannel: given.preferredChannel ?? found.preferredChannel,
    contacts: given.contacts ?? found.contacts,
    ...(phone !== undefined && { phone }),
    ...(website !== undefined && { website }),
  };
}

const setManagerEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/manager',
  operationId: 'setPartnerManager',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Name who looks after a partner',
  description: 'New work is his or hers from now on; what was given before is handed over by its owner.',
  body: z.strictObject({ managerId: staffId, by: staffId }).meta({ id: 'SetPartnerManager' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'It is recorded.',
    schema: z.object({ partnerId: z.string(), managerId: z.string() }).meta({ id: 'PartnerManager' }),
  },
  problems: ['unknown-partner', 'wrong-role'],
  async act(deps, { id, body: { managerId, by }, callId, now, log }) {
    await partnerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    const person = await deps.store.staff.find(managerId);
    if (!person || (person.leftAt !== undefined && person.leftAt <= now))
      throw new Problem('invalid-fields', { errors: [{ pointer: '/managerId', detail: 'is nobody who works here' }] });
    const head = headOf(id, 'managerSet', { callId, now });
    await recordFact(deps, { ...head, type: 'managerSet', managerId, by: doer.id }, log);
    return { partnerId: id, managerId };
  },
});

/** Who a partner is, and who looks after him. */
export const correctPartnerEndpoints: readonly Endpoint[] = [correctPartnerEndpoint, setManagerEndpoint];
