import { z } from 'zod';
import { customerLinks } from './links-of.ts';

/** What an event of an order, or a delivery, is answered with. */
export const recorded = z
  .object({
    customerId: z.string(),
    projectId: z.string(),
    status: z.enum(['accepted', 'known']).meta({ description: '`known`: the same was recorded before.' }),
    journey: z
      .enum(['started', 'will start when Temporal is back'])
      .optional()
      .meta({ description: 'Absent where nothing was to be started.' }),
    unknownPartner: z
      .literal(true)
      .optional()
      .meta({ description: 'It names a `partnerId` nobody has: it is kept, and becomes his when he is registered.' }),
    unknownCoupon: z
      .literal(true)
      .optional()
      .meta({ description: 'Nobody has the `coupon` it names: nobody is credited.' }),
    links: customerLinks,
  })
  .meta({ id: 'RecordedEvent' });
