import { type BoardCase, type Lift } from '../../domain/creator/board-case.ts';
import { premiumBand } from '../../domain/creator/warnings.ts';
import type { SheetRow } from '../../documents/creator-data.ts';
import { dutch, tooFew } from './dutch-numbers.ts';
import { campaigns, counted, cpaeRow } from './kpi-rows.ts';

const band = `afgesproken band ${premiumBand.leastPercent} tot ${premiumBand.mostPercent} %`;

/** The case for the board: each figure says whether it was measured, of how many, or is expected. */
export const boardRows = (given: BoardCase): SheetRow[] => [
  {
    ...{ name: 'Uitgaven aan campagnes', value: given.campaigns === 0 ? tooFew : dutch.euros(given.spendCents) },
    basis: `gemeten; n = ${campaigns(given.campaigns)}`,
  },
  {
    ...{ name: 'Meerprijs boven los werk' },
    value: given.premium.percent === undefined ? tooFew : dutch.percent(given.premium.percent),
    basis: `${band}; n = ${counted(given.premium.n, 'overeenkomst', 'overeenkomsten')}`,
  },
  {
    ...{ name: 'Authentieke interacties' },
    value: 'cents' in given.cpae ? dutch.number(given.cpae.n) : tooFew,
    basis: `gemeten door steekproef; n = ${campaigns(given.cpae.campaigns)}`,
  },
  cpaeRow(given.cpae),
  liftRow('Interactie tegenover los werk', given.interaction),
  liftRow('Groei van ons merk', given.brandGrowth),
  {
    ...{ name: 'Waarde op lange termijn' },
    value: given.longTerm.n === 0 ? tooFew : dutch.euros(given.longTerm.cents),
    basis: `gemeten: alles wat wij sinds het begin ontvingen; n = ${counted(given.longTerm.n, 'post', 'posten')}`,
  },
];

function liftRow(name: string, lift: Lift): SheetRow {
  const value = `${lift.percent > 0 ? '+' : ''}${dutch.percent(lift.percent)}`.replace('-', '−');
  if (!lift.measured) return { name, value: `${value}, verwacht`, basis: 'verwacht; nog niet gemeten' };
  const basis =
    'oneOff' in lift
      ? `gemeten; n = ${lift.structural} structureel en ${lift.oneOff} los`
      : `gemeten, laatst op ${dutch.day(lift.on)}; n = ${lift.n}`;
  return { name, value, basis };
}
