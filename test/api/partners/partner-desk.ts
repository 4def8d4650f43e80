import type { PartnerFact, PartnerFactOf } from '../../../domain/partner/facts.ts';
import type { Desk } from '../desk.ts';
import { startDesk } from '../desk.ts';
import { people } from '../people.ts';
import { bodyOf, send } from '../start-api.ts';
import type { Database } from '../start-database.ts';

/** The bureau's people at work on one partner. */
export interface PartnerDesk extends Desk {
  partnerId: string;
  read(path: string): ReturnType<typeof send>;
  patch(path: string, body: object): ReturnType<typeof send>;
  happened<T extends PartnerFact['type']>(type: T): Promise<PartnerFactOf<T>[]>;
}

export const visser = {
  ...{ kind: 'contractor', externalId: 'P-7', name: 'Visser Bouw', contactName: 'Sanne Visser' },
  ...{ email: 'sanne@visser.test', phone: '0612345678', website: 'https://visser.test/' },
  contacts: [{ name: 'Kees Visser', role: 'Werkvoorbereider', email: 'kees@visser.test' }],
  consent: { noticeVersion: '2026-1' },
  ...{ managerId: people.manager._id, preferredChannel: 'phone' },
} as const;

export async function startPartnerDesk(database: Database): Promise<PartnerDesk> {
  const desk = await startDesk(database);
  const answer = await desk.post('/v1/partners', visser).expect(202);
  const { partnerId } = bodyOf(answer) as { partnerId: string };
  desk.journeys.told.length = 0;
  return {
    ...desk,
    partnerId,
    read: (path) => send(desk.app, desk.apiKey, 'get', path),
    patch: (path, body) => send(desk.app, desk.apiKey, 'patch', path).send(body),
    happened: async (type) =>
      (await desk.deps.store.facts.ofPartner(partnerId)).filter(
        (fact): fact is PartnerFactOf<typeof type> => fact.type === type,
      ),
  };
}
