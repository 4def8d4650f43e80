import { z } from 'zod';
import { payeeKinds, taxStatuses } from '../../domain/payee.ts';
import type { FieldProblem } from '../../door/delivery.ts';
import { oneOf, readAs, readDate, text, word } from '../../door/fields.ts';
import { isBankOf, isDutchVatId, readBic, readIban, readVatId, sepaText } from '../../door/payee.ts';

/** A bank prints it on a statement: without one Latin letter nothing of it would be left. */
export const accountName = text(70).refine((name) => /[A-Za-z]/.test(sepaText(name, 70)), {
  error: 'has no letter a bank can print',
});

export const iban = readAs(42, readIban);

export const payeeFields = z.strictObject({
  kind: oneOf(payeeKinds),
  name: accountName.meta({ description: 'Whose the account is.', example: 'J. Verbruggen' }),
  iban: iban.meta({ description: 'In a SEPA country.', example: 'NL91ABNA0417164300' }),
  bic: readAs(14, readBic).optional(),
  taxStatus: oneOf(taxStatuses).optional().meta({
    description: 'Of a business; until it is known nothing is paid. A private person is `private` by itself.',
  }),
  vatId: readAs(20, readVatId).optional().meta({ example: 'NL004495445B01' }),
  address: z
    .strictObject({
      street: text(70),
      houseNumber: text(16),
      postcode: text(16),
      town: text(70),
      country: word(2)
        .regex(/^[A-Z]{2}$/, 'must be two capitals such as NL')
        .default('NL'),
    })
    .optional(),
  selfBilling: z
    .strictObject({ version: word(40), agreedOn: readAs(10, readDate) })
    .optional()
    .meta({ description: 'The agreement that we write the invoices of a business, and when it was made.' }),
});

export type PayeeFields = z.infer<typeof payeeFields>;

/** What does not go together in a profile, by field. `today`: 'YYYY-MM-DD'. */
export function payeeProblems(
  { kind, iban: account, bic, taxStatus, vatId, selfBilling }: PayeeFields,
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const wrong = (pointer: string, detail: string): void => void problems.push({ pointer, detail });
  if (bic !== undefined && !isBankOf(bic, account)) wrong('/bic', 'is a bank of another country than the account');
  if (taxStatus !== undefined && (taxStatus === 'private') !== (kind === 'private'))
    wrong('/taxStatus', `is not that of a ${kind} payee`);
  if (kind === 'private' && vatId !== undefined) wrong('/vatId', 'is not for a private person');
  if (kind === 'private' && selfBilling !== undefined) wrong('/selfBilling', 'is not for a private person');
  if (vatId !== undefined && taxStatus === 'eu-vat' && isDutchVatId(vatId)) wrong('/vatId', 'is Dutch');
  if (vatId !== undefined && taxStatus !== 'eu-vat' && kind === 'business' && !isDutchVatId(vatId))
    wrong('/vatId', 'is not Dutch');
  if (selfBilling && selfBilling.agreedOn > today) wrong('/selfBilling/agreedOn', 'lies in the future');
  return problems;
}
