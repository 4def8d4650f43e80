import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { newestProfile } from '../../store/newest-profile.ts';
import type { Payee } from '../../store/payees.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';
import type { PayeeFields } from './payee-fields.ts';

export interface Saving {
  payeeId: string;
  profile: PayeeFields;
  by: string;
  now: Instant;
  log: Logger;
}

/** Keeps where a payee's money goes, and tells the journey. The same again is no new version. */
export async function savePayee(
  deps: Pick<ApiDeps, 'store' | 'journeys' | 'seal'>,
  { payeeId, profile, by, now, log }: Saving,
): Promise<Payee> {
  const { iban, ...open } = profile;
  const fields = { ...defined(open), ...(profile.kind === 'private' && { taxStatus: 'private' as const }) };
  const known = await deps.store.payees.of(payeeId);
  const same = known !== undefined && ibanOf(deps, known) === iban && isSame(fields, known);
  const payee = same
    ? known
    : await deps.store.payees.save({
        ...fields,
        ...{ payeeId, iban: deps.seal.close(placeOf(payeeId), iban), ending: iban.slice(-4), at: now, by },
      });
  const head = { _id: `${payeeId}|payeeRegistered|${payee.version}`, subject: payeeId };
  await recordFact(deps, { ...head, happenedAt: payee.at, recordedAt: payee.at, type: 'payeeRegistered' }, log);
  return payee;
}

/** The account of a profile, or of a line that was drafted by one. */
export const ibanOf = ({ seal }: Pick<ApiDeps, 'seal'>, { payeeId, iban }: Pick<Payee, 'payeeId' | 'iban'>): string =>
  seal.open(placeOf(payeeId), iban);

/** Whose money it is for now: the payee's own profile, or one that came by a merge. */
export const profileOf = ({ store }: Pick<ApiDeps, 'store'>, payeeId: string): Promise<Payee | undefined> =>
  newestProfile(store, payeeId);

const placeOf = (payeeId: string) => ({ record: `payee|${payeeId}`, field: 'iban' });

/** What a profile says besides its account. */
const said = ['kind', 'name', 'bic', 'taxStatus', 'vatId', 'address', 'selfBilling'] as const;

const isSame = (fields: Partial<Payee>, known: Payee): boolean =>
  said.every((field) => stable(fields[field]) === stable(known[field]));

/** The same whatever the order of its parts. */
const stable = (value: string | object | undefined): string =>
  JSON.stringify(typeof value === 'object' ? Object.entries(value).sort() : (value ?? null));

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
