import { readHistory } from '../../domain/customer/read-history.ts';
import { isBankOf } from '../../door/payee.ts';
import type { Payee } from '../../store/payees.ts';
import type { ApiDeps } from '../deps.ts';
import type { Visit } from '../members/member-page.tsx';
import { recordFact } from '../record-fact.ts';
import { iban, type PayeeFields } from './payee-fields.ts';
import { ibanOf, savePayee } from './save-payee.ts';
import type { TypedPayee } from './typed-payee.ts';

export interface Choice {
  visit: Visit;
  /** Found right. */
  typed: TypedPayee;
  profile: Payee | undefined;
}

export type PartnerChoice = Omit<Choice, 'visit'> & { visit: Pick<Visit, 'subject' | 'now' | 'log'> };

/** Keeps what the customer chose on his page; what did not change is not recorded again. */
export async function choosePayout(deps: ApiDeps, { visit, typed, profile }: Choice): Promise<void> {
  const { subject, facts, now, log } = visit;
  if (typed.name !== '')
    await savePayee(deps, { payeeId: subject, profile: fieldsOf(deps, typed, profile), by: subject, now, log });
  if (readHistory(facts).rewardAs === typed.as) return;
  const head = { _id: `${subject}|rewardChosen|${now}`, subject, happenedAt: now, recordedAt: now };
  await recordFact(deps, { ...head, type: 'rewardChosen', as: typed.as }, log);
}

/** A partner is always paid: keeps where to. */
export const choosePartnerPayout = (deps: ApiDeps, { visit: { subject, now, log }, typed, profile }: PartnerChoice) =>
  savePayee(deps, { payeeId: subject, profile: fieldsOf(deps, typed, profile), by: subject, now, log });

/** A business keeps what the bureau recorded of it; a bank that is not the new account's is forgotten. */
function fieldsOf(deps: ApiDeps, typed: TypedPayee, known: Payee | undefined): PayeeFields {
  const account = typed.iban === '' ? known && ibanOf(deps, known) : iban.parse(typed.iban);
  if (account === undefined) throw new Error('a form without an account was found right');
  const kind = typed.kind === 'business' ? 'business' : 'private';
  const { name } = typed;
  if (known?.kind !== kind) return { kind, name, iban: account };
  const { bic, taxStatus, vatId, address, selfBilling } = known;
  const sameBank = bic !== undefined && isBankOf(bic, account) && account.slice(4, 8) === bic.slice(0, 4);
  return {
    ...{ kind, name, iban: account },
    ...(sameBank && { bic }),
    ...(taxStatus !== undefined && { taxStatus }),
    ...(vatId !== undefined && { vatId }),
    ...(address && { address }),
    ...(selfBilling && { selfBilling }),
  };
}
