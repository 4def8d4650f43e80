import { levels } from '../../domain/customer/growth-facts.ts';
import { offerKinds, offers } from '../../domain/customer/offers.ts';
import type { ApiDeps } from '../deps.ts';

/** Why a code that was named is no discount of this customer. */
export const strangerBecause = ['unknown', 'not for this customer', 'not introduced'] as const;
export type StrangerBecause = (typeof strangerBecause)[number];

export const strangerWords = {
  unknown: 'nobody knows this code',
  'not for this customer': 'this code exists, and was not given to this customer',
  'not introduced': 'this is the code of another customer: register the introduction first',
} as const satisfies Record<StrangerBecause, string>;

/** Of a partner who was named, and whom nobody knows. */
export const unknownPartnerWords = 'no partner is known by this id: register him, and name him again';

/** What a code is that this customer does not have: somebody else's, or nobody's. */
export async function strangerCode({ store }: Pick<ApiDeps, 'store'>, code: string): Promise<StrangerBecause> {
  if (offerKinds.some((kind) => offers[kind].code === code)) return 'not for this customer';
  const level = levels.find((one) => code.startsWith(`${one.toUpperCase()}-`));
  const clientCode = (level === undefined ? code : code.slice(level.length + 1)).toLowerCase();
  if ((await store.clientCodes.customerOf(clientCode)) === undefined) return 'unknown';
  return level === undefined ? 'not introduced' : 'not for this customer';
}
