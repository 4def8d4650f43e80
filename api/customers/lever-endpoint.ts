import { z } from 'zod';
import type { Lever } from '../../domain/customer/levers.ts';
import { customerOf } from './customer-of.ts';
import type { ApiDeps } from '../deps.ts';
import { type Call, type Endpoint, endpoint } from '../http/endpoint.ts';
import { customerLinks, linksOf } from './links-of.ts';
import { Problem } from '../http/problem.ts';

const pulled = z
  .object({ customerId: z.string(), lever: z.string(), links: customerLinks })
  .meta({ id: 'PulledLever', description: 'The journey has done so; the agenda says what comes of it.' });

/** What is asked, apart from who asks and why. */
export type Asked = Lever extends infer L ? (L extends Lever ? Omit<L, 'by' | 'reasonId'> : never) : never;

/** The endpoint of one lever. */
export function leverEndpoint<Body extends { reason: string; by?: string | undefined }>(
  name: string,
  summary: string,
  body: z.ZodType<Body>,
  asked: (body: Body) => Asked,
): Endpoint {
  return endpoint<Body>({
    method: 'post',
    path: `/v1/customers/{id}/${name}`,
    operationId: name.replace(/-./, (letters) => letters.slice(1).toUpperCase()),
    tag: 'Journeys',
    scope: 'journeys:write',
    summary,
    body,
    repeatable: true,
    answer: { status: 200, description: 'The journey has done so.', schema: pulled },
    problems: ['unknown-customer', 'lever-refused', 'journey-not-running', 'journeys-away'],
    async act(deps, call) {
      const { _id } = await customerOf(deps, call.id);
      await pullLever(deps, _id, call, asked(call.body));
      return { customerId: _id, lever: name, links: linksOf(deps, _id) };
    },
  });
}

/** Asks something of a journey. The reason is stored first, under an id that the journey and its facts may hold. */
export async function pullLever(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  subject: string,
  { body, callId, by, now }: Pick<Call<{ reason: string; by?: string | undefined }>, 'body' | 'callId' | 'by' | 'now'>,
  asked: Asked,
): Promise<void> {
  const reasonId = `${subject}|reason|${callId}`;
  await deps.store.texts.insert({ _id: reasonId, subject, at: now, words: body.reason });
  const { refused } = await deps.journeys.pull(subject, callId, { ...asked, reasonId, by: body.by ?? by });
  if (refused !== undefined) throw new Problem('lever-refused', { detail: `Refused: ${refused}.`, why: refused });
}
