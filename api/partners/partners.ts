import { z } from 'zod';
import { partnerRequest } from '../../door/partner.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { staffId } from '../staff/staff-word.ts';
import { agreementEndpoints } from './agreements.ts';
import { correctPartnerEndpoints } from './correct-partner.ts';
import { endingEndpoints } from './ending.ts';
import { findPartnerEndpoints } from './find-partners.ts';
import { jointActionEndpoints } from './joint-actions.ts';
import { partnerNewsEndpoints } from './news.ts';
import { partnerAgendaEndpoints } from './partner-agenda.ts';
import { partnerLeverEndpoints } from './partner-levers.ts';
import { registerPartner } from './register-partner.ts';

const registerPartnerEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners',
  operationId: 'registerPartner',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Register a partner; his journey starts',
  description: 'The same partner again (by `externalId`, else by kind, e-mail and name) is known and changes nothing.',
  body: partnerRequest.extend({ managerId: staffId.optional().meta({ description: 'Who looks after him.' }) }),
  repeatable: true,
  answer: {
    status: 202,
    description: 'It is recorded.',
    schema: z
      .object({ partnerId: z.string(), status: z.enum(['registered', 'known']), journey: z.string().optional() })
      .meta({ id: 'RegisteredPartner' }),
  },
  problems: ['unknown-staff'],
  async act(deps, { body: { managerId, ...asked }, by, now, log }) {
    if (asked.happenedAt !== undefined && asked.happenedAt > now)
      throw new Problem('invalid-fields', { errors: [{ pointer: '/happenedAt', detail: 'lies in the future' }] });
    if (managerId !== undefined && !(await deps.store.staff.find(managerId))) throw new Problem('unknown-staff');
    return registerPartner(deps, asked, { managerId, by, now, log });
  },
});

/** The operations on partners of every kind. */
export const partnerEndpoints: readonly Endpoint[] = [
  registerPartnerEndpoint,
  ...findPartnerEndpoints,
  ...correctPartnerEndpoints,
  ...agreementEndpoints,
  ...jointActionEndpoints,
  ...endingEndpoints,
  ...partnerNewsEndpoints,
  ...partnerAgendaEndpoints,
  ...partnerLeverEndpoints,
];
