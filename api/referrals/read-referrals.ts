import { z } from 'zod';
import { readHistory } from '../../domain/customer/read-history.ts';
import { referralOverview } from '../../domain/customer/referral-overview.ts';
import { clientCodeOf, neutralCodeOf } from '../../store/client-code-of.ts';
import { customerOf } from '../customers/customer-of.ts';
import { holderOf } from '../customers/holder.ts';
import { oneCustomerOf } from '../customers/one-customer.ts';
import { endpoint } from '../http/endpoint.ts';
import { referralUrl } from './referral-url.ts';

const cents = z.int().meta({ description: 'Integer euro cents, ex VAT.' });
const stages = ['registered', 'quoted', 'delivered', 'rewarded', 'cancelled', 'refused'] as const;

const referrals = z
  .object({
    customerId: z.string(),
    code: z.string(),
    url: z.string().meta({ format: 'uri' }),
    opened: z.int().meta({ description: 'How often the link was opened by a person, once a browser.' }),
    registered: z.int(),
    completed: z.int().meta({ description: 'Delivered and not cancelled.' }),
    earnedCents: cents,
    pendingCents: cents,
    vip: z.boolean(),
    as: z.enum(['payout', 'credit']),
    friends: z.array(
      z.object({
        customerId: z.string(),
        stage: z.enum(stages),
        at: z.string().meta({ format: 'date-time' }),
        cents,
        why: z.string().optional().meta({ description: 'Why it was refused.' }),
      }),
    ),
  })
  .meta({ id: 'Referrals' });

export const readReferralsEndpoint = endpoint({
  method: 'get',
  path: '/v1/customers/{id}/referrals',
  operationId: 'readReferrals',
  tag: 'Customers',
  scope: 'customers:read',
  summary: 'Whom a customer brought, how far each came, and what it earned',
  answer: {
    status: 200,
    description: 'As the customer’s own page shows it, by id instead of name.',
    schema: referrals,
  },
  problems: ['unknown-customer'],
  async act(deps, { id, now }) {
    const { customer, facts } = await holderOf(deps, id);
    const { _id: customerId, name } = customer;
    const history = readHistory(facts);
    const { friends, ...overview } = referralOverview(history, customerId, now);
    // The one reading that may write: a link that is shown must work for who follows it.
    const code = await clientCodeOf(deps.store, customerId, name);
    return {
      ...{ customerId, code, url: referralUrl(deps, code), ...overview, as: history.rewardAs },
      opened: await deps.store.linkOpens.ofCustomers(oneCustomerOf(customerId, facts)),
      friends: friends.map(({ friendId, shown: _, ...friend }) => ({ customerId: friendId, ...friend })),
    };
  },
});

export const chooseClientCodeEndpoint = endpoint({
  method: 'post',
  path: '/v1/customers/{id}/client-code',
  operationId: 'chooseClientCode',
  tag: 'Customers',
  scope: 'customers:write',
  summary: 'Give a customer a code that does not hold a name',
  description: 'For who prefers that. The code from before keeps working.',
  body: z.strictObject({ neutral: z.literal(true, { error: 'must be true' }) }).meta({ id: 'ClientCodeChoice' }),
  answer: {
    status: 200,
    description: 'The code shown from now on.',
    schema: z.object({ customerId: z.string(), code: z.string(), url: z.string() }).meta({ id: 'ClientCode' }),
  },
  problems: ['unknown-customer'],
  async act(deps, { id }) {
    const { _id: customerId } = await customerOf(deps, id);
    const code = await neutralCodeOf(deps.store, customerId);
    return { customerId, code, url: referralUrl(deps, code) };
  },
});
