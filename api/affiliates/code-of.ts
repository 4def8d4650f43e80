import type { Partner } from '../../store/partners.ts';
import type { PartnerCode } from '../../store/partner-codes.ts';
import type { ApiDeps } from '../deps.ts';
import { findPartner } from '../partners/partner-of.ts';

/** A code with whose it is. */
export interface CodeOfPartner {
  code: PartnerCode;
  partner: Partner;
}

/** Whose code it is, however it was typed; undefined where nobody has it, or its partner works with us no more. */
export async function codeOfPartner(
  { store }: Pick<ApiDeps, 'store'>,
  typed: string,
): Promise<CodeOfPartner | undefined> {
  const code = await store.partnerCodes.find(typed.trim().toLowerCase());
  const known = code && (await findPartner({ store }, code.partnerId));
  if (!known || known.history.ended) return undefined;
  return { code, partner: known.partner };
}
