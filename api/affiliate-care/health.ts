import { z } from 'zod';
import { dayOf, type Instant } from '../../domain/calendar.ts';
import { type AffiliateHealth, affiliateHealth } from '../../domain/affiliate/health.ts';
import { type AffiliateLife, affiliateLife } from '../../domain/affiliate/life.ts';
import type { Figure } from '../../domain/metrics/figure.ts';
import { readPartner } from '../../domain/partner/read-partner.ts';
import type { ApiDeps } from '../deps.ts';
import { csv, inEuros } from '../http/csv.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { notShownWords } from '../metrics/metric-words.ts';
import { lifeAnswer, lifeSchema } from './life-answer.ts';

const figure = z
  .object({
    ...{ n: z.int(), value: z.number().optional(), low: z.number().optional(), high: z.number().optional() },
    why: z.string().optional().meta({ description: 'Why there is no value: of too few nothing is shown.' }),
  })
  .meta({ id: 'AffiliateFigure' });

type Measured = Exclude<keyof AffiliateHealth, 'affiliates'>;

/** Each figure as staff read it, and its unit. */
const names = {
  retention: ['Komt terug bij de volgende actie', '%'],
  lifetimeValue: ['Opdrachten per affiliate, al zijn tijd', 'euro'],
  engagement: ['Actief in de laatste drie maanden', '%'],
  repeatParticipation: ['Deed aan meer dan één actie mee', '%'],
  broughtIn: ['Door een andere affiliate aangebracht', '%'],
  satisfaction: ['Beveelt de samenwerking aan (−100 tot 100)', 'punten'],
  answeredInTime: ['Vragen op tijd beantwoord', '%'],
  responseHours: ['Wachttijd op antwoord, de helft korter', 'uur'],
  responseOpenHours: ['Wachttijd binnen werktijd, de helft korter', 'uur'],
} as const satisfies Record<Measured, readonly [string, '%' | 'euro' | 'punten' | 'uur']>;

const measured = Object.keys(names) as Measured[];

const health = z
  .object({
    affiliates: z.int(),
    programme: z.object(
      Object.fromEntries(measured.map((name) => [name, figure.meta({ description: names[name][0] })])) as Record<
        Measured,
        typeof figure
      >,
    ),
    each: z.array(lifeSchema),
  })
  .meta({ id: 'AffiliateHealth' });

const healthEndpoint = endpoint({
  method: 'get',
  path: '/v1/affiliates/health',
  operationId: 'readAffiliateHealth',
  tag: 'Affiliates',
  scope: 'partners:read',
  summary: 'How the programme does, and each affiliate in it',
  description:
    'Every figure has of how many it is, and shares have bounds of 95 %. Affiliates who work with us now; questions and ' +
    'surveys of the last 12 months.',
  answer: { status: 200, description: 'Of this moment.', schema: health },
  problems: [],
  async act(deps, { now }) {
    const lives = await livesOf(deps, now);
    const { affiliates, ...programme } = affiliateHealth(lives, dayOf(now));
    return { affiliates, programme, each: lives.map(lifeAnswer) };
  },
});

const csvEndpoint = endpoint({
  method: 'get',
  path: '/v1/affiliates/health.csv',
  operationId: 'exportAffiliateHealth',
  tag: 'Affiliates',
  scope: 'partners:read',
  summary: 'How the programme does, as a table',
  answer: { status: 200, description: 'UTF-8, semicolons.', schema: z.string(), type: 'text/csv' },
  problems: [],
  async act(deps, { now }) {
    const found = affiliateHealth(await livesOf(deps, now), dayOf(now));
    const rows = measured.map((name) => [names[name][0], ...cells(found[name], names[name][1])]);
    const columns = ['Cijfer', 'Waarde', 'Eenheid', 'Aantal', 'Ondergrens 95 %', 'Bovengrens 95 %'];
    return { content: csv(columns, rows), fileName: 'affiliates.csv' };
  },
});

function cells(one: Figure, unit: string): (string | number | undefined)[] {
  const shown = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : unit === 'euro' ? inEuros(value) : value.toFixed(1).replace('.', ',');
  if ('why' in one) return [notShownWords[one.why], unit, one.n];
  return [shown(one.value), unit, one.n, shown(one.low), shown(one.high)];
}

async function livesOf(deps: ApiDeps, now: Instant): Promise<AffiliateLife[]> {
  const [partners, context] = [await deps.store.partners.list({ kind: 'affiliate' }, 0), await deps.context()];
  const lives: AffiliateLife[] = [];
  for (const { _id } of partners) {
    const history = readPartner(await deps.store.facts.ofPartner(_id));
    if (history && !history.ended) lives.push(affiliateLife(_id, history, { context, now }));
  }
  return lives;
}

export const healthEndpoints: readonly Endpoint[] = [healthEndpoint, csvEndpoint];
