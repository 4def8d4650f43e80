import request from 'supertest';
import { announcementsOf } from '../../domain/bureau/announcements.ts';
import { type Day, dayOf, firstOfMonth, type Instant, instantAt, isoDate, monthOf } from '../../domain/calendar.ts';
import { plainContext } from '../../domain/context.ts';
import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import { bureauId } from '../../domain/subject.ts';
import { skeyOf } from '../../mail/letter.ts';
import { browser, type GrowthYear, startGrowthYear } from './growth-year.ts';
import { rehearsePartner } from './rehearse-partner.ts';

/** A year of partners, from the first of the next month on: people in browsers, the nights' workflows, a rehearsal beside it. Two colleagues work there. */
export interface PartnerYear extends GrowthYear {
  begins: Day;
  /** Before the day's first mail, so many days after it began. */
  morning(day: number): Instant;
  visitor(): Visitor;
  /** Schedules an announcement; every journey has looked again when it returns. */
  announce(id: string, content: { kind: string; title: string; on: Day; until?: Day; joinBy?: Day }): Promise<void>;
  /** What a partner's journey did before a moment, and what the rehearsal of the same facts foretells, a line each. */
  livedAndForetold(partnerId: string, end: Instant): Promise<{ lived: string[]; foretold: string[] }>;
  /** Of every letter of his that went out, how often it lies in the mail box. */
  lettersOf(partnerId: string): Promise<number[]>;
  /** The link to a task in the mail that gave it. */
  taskLink(taskId: string): string;
  /** Bytes of a file. */
  file(url: string): Promise<{ type: string; bytes: Buffer }>;
}

/** Somebody with a browser that keeps its cookie. */
export interface Visitor {
  /** Follows a partner's link; answers the click's id. */
  click(code: string): Promise<string>;
  /** Asks for a quote on the page for it, and is a customer whose journey goes along. */
  asks(person: { name: string; email: string; postcode: string }, coupon?: string): Promise<string>;
}

export async function startPartnerYear(): Promise<PartnerYear> {
  const year = await startGrowthYear();
  for (const [id, role, name] of [
    ['manager-1', 'manager', 'Mila Maas'],
    ['directie-1', 'directie', 'Dirk Dam'],
  ])
    await year.call('POST', '/v1/staff', { id, role, name, email: `${id ?? ''}@example.nl` });
  const { addresses, client, store, settings, outbox } = year;
  const { year: nth, month } = monthOf(dayOf(year.started));
  const begins = firstOfMonth(nth, month + 1);
  return {
    ...year,
    begins,
    morning: (day) => instantAt(begins + day, 8 * 60),
    visitor: () => visitorOf(year),
    async announce(id, { on, until, joinBy, ...content }) {
      const { version } = await year.call('POST', '/v1/announcements', {
        ...{ id, ...content, on: isoDate(on), by: 'manager-1' },
        markdown: `Nieuws over **${id}**.`,
        ...(until !== undefined && { until: isoDate(until) }),
        ...(joinBy !== undefined && { joinBy: isoDate(joinBy) }),
      });
      const factId = `${bureauId}:announcementScheduled:${id}:${String(version)}`;
      await client.workflow.getHandle(`replan-journeys:${factId}`).result();
    },
    async livedAndForetold(partnerId, end) {
      const facts = await store.facts.ofPartner(partnerId);
      const announcements = announcementsOf(await store.facts.ofBureau());
      const { known } = rehearsePartner({
        ...{ subject: partnerId, facts: facts.filter(({ type }) => type !== 'stepDone'), until: end },
        context: { ...plainContext(settings.closing), announcements },
      });
      return { lived: stepsOf(facts, end), foretold: stepsOf(known, end) };
    },
    async lettersOf(partnerId) {
      const inBox = outbox.messages().map(({ metadata }) => metadata['skey']);
      return (await store.facts.ofPartner(partnerId)).flatMap((fact) => {
        if (fact.type !== 'stepDone' || fact.channel !== 'mail' || fact.outcome !== 'sent') return [];
        return [inBox.filter((skey) => skey === skeyOf(`${partnerId}|${fact.key}`)).length];
      });
    },
    taskLink(taskId) {
      const mail = outbox.messages().find(({ metadata }) => metadata['skey'] === skeyOf(`${taskId}|staff`));
      return /https?:\S+\/taak\/[\w.-]+/.exec(mail?.textBody ?? '')?.[0] ?? '';
    },
    async file(url) {
      const path = url.startsWith('http') ? new URL(url).pathname : url;
      const answer = await fetch(`${addresses.api}${path}`, { headers: { authorization: `Bearer ${year.apiKey}` } });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return { type: answer.headers.get('content-type') ?? '', bytes: Buffer.from(await answer.arrayBuffer()) };
    },
  };
}

function visitorOf(year: GrowthYear): Visitor {
  const { api } = year.addresses;
  let cookie = '';
  return {
    async click(code) {
      const headers = { ...browser, ...(cookie !== '' && { cookie }) };
      const { status, headers: answer } = await request(api).get(`/a/${code}`).set(headers).redirects(0);
      const { location = '', 'set-cookie': set = [] } = answer as { location?: string; 'set-cookie'?: string[] };
      const [kept = ''] = set;
      if (status !== 302 || kept === '') throw new Error(`the link of ${code} answered ${status}, to ${location}`);
      cookie = kept.split(';')[0] ?? '';
      return new URL(location).searchParams.get('klik') ?? '';
    },
    async asks({ name, email, postcode }, coupon = '') {
      const house = { projectType: 'uitbouw', street: 'Beukenlaan', houseNumber: '7', postcode, city: 'Ede' };
      const answer = await request(api)
        .post('/aanvraag')
        .set({ ...browser, cookie })
        .type('form')
        .send({ name, email, ...house, coupon });
      if (answer.status !== 200) throw new Error(`the page answered ${answer.status}: ${answer.text}`);
      const found = await year.call('POST', '/v1/customers/search', { email });
      const [customer] = found['customers'] as { customerId: string }[];
      if (!customer) throw new Error(`nobody was registered by ${email}`);
      await year.follow(customer.customerId);
      return customer.customerId;
    },
  };
}

/** Steps carried out, each with its moment as the plan counts it. */
const stepsOf = (facts: readonly PartnerFact[], end: Instant): string[] =>
  facts
    .filter((fact): fact is PartnerFactOf<'stepDone'> => fact.type === 'stepDone' && fact.happenedAt < end)
    .map(({ happenedAt, key, channel, category }) => `${happenedAt} ${key} ${channel} ${category}`)
    .sort();
