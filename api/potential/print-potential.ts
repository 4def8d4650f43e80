import { dayOf, type Instant } from '../../domain/calendar.ts';
import type { PermitNeed } from '../../domain/partner/potential.ts';
import { dutchDate, euros } from '../../mail/text.ts';
import type { PotentialReport } from '../../store/potential-reports.ts';
import type { ApiDeps } from '../deps.ts';

const permitWords = {
  yes: 'Ja, een omgevingsvergunning is nodig',
  no: 'Nee, hiervoor is geen vergunning nodig',
  maybe: 'Misschien: dat hangt af van het plan en van de gemeente',
} as const satisfies Record<PermitNeed, string>;

type Found = NonNullable<PotentialReport['found']>;

/** The report as a PDF, with the agent's name beside ours. */
export async function printPotential(
  { printer, bureau, store }: Pick<ApiDeps, 'printer' | 'bureau' | 'store'>,
  { address, partnerId }: PotentialReport,
  { at, possible, structure, fromCents, toCents, permit, advice }: Found,
): Promise<Uint8Array> {
  const { name, address: place, phone, email } = bureau;
  const partner = await store.partners.find(partnerId);
  return printer.pdf('potential', {
    ...{ title: 'Verbouwpotentie', date: dutchDate(dayOf(at)), partner: partner?.name ?? null },
    bureau: { name, address: place, phone, email },
    house: `${address.street} ${address.houseNumber}, ${address.postcode} ${address.city}`,
    ...{ possible: paragraphs(possible), structure: paragraphs(structure), advice: paragraphs(advice) },
    cost: `${euros(fromCents)} tot ${euros(toCents)}`,
    permit: permitWords[permit],
  });
}

const paragraphs = (words: string): string[] => words.split(/\n+/).filter((line) => line.trim() !== '');

/** Under which name a browser keeps it. */
export const potentialFileName = (at: Instant): string => `verbouwpotentie-${at.slice(0, 10)}.pdf`;
