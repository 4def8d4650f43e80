import { z } from 'zod';
import { announcedOn } from '../../domain/affiliate/announce-steps.ts';
import { announcementsOf } from '../../domain/bureau/announcements.ts';
import { newslettersOf } from '../../domain/bureau/newsletters.ts';
import { type Day, dayOf, isoDate, parseDay } from '../../domain/calendar.ts';
import { after } from '../../domain/interval.ts';
import { actionsOf } from '../../domain/partner/joint-action-steps.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import { readAs, readDate } from '../../door/fields.ts';
import type { ApiDeps } from '../deps.ts';
import { csv } from '../http/csv.ts';
import { type Call, type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { bySubject } from './by-subject.ts';

/** What stands in the calendar, and what it is called in the table. */
const whats = {
  newsletter: 'Nieuwsbrief',
  'told-to-top': 'Aan topaffiliates',
  'told-to-affiliates': 'Aan andere affiliates',
  announcement: 'Bekend voor iedereen',
  'promotion-begins': 'Actie begint',
  'promotion-ends': 'Laatste dag van de actie',
  'joint-action': 'Gezamenlijke actie',
} as const;
const names = Object.keys(whats) as [keyof typeof whats, ...(keyof typeof whats)[]];

const date = z.string().meta({ format: 'date' });
const entry = z.object({
  on: date,
  what: z.enum(names),
  id: z.string().meta({ description: 'Of the newsletter, the announcement or the joint action.' }),
  title: z.string(),
  partnerId: z.string().optional(),
});
const calendarAnswer = z.object({ from: date, to: date, entries: z.array(entry) }).meta({ id: 'ContentCalendar' });
type Entry = z.infer<typeof entry> & { day: Day };

const day = readAs(10, readDate);
const period = z.strictObject({
  from: day.optional().meta({ description: 'Its first day; absent: today.' }),
  to: day.optional().meta({ description: 'Its last day; absent: half a year after the first.' }),
});

/** What partners and customers will hear and see, by day: what was stopped or dropped is not in it. */
async function calendarOf(deps: ApiDeps, { query, now }: Call<unknown, z.infer<typeof period>>) {
  const from = query.from === undefined ? dayOf(now) : parseDay(query.from);
  const to = query.to === undefined ? after(from, { months: 6 }) : parseDay(query.to);
  if (to < from)
    throw new Problem('invalid-fields', { errors: [{ pointer: '/to', detail: 'lies before the first day' }] });
  const all = (await Promise.all([letters(deps), announced(deps), together(deps)])).flat();
  const entries = all
    .filter((one) => from <= one.day && one.day <= to)
    .sort((a, b) => a.day - b.day || names.indexOf(a.what) - names.indexOf(b.what) || (a.id < b.id ? -1 : 1))
    .map(({ day: _, ...one }) => one);
  return { from: isoDate(from), to: isoDate(to), entries };
}

const at = (on: Day, one: Omit<Entry, 'on' | 'day'>): Entry => ({ on: isoDate(on), day: on, ...one });

async function letters({ store }: ApiDeps): Promise<Entry[]> {
  const titles = new Map((await store.newsletters.list()).map(({ newsletterId, title }) => [newsletterId, title]));
  return newslettersOf(await store.facts.ofBureau())
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .map(({ id, on }) => at(on, { what: 'newsletter', id, title: titles.get(id) ?? id }));
}

async function announced({ store, context }: ApiDeps): Promise<Entry[]> {
  const { closing } = await context();
  const titles = new Map((await store.announcements.list()).map((one) => [one.announcementId, one.title]));
  return announcementsOf(await store.facts.ofBureau())
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .flatMap((one) => {
      const what = { id: one.id, title: titles.get(one.id) ?? one.id };
      return [
        at(announcedOn(one, 'top', { closing }), { what: 'told-to-top', ...what }),
        at(announcedOn(one, 'active', { closing }), { what: 'told-to-affiliates', ...what }),
        at(one.on, { what: one.kind === 'promotion' ? 'promotion-begins' : 'announcement', ...what }),
        ...(one.until === undefined ? [] : [at(one.until, { what: 'promotion-ends', ...what })]),
      ];
    });
}

async function together({ store }: ApiDeps): Promise<Entry[]> {
  const facts = await store.facts.ofPartners(['jointActionPlanned', 'jointActionEvaluated', 'jointActionDropped']);
  const byPartner = bySubject<PartnerFact>(facts);
  return [...byPartner].flatMap(([partnerId, own]) =>
    actionsOf(own)
      .filter(({ dropped }) => !dropped)
      .map(({ id, plan: { on, action } }) => at(parseDay(on), { what: 'joint-action', id, title: action, partnerId })),
  );
}

const shared = { method: 'get', tag: 'Affiliates', scope: 'partners:read', query: period } as const;

const readCalendarEndpoint = endpoint({
  ...shared,
  path: '/v1/content-calendar',
  operationId: 'readContentCalendar',
  summary: 'What goes out by day: newsletters, announcements, promotions and joint actions',
  answer: { status: 200, description: 'By day, the first one first.', schema: calendarAnswer },
  problems: [],
  act: calendarOf,
});

const exportCalendarEndpoint = endpoint({
  ...shared,
  path: '/v1/content-calendar.csv',
  operationId: 'exportContentCalendar',
  summary: 'The same as a table for a spreadsheet, in Dutch',
  answer: { status: 200, description: 'CSV with semicolons.', schema: z.string(), type: 'text/csv' },
  problems: [],
  async act(deps, call) {
    const { entries } = await calendarOf(deps, call);
    const rows = entries.map(({ on, what, title, id, partnerId }) => [on, whats[what], title, id, partnerId]);
    return { content: csv(['Datum', 'Wat', 'Titel', 'Kenmerk', 'Partner'], rows), fileName: 'contentkalender.csv' };
  },
});

export const calendarEndpoints: readonly Endpoint[] = [readCalendarEndpoint, exportCalendarEndpoint];
