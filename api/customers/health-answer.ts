import { z } from 'zod';
import { isoDate } from '../../domain/calendar.ts';
import type { Health, IndicatorReading } from '../../domain/customer/health.ts';
import { bands, type IndicatorName, indicators } from '../../domain/customer/health-table.ts';
import { dutchDate } from '../../mail/text.ts';

const day = z.string().meta({ format: 'date' });
const names = Object.keys(indicators) as [IndicatorName, ...IndicatorName[]];
const bandNames = bands.map(({ name }) => name) as ['green', 'yellow', 'red'];

const indicator = z
  .object({
    name: z.enum(names),
    state: z.enum(['holds', 'does-not-hold', 'unknown']),
    points: z.int().meta({ description: 'What it takes off while it holds.' }),
    why: z.string().meta({ description: 'For staff.', example: 'Geen contact sinds 2 november 2026' }),
    action: z.enum(['win-back', 'complaint', 'quote-why', 'review-reminder', 'switch-channel']),
    since: day.optional().meta({ description: 'It holds from this day on; also a day to come.' }),
    until: day.optional().meta({ description: 'It stops on this day, without anything happening.' }),
    evidence: z.array(
      z.object({
        fact: z.string().meta({ description: 'What happened; `activity`: the last that was heard of the customer.' }),
        at: z.string().meta({ format: 'date-time' }),
        key: z.string().optional().meta({ description: 'The step it is about.' }),
        projectId: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'HealthIndicator' });

export const health = z
  .object({
    score: z.int().meta({ description: '100 is full health, 20 the least.' }),
    band: z.enum(bandNames),
    coverage: z.int().meta({ description: 'Per cent of the indicators that are known.' }),
    words: z.string().meta({ description: 'For staff.', example: '80, dekking 80 %' }),
    changesOn: day.optional().meta({ description: 'The first day on which the score changes by itself.' }),
    indicators: z.array(indicator),
  })
  .meta({ id: 'RelationshipHealth' });

/** The health of a relation in the API's words. */
export function healthAnswer({ score, band, coverage, changesOn, indicators: read }: Health): z.infer<typeof health> {
  return {
    ...{ score, band, coverage, words: `${score}, dekking ${coverage} %` },
    ...(changesOn !== undefined && { changesOn: isoDate(changesOn) }),
    indicators: read.map(indicatorAnswer),
  };
}

function indicatorAnswer(reading: IndicatorReading): z.infer<typeof indicator> {
  const { name, state, points, action, since, until, evidence } = reading;
  return {
    ...{ name, state, points, action, why: whyInDutch(reading) },
    ...(since !== undefined && { since: isoDate(since) }),
    ...(until !== undefined && { until: isoDate(until) }),
    evidence: evidence.map(({ fact, at, key, projectId }) => ({
      ...{ fact, at },
      ...(key !== undefined && { key }),
      ...(projectId !== undefined && { projectId }),
    })),
  };
}

/** What each indicator says while it holds, while it does not, and where it cannot be known. */
const words = {
  'no-interaction': ['Zes maanden of langer geen contact', 'Korter dan zes maanden stil', 'Nog nooit iets gehoord'],
  'negative-feedback': ['Was niet tevreden', 'Geen ontevreden reactie', ''],
  'quote-rejected': ['Wees een offerte af', 'Geen afgewezen offerte', ''],
  'no-review': ['Schreef geen review na onze uitnodiging', 'Geen review te verwachten, of al geschreven', ''],
  'not-opened': [
    'Opende drie of meer mails op rij niet',
    'Opent onze mails, of reageert',
    'Onbekend: de klant stemde niet in met meten van openen',
  ],
} as const satisfies Record<IndicatorName, readonly [string, string, string]>;

function whyInDutch({ name, state, since, until }: IndicatorReading): string {
  const [holds, not, unknown] = words[name];
  if (state === 'unknown') return unknown;
  if (state === 'does-not-hold') return not;
  const from = since === undefined ? '' : `, sinds ${dutchDate(since)}`;
  return `${holds}${from}${until === undefined ? '' : `; telt mee tot ${dutchDate(until)}`}`;
}
