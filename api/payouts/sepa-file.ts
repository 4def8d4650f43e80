import { Document } from 'sepa';
import { type Day, dayOf, type Instant, isoDate, minuteOf } from '../../domain/calendar.ts';
import { sepaText } from '../../door/payee.ts';
import type { PayoutAccount } from '../deps.ts';

export interface Transfer {
  cents: number;
  name: string;
  iban: string;
  bic?: string;
}

export interface SepaFile {
  /** At most 30 characters, of those every bank takes. */
  id: string;
  at: Instant;
  /** A working day. */
  payOn: Day;
  from: PayoutAccount;
  transfers: readonly Transfer[];
}

/** A credit transfer file, pain.001.001.09. The same input gives the same file, in whatever time zone we run. */
export function sepaFile({ id, at, payOn, from, transfers }: SepaFile): string {
  const file = new Document('pain.001.001.09');
  file.grpHdr.id = id;
  file.grpHdr.created = readingAs(dayOf(at), minuteOf(at));
  file.grpHdr.initiatorName = sepaText(from.name, 70);
  const batch = file.createPaymentInfo();
  batch.requestedExecutionDate = readingAs(payOn, 12 * 60);
  batch.debtorName = sepaText(from.name, 70);
  batch.debtorIBAN = from.iban;
  batch.debtorBIC = from.bic ?? '';
  file.addPaymentInfo(batch);
  for (const [nth, { cents, name, iban, bic }] of transfers.entries()) {
    const transfer = batch.createTransaction();
    transfer.creditorName = sepaText(name, 70);
    transfer.creditorIBAN = iban;
    transfer.creditorBIC = bic ?? '';
    // Whole cents: the library writes euros with two decimals.
    transfer.amount = cents / 100;
    transfer.end2endId = `${id}-L${nth + 1}`;
    transfer.remittanceInfo = `Uw beloningen, ${id}`;
    batch.addTransaction(transfer);
  }
  file.normalize();
  return file.toString();
}

/** The library reads a date by the clock of the process: this one reads there as the bureau's clock does. */
function readingAs(day: Day, minute: number): Date {
  const [year = 0, month = 1, date = 1] = isoDate(day).split('-').map(Number);
  return new Date(year, month - 1, date, Math.floor(minute / 60), minute % 60);
}
