import { z } from 'zod';
import { mayShare } from '../../domain/affiliate/may-share.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { bySubject } from './by-subject.ts';

const sharingAnswer = z
  .object({
    affiliates: z.array(
      z.object({
        partnerId: z.string(),
        name: z.string(),
        since: z.string().meta({ format: 'date-time' }),
        milestones: z.array(z.string()).meta({ description: 'What was celebrated: first-sale, best-month:2027-03.' }),
      }),
    ),
  })
  .meta({ id: 'SharedSuccesses' });

/** Whose successes may be told to other affiliates, and which they are; nobody else stands in it. */
export const sharingEndpoint: Endpoint = endpoint({
  method: 'get',
  path: '/v1/affiliates/successes',
  operationId: 'listSharedSuccesses',
  tag: 'Affiliates',
  scope: 'partners:read',
  summary: 'Successes that may be told to other affiliates, with whose they are',
  description: 'Only of who said on his page that they may, and did not take it back.',
  answer: { status: 200, description: 'Who shares, by name.', schema: sharingAnswer },
  problems: [],
  async act({ store }) {
    const said = bySubject(await store.facts.ofPartners(['sharingChosen']));
    const sharing = [...said].filter(([, own]) => mayShare(own));
    const known = await store.partners.findMany(sharing.map(([id]) => id));
    const affiliates = await Promise.all(
      known.map(async ({ _id: partnerId, name }) => ({
        ...{ partnerId, name, since: said.get(partnerId)?.at(-1)?.happenedAt ?? '' },
        milestones: (await store.facts.ofPartner(partnerId)).flatMap((fact) =>
          fact.type === 'stepDone' && fact.kind === 'milestone' && fact.about !== undefined ? [fact.about] : [],
        ),
      })),
    );
    return { affiliates: affiliates.sort((a, b) => a.name.localeCompare(b.name, 'nl')) };
  },
});
