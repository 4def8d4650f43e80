import { z } from 'zod';
import { agreementKinds } from '../../domain/partner/agreement-kinds.ts';
import { agreementsOf } from '../../domain/partner/agreements.ts';
import { oneOf, readAs, readDate } from '../../door/fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { shortId } from '../short-id.ts';
import { note, reason, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { partnerOf } from './partner-of.ts';
import { headOf, recordPartnerWord } from './record-partner-word.ts';

const recorded = z.object({ partnerId: z.string(), agreementId: z.string() }).meta({ id: 'RecordedAgreement' });

const agreed = z
  .strictObject({
    kind: oneOf(agreementKinds).default('general'),
    from: readAs(10, readDate),
    until: readAs(10, readDate).optional().meta({ description: 'Its last day; without it, until it is ended.' }),
    noticeDays: z
      .int('must be a whole number of days')
      .min(0, 'is below zero')
      .max(730, 'is more than two years')
      .optional()
      .meta({ description: 'How long before its end one of us must say that it does not go on.' }),
    terms: note.meta({ description: 'In your own words.' }),
    by: staffId,
  })
  .refine(({ from, until }) => until === undefined || until >= from, { path: ['until'], error: 'lies before from' })
  .meta({ id: 'AgreeWithPartner' });

const agreeEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/agreements',
  operationId: 'agreeWithPartner',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Record what was agreed with a partner',
  description:
    'Sixty days before it ends (earlier where notice must be given earlier) who looks after the partner is asked to think ' +
    'of it, unless a longer one of its kind took its place.',
  body: agreed,
  repeatable: true,
  answer: { status: 200, description: 'It is recorded.', schema: recorded },
  problems: ['unknown-partner', 'wrong-role'],
  async act(deps, { id, body: { kind, from, until, noticeDays, terms, by }, callId, now, log }) {
    await partnerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    const agreementId = shortId(callId);
    await recordPartnerWord(deps, terms, { now, log }, (noteId) => ({
      ...{ ...headOf(id, 'agreementMade', { callId, now }), type: 'agreementMade', agreementId, agreement: kind, from },
      ...(until !== undefined && { until }),
      ...(noticeDays !== undefined && { noticeDays }),
      ...{ noteId, by: doer.id },
    }));
    return { partnerId: id, agreementId };
  },
});

const endAgreementEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/agreements/{agreementId}/end',
  operationId: 'endAgreement',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'An agreement ended',
  body: z.strictObject({ reason, by: staffId }).meta({ id: 'EndAgreement' }),
  repeatable: true,
  answer: { status: 200, description: 'It is recorded.', schema: recorded },
  problems: ['unknown-partner', 'not-found', 'wrong-role'],
  async act(deps, { id, params: { agreementId = '' }, body, callId, now, log }) {
    const { facts } = await partnerOf(deps, id);
    const doer = await doerNamed(deps, body.by, now);
    const known = agreementsOf(facts).find((one) => one.id === agreementId);
    if (!known) throw new Problem('not-found', { detail: 'This partner has no such agreement.' });
    if (!known.ended)
      await recordPartnerWord(deps, body.reason, { now, log }, (reasonId) => ({
        ...{ ...headOf(id, 'agreementEnded', { callId, now }), type: 'agreementEnded', agreementId },
        ...{ reasonId, by: doer.id },
      }));
    return { partnerId: id, agreementId };
  },
});

const noteEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/notes',
  operationId: 'notePartner',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Note an interest of a partner, or something personal',
  description: 'Kept for attention and gifts that are about him.',
  body: z.strictObject({ words: note, by: staffId }).meta({ id: 'NotePartner' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'It is kept.',
    schema: z.object({ partnerId: z.string() }).meta({ id: 'NotedPartner' }),
  },
  problems: ['unknown-partner', 'wrong-role'],
  async act(deps, { id, body: { words, by }, callId, now, log }) {
    await partnerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    await recordPartnerWord(deps, words, { now, log }, (noteId) => ({
      ...{ ...headOf(id, 'interestNoted', { callId, now }), type: 'interestNoted', noteId, by: doer.id },
    }));
    return { partnerId: id };
  },
});

/** What was agreed with a partner, and what is known of him. */
export const agreementEndpoints: readonly Endpoint[] = [agreeEndpoint, endAgreementEndpoint, noteEndpoint];
