import { z } from 'zod';
import { type Instant, isoDate } from '../../domain/calendar.ts';
import { type Discount, discountKinds } from '../../domain/customer/discounts.ts';
import { type LostBecause, lostBecause, whyNot } from '../../domain/customer/price.ts';
import type { Links } from '../../mail/links.ts';

const instant = z.string().meta({ format: 'date-time' });

export const discountSchema = z
  .object({
    code: z.string().meta({ example: 'LOYAL15' }),
    kind: z.enum(discountKinds),
    percent: z.int().optional().meta({ description: 'Off every line, rounded half-up to the cent.' }),
    cents: z.int().optional().meta({ description: 'Off the whole, in integer euro cents.' }),
    scope: z.enum(['first project', 'next project', 'every project', 'first projects of a partner']),
    uses: z.enum(['once', 'many']),
    from: instant,
    until: z.string().optional().meta({ format: 'date', description: 'The last day it can be used, in Amsterdam.' }),
    usedAt: instant.optional(),
    state: z.enum(['valid', ...lostBecause]),
    why: z.string().optional(),
    conditions: z.string().meta({ format: 'uri' }),
  })
  .meta({ id: 'Discount' });

/** Why a discount does not count, in words for who reads the answer. */
export const whyWords = {
  withdrawn: 'the level was withdrawn',
  replaced: 'a higher level replaced it',
  'not yet': 'it begins later',
  used: 'it was used for another order',
  expired: 'its last day has passed',
  scope: 'it is not for this order: only for the first project, or for one ordered after it was given',
  'no tier': 'the partner has no tier yet: it is reached by the projects of the last 12 months',
  'used up': 'the partner’s first projects with a discount were ordered',
  'partnership ended': 'working together with this partner has ended',
  lower: 'another one takes off as much or more',
} as const satisfies Record<LostBecause, string>;

/** A discount at an instant, for a customer whose next project is the `first` or not. */
export const discountAnswer = (
  links: Links,
  one: Discount,
  { at, first }: { at: Instant; first: boolean },
): z.infer<typeof discountSchema> => {
  const { code, kind, value, scope, uses, from, until, used } = one;
  const why = whyNot(one, { first }, at);
  return {
    ...{ code, kind, ...value, scope, uses, from },
    ...(until !== undefined && { until: isoDate(until) }),
    ...(used && { usedAt: used.at }),
    state: why ?? 'valid',
    ...(why !== undefined && { why: whyWords[why] }),
    conditions: links.conditionsUrl(kind),
  };
};
