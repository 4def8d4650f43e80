import { z } from 'zod';
import { isoDate } from '../../domain/calendar.ts';
import { endingOf } from '../../domain/partner/ending.ts';
import { oneOf } from '../../door/fields.ts';
import type { ApiDeps } from '../deps.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { reason, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { partnerOf } from './partner-of.ts';
import { headOf, recordPartnerWord } from './record-partner-word.ts';

const standing = z
  .object({
    partnerId: z.string(),
    state: z.enum(['going on', 'talk first', 'notice given', 'ended']),
    lastDay: z.string().optional().meta({ format: 'date', description: 'Of working together; known after the talk.' }),
  })
  .meta({ id: 'PartnerEnding' });

async function standingOf(deps: Pick<ApiDeps, 'store'>, id: string): Promise<z.infer<typeof standing>> {
  const { history } = await partnerOf(deps, id);
  if (history.ended) return { partnerId: id, state: 'ended' };
  const ending = endingOf(history);
  if (!ending) return { partnerId: id, state: 'going on' };
  const { lastDay } = ending;
  return lastDay === undefined
    ? { partnerId: id, state: 'talk first' }
    : { partnerId: id, state: 'notice given', lastDay: isoDate(lastDay) };
}

const endPartnershipEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/end',
  operationId: 'endPartnership',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'End working together',
  description:
    'Where we end it, a talk comes first: a task for who looks after the partner. Thirty days after it (or what an ' +
    'agreement promises) it is over, and the partner is told the day by mail. Where the partner ends it, it is over now. ' +
    'Money that is owed is paid.',
  body: z
    .strictObject({
      who: oneOf(['us', 'partner']).default('us').meta({ description: 'Who ends it.' }),
      reason,
      by: staffId,
    })
    .meta({ id: 'EndPartnership' }),
  repeatable: true,
  answer: { status: 200, description: 'How it stands.', schema: standing },
  problems: ['unknown-partner', 'wrong-role'],
  async act(deps, { id, body: { who, reason: why, by }, callId, now, log }) {
    const { history } = await partnerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    const type = who === 'us' ? 'endRequested' : 'partnershipEnded';
    const known = history.ended ?? (who === 'us' ? endingOf(history) : undefined);
    if (!known)
      await recordPartnerWord(deps, why, { now, log }, (reasonId) => ({
        ...{ ...headOf(id, type, { callId, now }), type, reasonId, by: doer.id },
      }));
    return standingOf(deps, id);
  },
});

const keepPartnershipEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/end/withdraw',
  operationId: 'withdrawEnd',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Working together goes on after all',
  body: z.strictObject({ reason, by: staffId }).meta({ id: 'WithdrawEnd' }),
  repeatable: true,
  answer: { status: 200, description: 'How it stands.', schema: standing },
  problems: ['unknown-partner', 'partnership-ended', 'wrong-role'],
  async act(deps, { id, body, callId, now, log }) {
    const { history } = await partnerOf(deps, id);
    const doer = await doerNamed(deps, body.by, now);
    if (history.ended) throw new Problem('partnership-ended');
    if (endingOf(history))
      await recordPartnerWord(deps, body.reason, { now, log }, (reasonId) => ({
        ...{ ...headOf(id, 'endWithdrawn', { callId, now }), type: 'endWithdrawn', reasonId, by: doer.id },
      }));
    return standingOf(deps, id);
  },
});

/** How a partnership ends, or does not. */
export const endingEndpoints: readonly Endpoint[] = [endPartnershipEndpoint, keepPartnershipEndpoint];
