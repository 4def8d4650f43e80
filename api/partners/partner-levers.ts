import { z } from 'zod';
import { type Asked, pullLever } from '../customers/lever-endpoint.ts';
import { plainLever, stepLever } from '../customers/levers.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { linksOfPartner, partnerLinks } from './partner-links.ts';
import { partnerOf } from './partner-of.ts';

const pulled = z
  .object({ partnerId: z.string(), lever: z.string(), links: partnerLinks })
  .meta({ id: 'PulledPartnerLever', description: 'The journey has done so; the agenda says what comes of it.' });

function lever<Body extends { reason: string; by?: string | undefined }>(
  name: 'pause' | 'resume' | 'skip' | 'replan',
  summary: string,
  body: z.ZodType<Body>,
  asked: (body: Body) => Asked,
): Endpoint {
  return endpoint<Body>({
    method: 'post',
    path: `/v1/partners/{id}/${name}`,
    operationId: `${name}Partner`,
    tag: 'Partners',
    scope: 'journeys:write',
    summary,
    body,
    repeatable: true,
    answer: { status: 200, description: 'The journey has done so.', schema: pulled },
    problems: ['unknown-partner', 'lever-refused', 'journey-not-running', 'journeys-away'],
    async act(deps, call) {
      await partnerOf(deps, call.id);
      await pullLever(deps, call.id, call, asked(call.body));
      return { partnerId: call.id, lever: name, links: linksOfPartner(deps, call.id) };
    },
  });
}

/** What a person may ask of a partner's journey. Each asks for a reason. */
export const partnerLeverEndpoints: readonly Endpoint[] = [
  lever('pause', 'Hold all planned contact with a partner, until resumed', plainLever, () => ({ kind: 'pause' })),
  lever('resume', 'Let planned contact with a partner go on', plainLever, () => ({ kind: 'resume' })),
  lever('skip', 'Leave one step of a partner out', stepLever, ({ key }) => ({ kind: 'skip', key })),
  lever('replan', 'Plan a partner’s journey again, by the rules of now', plainLever, () => ({ kind: 'replan' })),
];
