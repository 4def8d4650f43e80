import { dayOf, type Instant, parseDay } from '../../domain/calendar.ts';
import {
  balanceOf,
  type FromLedger,
  getsNothing,
  inOrderOfInfluence,
  type MatrixCell,
  type MatrixColumn,
  matrixColumns,
  type MatrixRow,
  type MatrixSide,
  type ValueMatrix,
} from '../../domain/partner/value-matrix.ts';
import { dutchDate, euros } from '../../mail/text.ts';

/** The sheet in words, for its page and its print alike. */
export interface MatrixView {
  title: string;
  date: string;
  facts: { label: string; value: string }[];
  columns: string[];
  rows: {
    id: string;
    name: string;
    influence: string;
    /** Column by column, each in lines. */
    brings: string[][];
    gets: string[][];
    balance: string;
    flag: string | null;
  }[];
}

const columnWords = {
  salesChannels: 'Verkoopkanalen',
  resources: 'Middelen',
  money: 'Geld (€)',
  other: 'Overig',
} as const satisfies Record<MatrixColumn, string>;

const columns = matrixColumns.map((column) => columnWords[column]);

const factsOf = (sheet: Partial<ValueMatrix>): MatrixView['facts'] => [
  { label: 'Bedrijf', value: sheet.company ?? '' },
  { label: 'Branche', value: sheet.industry ?? '' },
  { label: 'Producten en diensten', value: sheet.offering ?? '' },
  { label: 'Omvang', value: sheet.size ?? '' },
  { label: 'Omzet', value: sheet.turnover ?? '' },
  { label: 'Plaats', value: sheet.place ?? '' },
];

/** The partners in order of influence, with what our books say beside what was written. */
export const matrixView = (sheet: ValueMatrix, ledgers: ReadonlyMap<string, FromLedger>): MatrixView => ({
  ...{
    title: `Waardematrix van ${sheet.company}`,
    date: dutchDate(parseDay(sheet.on)),
    facts: factsOf(sheet),
    columns,
  },
  rows: inOrderOfInfluence(sheet.rows).map((row) => {
    const ledger = ledgers.get(row.id);
    return {
      ...{ id: row.id, name: row.name, influence: `invloed ${row.influence} van 5` },
      ...{ brings: linesOf(row, 'brings', ledger), gets: linesOf(row, 'gets', ledger) },
      ...{ balance: balanceWords(row, ledger), flag: getsNothing(row, ledger) ? 'Krijgt nog niets' : null },
    };
  }),
});

const blankRows = 5;

/** An empty sheet to fill in with a pen, at a workshop. */
export const blankMatrix = (now: Instant): MatrixView => ({
  ...{ title: 'Waardematrix', date: dutchDate(dayOf(now)), facts: factsOf({}), columns },
  rows: Array.from({ length: blankRows }, (_, n) => ({
    ...{ id: String(n), name: '', influence: 'invloed 1 2 3 4 5', balance: '', flag: null },
    ...{ brings: columns.map(() => []), gets: columns.map(() => []) },
  })),
});

const linesOf = (row: MatrixRow, side: MatrixSide, ledger: FromLedger | undefined): string[][] =>
  matrixColumns.map((column) => [
    ...cellLines(row[side][column]),
    ...(column === 'money' && ledger && ledger[side] > 0 ? [`${euros(ledger[side])} uit het grootboek`] : []),
  ]);

const cellLines = ({ words, cents, parts = [] }: MatrixCell = {}): string[] => [
  ...(words === undefined ? [] : [words]),
  ...(cents === undefined ? [] : [euros(cents)]),
  ...parts.map((part) => `${part.words}: ${euros(part.cents)}`),
];

function balanceWords(row: MatrixRow, ledger: FromLedger | undefined): string {
  const found = balanceOf(row, ledger);
  if (!found) return 'niet aan beide kanten in euro';
  const sign = found.balance > 0 ? '+' : found.balance < 0 ? '−' : '';
  return `${sign}${Math.abs(found.balance).toFixed(2).replace('.', ',')} van ${euros(found.sizeCents)}`;
}
