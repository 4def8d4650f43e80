import { clientCode, neutralCode } from '../domain/customer/client-code.ts';
import type { ClientCodes } from './client-codes.ts';

/** How a customer's own code is found: made and kept, or only foreseen. */
export type CodeOf = (store: { clientCodes: ClientCodes }, customerId: string, name: string) => Promise<string>;

/** The customer's own code, made at first need and kept for ever. */
export const clientCodeOf: CodeOf = async ({ clientCodes }, customerId, name) => {
  const known = await clientCodes.of(customerId);
  if (known !== undefined) return known;
  for (let attempt = 1; ; attempt++) {
    const code = clientCode(customerId, name, attempt);
    if (await clientCodes.claim(code, customerId)) return code;
  }
};

/** The same where nothing may be written: the code a customer has, else the one `clientCodeOf` would make now. */
export const foreseenCodeOf: CodeOf = async ({ clientCodes }, customerId, name) => {
  const known = await clientCodes.of(customerId);
  if (known !== undefined) return known;
  for (let attempt = 1; ; attempt++) {
    const code = clientCode(customerId, name, attempt);
    if (((await clientCodes.customerOf(code)) ?? customerId) === customerId) return code;
  }
};

/** A code that tells nothing of the customer, on his wish; asked again it is the same. */
export async function neutralCodeOf(
  { clientCodes }: { clientCodes: ClientCodes },
  customerId: string,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const code = neutralCode(customerId, attempt);
    if (await clientCodes.claim(code, customerId, { wished: true })) return code;
  }
}
