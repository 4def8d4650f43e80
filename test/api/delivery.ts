import type { z } from 'zod';
import type { deliveryRequest } from '../../door/delivery.ts';

type Delivery = z.input<typeof deliveryRequest>;

/** A dormer of 20 November 2026, with what a test wants otherwise. */
export function delivery(
  overrides: Partial<Omit<Delivery, 'customer' | 'project'>> & {
    customer?: Partial<Delivery['customer']>;
    project?: Partial<Delivery['project']>;
  } = {},
): Delivery {
  const { customer, project, ...rest } = overrides;
  return {
    orderId: '2026-0417',
    deliveredAt: '2026-11-20T13:30:00Z',
    engineer: { name: 'Sanne de Wit', email: 'sanne@bureau.test' },
    ...rest,
    project: {
      type: 'dakkapel',
      valueCents: 68_000,
      address: { street: 'Lindelaan', houseNumber: '12', postcode: '3511 AB', city: 'Utrecht' },
      ...project,
    },
    customer: {
      externalId: 'K-1042',
      name: 'Joke Verbruggen',
      email: 'joke@verbruggen.test',
      phone: '0612345678',
      ...customer,
    },
  };
}
