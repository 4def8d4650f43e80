import type { Logger } from 'pino';
import type { RegistrationForm } from '../../door/referral.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';
import { introducerOf } from './claim-introduction.ts';
import type { Remembered } from './introduction-cookie.ts';
import { type NewCustomer, registerCustomer } from './register-customer.ts';
import type { TypedRegistration } from './typed-registration.ts';

/** The words beside the tick for commercial mail: other words are another version. */
const noticeVersion = 'registration-1';

/** What somebody filled in, as the one who is registered. */
export function filledIn(
  { name, email, phone, street, houseNumber, postcode, city, projectType, words }: RegistrationForm,
  ticks: TypedRegistration['ticks'],
): NewCustomer {
  return {
    person: { name, email, phone },
    address: { street, houseNumber, postcode, city },
    ...{ projectType, words, showName: ticks.showName },
    ...(ticks.consent && { noticeVersion }),
  };
}

/** The link whose form it is, and the one that was opened first. */
interface ByLink {
  code: string;
  introducer: Customer;
  earlier: Remembered | undefined;
  log: Logger;
}

/** Registers who filled in the form behind a shared link; a link he opened earlier has its say as well. */
export async function registerByForm(
  deps: Pick<ApiDeps, 'store' | 'ids' | 'journeys' | 'now'>,
  { form, ticks }: { form: RegistrationForm; ticks: TypedRegistration['ticks'] },
  { code, introducer, earlier, log }: ByLink,
): Promise<void> {
  const now = deps.now();
  const first = earlier && earlier.code !== code ? await introducerOf(deps, earlier.code) : undefined;
  await registerCustomer(deps, filledIn(form, ticks), {
    introducers: [
      ...(first && earlier ? [{ customer: first, at: earlier.at, via: 'link' as const }] : []),
      { customer: introducer, at: now, via: 'link' },
    ],
    happenedAt: now,
    now,
    log,
  });
}
