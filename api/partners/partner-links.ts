import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';

const link = z.string().meta({ format: 'uri' });

export const partnerLinks = z
  .object({ partner: link, agenda: link, timeline: link })
  .meta({ id: 'PartnerLinks', description: 'Where to read on.' });

/** Opaque ids only: no link holds personal data. */
export function linksOfPartner({ baseUrl }: Pick<ApiDeps, 'baseUrl'>, partnerId: string): z.infer<typeof partnerLinks> {
  const partner = `${baseUrl.replace(/\/+$/, '')}/v1/partners/${encodeURIComponent(partnerId)}`;
  return { partner, agenda: `${partner}/agenda`, timeline: `${partner}/timeline` };
}
