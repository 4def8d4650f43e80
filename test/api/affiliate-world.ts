import type { Announcement } from '../../domain/bureau/announcement.ts';
import { parseDay } from '../../domain/calendar.ts';
import { plainContext } from '../../domain/context.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import { hire, people } from './people.ts';
import { pathOf } from './page-world.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import type { Database } from './start-database.ts';

/** An affiliate with clicks, three customers and a promotion, seen through his pages. */
export interface AffiliateWorld extends StartedApi {
  id: string;
  page(page: 'figures' | 'materials', at?: string): string;
  setClock(now: string): void;
}

const winter: Announcement = {
  ...{ id: 'winter', kind: 'promotion', on: parseDay('2026-11-20'), until: parseDay('2026-12-20') },
  ...{ joinBy: parseDay('2026-12-04'), scheduledAt: '2026-10-01T10:00:00.000Z' },
};

export async function startAffiliateWorld(database: Database, kind = 'affiliate'): Promise<AffiliateWorld> {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  let clock = fixedNow;
  const context = { ...plainContext(), announcements: [winter] };
  const api = startApi(database, { now: () => clock, context: () => Promise.resolve(context) });
  const { store } = api.deps;
  await hire(api);
  const asked = { kind, name: 'Het Verbouwblog', contactName: 'Sanne Visser', email: 'sanne@blog.test' };
  const made = await send(api.app, await api.key(), 'post', '/v1/partners')
    .send({ ...asked, managerId: people.manager._id })
    .expect(202);
  const { partnerId: id } = bodyOf(made) as { partnerId: string };
  await store.announcements.insert({
    ...{ _id: 'winter#1', announcementId: 'winter', version: 1, kind: 'promotion', title: 'Actie in de winter' },
    ...{ markdown: 'Dakkapellen.', on: '2026-11-20', until: '2026-12-20', at: fixedNow, by: 'u-1' },
  });
  for (const fact of brought(id)) await store.facts.insert(fact);
  const code = (await store.partnerCodes.linkOf(id)) ?? '';
  const clicks = Array.from({ length: 80 }, (_, n) => ({
    ...{
      _id: `click-${n}`,
      partnerId: id,
      code,
      at: `2026-${n < 30 ? '10' : '11'}-10T10:00:00.000Z`,
      target: '/offerte',
    },
    campaign: n % 3 === 0 ? 'mail-kort' : 'banner-728x90',
  }));
  await store.clicks.insertMany(clicks);
  await store.ledger.post({
    ...{ _id: 'commission|1', item: 'commission:p-a', payeeId: id, kind: 'reward', at: '2026-10-20T10:00:00.000Z' },
    recordedAt: '2026-10-20T10:00:00.000Z',
    lines: [
      { account: 'cost:affiliate', cents: -45_000 },
      { account: `held:${id}`, cents: 15_000 },
      { account: `payable:${id}`, cents: 30_000 },
    ],
  });
  return {
    ...api,
    id,
    page: (page, at = fixedNow) => pathOf(api.deps.links.ownUrl({ subject: id, page }, at)),
    setClock: (now) => void (clock = now),
  };
}

/** One customer whose order is paid, one ordered, one cancelled, and one who was another's. */
function brought(subject: string): PartnerFact[] {
  const rows = [
    ['a', '2026-08-03', 'registered'],
    ['a', '2026-08-10', 'ordered', 300_000],
    ['a', '2026-09-10', 'delivered', 300_000],
    ['a', '2026-09-20', 'paid', 300_000],
    ['b', '2026-10-05', 'registered'],
    ['b', '2026-10-12', 'ordered', 150_000],
    ['c', '2026-10-20', 'ordered', 90_000],
    ['c', '2026-10-25', 'cancelled', 90_000],
    ['d', '2026-11-01', 'registered'],
    ['d', '2026-11-03', 'refused'],
  ] as const;
  return rows.map(([customerId, day, stage, valueCents], n) => ({
    ...{ _id: `reached-${n}`, subject, happenedAt: `${day}T10:00:00.000Z`, recordedAt: `${day}T10:00:00.000Z` },
    ...{ type: 'customerReached', customerId, stage, as: 'introduced' },
    ...(valueCents === undefined ? { via: 'click' as const } : { projectId: `p-${customerId}`, valueCents }),
  }));
}
