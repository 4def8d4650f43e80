import { z } from 'zod';
import { prose, readAs, readMoment, text } from '../../door/fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { readPartner } from '../../domain/partner/read-partner.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';
import { staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';

const planEndpoint = endpoint({
  method: 'post',
  path: '/v1/affiliates/sessions',
  operationId: 'planSession',
  tag: 'Affiliates',
  scope: 'partners:write',
  summary: 'Plan a group session: every affiliate is invited',
  description: 'By mail, in the next slot of each; top affiliates by a person, who gets a task with a draft.',
  body: z
    .strictObject({
      title: text(80),
      words: prose(2_000).meta({ description: 'What it is about, where, and how to come in.' }),
      startsAt: readAs(40, readMoment),
      by: staffId,
    })
    .meta({ id: 'PlanSession' }),
  repeatable: true,
  answer: {
    status: 202,
    description: 'It stands, and who is invited.',
    schema: z.object({ sessionId: z.string(), invited: z.int() }).meta({ id: 'PlannedSession' }),
  },
  problems: ['wrong-role'],
  async act(deps, { body: { title, words, startsAt, by }, callId, now, log }) {
    const doer = await doerNamed(deps, by, now);
    if (startsAt <= now)
      throw new Problem('invalid-fields', { errors: [{ pointer: '/startsAt', detail: 'must lie in the future' }] });
    const sessionId = shortId(callId);
    await deps.store.sessions.insert({ _id: sessionId, title, words, startsAt, by: doer.id, at: now });
    let invited = 0;
    for (const { _id: subject } of await deps.store.partners.list({ kind: 'affiliate' }, 0)) {
      const history = readPartner(await deps.store.facts.ofPartner(subject));
      if (!history || history.ended) continue;
      const head = { _id: `${subject}|sessionPlanned|${sessionId}`, subject, happenedAt: now, recordedAt: now };
      await recordFact(deps, { ...head, type: 'sessionPlanned', sessionId, startsAt, by: doer.id }, log);
      invited += 1;
    }
    return { sessionId, invited };
  },
});

const instant = z.string().meta({ format: 'date-time' });

const listEndpoint = endpoint({
  method: 'get',
  path: '/v1/affiliates/sessions',
  operationId: 'listSessions',
  tag: 'Affiliates',
  scope: 'partners:read',
  summary: 'The group sessions, the last one first',
  answer: {
    status: 200,
    description: 'The sessions.',
    schema: z.object({
      sessions: z.array(
        z
          .object({ sessionId: z.string(), title: z.string(), words: z.string(), startsAt: instant, by: z.string() })
          .meta({ id: 'Session' }),
      ),
    }),
  },
  problems: [],
  act: async ({ store }) => ({
    sessions: (await store.sessions.list()).map(({ _id: sessionId, title, words, startsAt, by }) => ({
      ...{ sessionId, title, words, startsAt, by },
    })),
  }),
});

export const sessionEndpoints: readonly Endpoint[] = [planEndpoint, listEndpoint];
