import { z } from 'zod';
import { text } from '../../door/fields.ts';
import type { PriceList } from '../../store/price-lists.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { staffId } from '../staff/staff-word.ts';
import { savePriceList } from './save-price-list.ts';

const line = z
  .strictObject({
    name: text(80).meta({ example: 'Berekening dakkapel' }),
    fromCents: z.int().min(1).max(100_000_000).meta({ description: 'From this price on: euro cents, ex VAT.' }),
  })
  .meta({ id: 'PriceLine' });

const priceList = z
  .object({
    version: z.int().meta({ description: '0: none was made yet.' }),
    lines: z.array(line),
    at: z.string().optional().meta({ format: 'date-time' }),
    by: z.string().optional(),
  })
  .meta({ id: 'PriceList' });

const answer = (known: PriceList | undefined): z.infer<typeof priceList> =>
  known ? { version: known.version, lines: [...known.lines], at: known.at, by: known.by } : { version: 0, lines: [] };

const saveEndpoint = endpoint({
  method: 'put',
  path: '/v1/price-list',
  operationId: 'savePriceList',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Set what we ask for our work, for the price list that partners get',
  description:
    'Every version is kept; the latest stands. Each partner sees it with his own discount. Without lines no price list is ' +
    'offered. The same list again changes nothing.',
  body: z
    .strictObject({
      lines: z.array(line).max(100),
      by: staffId.optional().meta({ description: 'Who sets it; without this the API key.' }),
    })
    .meta({ id: 'SavePriceList' }),
  answer: { status: 200, description: 'The price list as it stands.', schema: priceList },
  problems: [],
  act: async (deps, { body: { lines, by }, by: key, now }) =>
    answer(await savePriceList(deps, { lines, by: by ?? key, now })),
});

const readEndpoint = endpoint({
  method: 'get',
  path: '/v1/price-list',
  operationId: 'readPriceList',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'What we ask for our work',
  answer: { status: 200, description: 'The price list as it stands.', schema: priceList },
  problems: [],
  act: async ({ store }) => answer(await store.priceLists.latest()),
});

/** The prices behind the partners' price lists. */
export const priceListEndpoints: readonly Endpoint[] = [saveEndpoint, readEndpoint];
