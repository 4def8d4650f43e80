import { payeeKinds } from '../../domain/payee.ts';
import type { Payee } from '../../store/payees.ts';
import type { Form } from '../members/member-page.tsx';
import type { WrongPayee } from '../pages/payee-form.tsx';
import { accountName, iban } from './payee-fields.ts';

/** The form as it was filled in; what was left out stands as it was known. */
export interface TypedPayee {
  as: 'payout' | 'credit';
  name: string;
  iban: string;
  kind: string;
}

export function readPayeeForm(form: Form, known: Payee | undefined): TypedPayee {
  const given = (field: string): string => (typeof form[field] === 'string' ? form[field].trim().slice(0, 200) : '');
  return {
    as: given('as') === 'credit' ? 'credit' : 'payout',
    name: given('name'),
    iban: given('iban'),
    kind: given('kind') === '' ? (known?.kind ?? 'private') : given('kind'),
  };
}

/** What keeps it from being saved, in the customer's words; for credit an account is welcome, not needed. */
export function wrongsOf(typed: TypedPayee, known: boolean): WrongPayee | undefined {
  const noAccount = typed.name === '' && typed.iban === '';
  if (typed.as === 'credit' && noAccount) return undefined;
  const wrong: WrongPayee = {};
  if (!accountName.safeParse(typed.name).success)
    wrong.name = 'Vul de naam in die bij de rekening hoort, in gewone letters.';
  if (typed.iban === '' && !known) wrong.iban = 'Vul het IBAN in.';
  else if (typed.iban !== '' && !iban.safeParse(typed.iban).success)
    wrong.iban = 'Dit IBAN klopt niet, of is van buiten het eurobetaalgebied. Kijk op uw bankpas.';
  if (!payeeKinds.some((kind) => kind === typed.kind)) wrong.kind = 'Kies van wie de rekening is.';
  return Object.keys(wrong).length > 0 ? wrong : undefined;
}
