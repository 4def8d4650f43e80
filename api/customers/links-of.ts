import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';

const link = z.string().meta({ format: 'uri' });

export const customerLinks = z
  .object({ customer: link, agenda: link, timeline: link })
  .meta({ id: 'CustomerLinks', description: 'Where to read on.' });

/** Opaque ids only: no link holds personal data. */
export function linksOf({ baseUrl }: Pick<ApiDeps, 'baseUrl'>, customerId: string): z.infer<typeof customerLinks> {
  const customer = `${baseUrl.replace(/\/+$/, '')}/v1/customers/${encodeURIComponent(customerId)}`;
  return { customer, agenda: `${customer}/agenda`, timeline: `${customer}/timeline` };
}
