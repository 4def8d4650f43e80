/** Under what a partner's part in our business is written down (rules, section 12). */
export const matrixColumns = ['salesChannels', 'resources', 'money', 'other'] as const;
export type MatrixColumn = (typeof matrixColumns)[number];

/** First what a partner brings, then what he gets. */
export const matrixSides = ['brings', 'gets'] as const;
export type MatrixSide = (typeof matrixSides)[number];

/** How much a partner weighs: 1 little, 5 decisive. */
export const influences = { least: 1, most: 5 } as const;

/** Words, what they are worth in euros, or both. Integer cents; `parts` say what they are made of. */
export interface MatrixCell {
  words?: string;
  cents?: number;
  parts?: readonly { words: string; cents: number }[];
}

export type MatrixCells = Partial<Record<MatrixColumn, MatrixCell>>;

export interface MatrixRow extends Record<MatrixSide, MatrixCells> {
  id: string;
  name: string;
  influence: number;
  /** Of one who is registered: his name and part of his euros are ours to know. */
  partnerId?: string;
}

/** The sheet: whose business it is, and who has a part in it. */
export interface ValueMatrix {
  company: string;
  industry?: string;
  offering?: string;
  size?: string;
  turnover?: string;
  place?: string;
  /** 'YYYY-MM-DD' */
  on: string;
  rows: readonly MatrixRow[];
}

/** What our own books say of a registered partner, in integer cents. */
export type FromLedger = Readonly<Record<MatrixSide, number>>;

/** The most influential partner first, then by name. */
export const inOrderOfInfluence = <R extends Pick<MatrixRow, 'influence' | 'name'>>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => b.influence - a.influence || a.name.localeCompare(b.name, 'nl'));

/** What a cell is worth in euros: what was written, or the sum of its parts; undefined where there are words alone. */
const centsOf = ({ cents, parts }: MatrixCell): number | undefined =>
  cents ?? (parts && parts.length > 0 ? sum(parts.map((part) => part.cents)) : undefined);

/** A cell whose parts make another amount than it says does not add up. */
export const addsUp = ({ cents, parts }: MatrixCell): boolean =>
  cents === undefined || parts === undefined || parts.length === 0 || cents === sum(parts.map((part) => part.cents));

/** A partner who gets nothing is flagged: a lasting partnership pays both sides. */
export const getsNothing = ({ gets }: Pick<MatrixRow, 'gets'>, ledger?: FromLedger): boolean =>
  (ledger?.gets ?? 0) === 0 && matrixColumns.every((column) => isEmpty(gets[column]));

const isEmpty = (cell: MatrixCell | undefined): boolean =>
  cell === undefined || (cell.words === undefined && (centsOf(cell) ?? 0) === 0);

/** What one side is worth, what our books say included; undefined where nothing of it is in euros. */
function worthOfSide(row: MatrixRow, side: MatrixSide, ledger?: FromLedger): number | undefined {
  const typed = matrixColumns.flatMap((column) => centsOf(row[side][column] ?? {}) ?? []);
  const booked = ledger === undefined || ledger[side] === 0 ? [] : [ledger[side]];
  const all = [...typed, ...booked];
  return all.length === 0 ? undefined : sum(all);
}

/**
 * Where V is what a partner brings and W what he gets, in euros: balance (V − W) / (V + W) and size V + W. From −1, all is
 * his, to 1, all is ours. Undefined where one side has no euros, or both are 0.
 */
export function balanceOf(row: MatrixRow, ledger?: FromLedger): { balance: number; sizeCents: number } | undefined {
  const [brings, gets] = [worthOfSide(row, 'brings', ledger), worthOfSide(row, 'gets', ledger)];
  if (brings === undefined || gets === undefined || brings + gets === 0) return undefined;
  return { balance: (brings - gets) / (brings + gets), sizeCents: brings + gets };
}

const sum = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0);
