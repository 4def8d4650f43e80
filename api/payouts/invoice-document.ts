import { commissionRules } from '../../domain/affiliate/commission-table.ts';
import { dayOf, parseDay } from '../../domain/calendar.ts';
import { type TaxStatus, vatPercent } from '../../domain/payee.ts';
import type { BilledLine } from '../../domain/self-billed.ts';
import type { Documents } from '../../documents/document-data.ts';
import { dutchDate, euros } from '../../mail/text.ts';
import type { SelfBilledStatement } from '../../store/self-billed.ts';
import type { Bureau } from '../../templates/mail-variables.ts';

export const numberOf = ({ _id }: Pick<SelfBilledStatement, '_id'>): string => _id.slice(_id.indexOf(':') + 1);

const vatWords = {
  vat: `Over deze vergoeding berekenen wij ${vatPercent.vat} % btw.`,
  'small-business-scheme': 'Geen btw: de leverancier valt onder de kleineondernemersregeling (KOR).',
  'eu-vat': 'Btw verlegd: de btw wordt door de afnemer aangegeven (artikel 196 van de btw-richtlijn).',
  private: 'Geen btw: de ontvanger is geen ondernemer. U geeft dit inkomen zelf op bij de Belastingdienst.',
} as const satisfies Record<TaxStatus, string>;

/** An invoice as it was written, in words. */
export function invoiceDocument(bureau: Bureau, statement: SelfBilledStatement): Documents['self-billed'] {
  const { at, taxStatus, name, ending, vatId, address, lines, netCents, vatCents } = statement;
  const number = numberOf(statement);
  const isInvoice = taxStatus !== 'private';
  const on = dutchDate(dayOf(at));
  return {
    title: `${isInvoice ? 'Factuur' : 'Overzicht'} ${number}`,
    ...{
      date: on,
      number,
      bureau: { name: bureau.name, address: bureau.address, phone: bureau.phone, email: bureau.email },
    },
    kindWords: isInvoice ? 'Factuur uitgereikt door afnemer' : 'Overzicht van een vergoeding aan een particulier',
    payee: {
      ...{ name, vatId: vatId ?? null },
      addressLines: address
        ? [
            `${address.street} ${address.houseNumber}`,
            `${address.postcode} ${address.town}`,
            ...abroad(address.country),
          ]
        : [],
    },
    buyerVatId: bureau.vatId ?? null,
    lines: lines.map(lineOf),
    net: signed(netCents),
    vat: vatCents === 0 ? null : { words: `Btw ${vatPercent[taxStatus]} %`, amount: signed(vatCents) },
    total: signed(netCents + vatCents),
    vatWords: vatWords[taxStatus],
    paidWords: `Betaald op ${on}, op de rekening die eindigt op ${ending}.`,
  };
}

const abroad = (country: string): string[] => (country === 'NL' ? [] : [country]);

function lineOf({ on, projectId, baseCents, cents }: BilledLine): Documents['self-billed']['lines'][number] {
  const about = projectId === undefined ? 'Vergoeding' : `Commissie over opdracht ${projectId}`;
  return {
    on: dutchDate(parseDay(on)),
    words: cents < 0 ? `Teruggedraaid: ${about.charAt(0).toLowerCase()}${about.slice(1)}` : about,
    base: baseCents === undefined ? null : signed(baseCents),
    percent: baseCents === undefined ? null : `${commissionRules.percentOfFirstOrder} %`,
    amount: signed(cents),
  };
}

const signed = (cents: number): string => (cents < 0 ? `− ${euros(-cents)}` : euros(cents));
