import type { Instant } from './calendar.ts';
import type { PayeeKind, TaxStatus } from './payee.ts';
import type { LeftBecause } from './payouts.ts';

/** Where a line is paid to, as it was when the payout was drafted: a later change of the profile does not reach it. */
export interface PaidTo {
  /** Whose profile it is: of merged customers that can be another than the payee. */
  payeeId: string;
  kind: PayeeKind;
  name: string;
  /** Sealed. */
  iban: string;
  /** The last four characters of it. */
  ending: string;
  bic?: string;
  /** Of a partner, whose invoice we write. */
  taxStatus?: TaxStatus;
}

export interface DraftLine {
  payeeId: string;
  cents: number;
  /** On top of it, where we write an invoice with VAT. */
  vatCents?: number;
  to: PaidTo;
}

/** What goes to the bank. */
export const transferCents = ({ cents, vatCents = 0 }: Pick<DraftLine, 'cents' | 'vatCents'>): number =>
  cents + vatCents;

export interface LeftOut {
  payeeId: string;
  cents: number;
  why: LeftBecause;
}

/** What happens to a payout. Insert-only; ids are deterministic, so each thing happens once, whoever asks how often. */
export type PayoutEvent = { _id: string; batchId: string; at: Instant } & (
  | { type: 'drafted'; month: string; by: string; lines: readonly DraftLine[]; left: readonly LeftOut[] }
  /** One of these two, under one id. */
  | { type: 'decided'; as: 'approved' | 'withdrawn'; by: string; reasonId?: string }
  /** The ledger's word on a line of an approved payout; `skipped`: the money was not there any more. */
  | { type: 'set-aside'; payeeId: string; outcome: 'paying' | 'skipped' }
  | { type: 'exported'; by: string }
  | { type: 'settled'; payeeId: string; outcome: 'paid' | 'failed'; by: string; reasonId?: string }
);

export type LineState = 'drafted' | 'paying' | 'skipped' | 'paid' | 'failed';

export interface PayoutLine extends DraftLine {
  state: LineState;
  settledAt?: Instant;
  reasonId?: string;
}

/** `closed`: every line came to an end; a payout of nobody is closed from the start. */
export type PayoutState = 'drafted' | 'approved' | 'exported' | 'closed' | 'withdrawn';

export interface Payout {
  id: string;
  month: string;
  state: PayoutState;
  drafted: { at: Instant; by: string };
  decided?: { as: 'approved' | 'withdrawn'; at: Instant; by: string; reasonId?: string };
  exported?: { at: Instant; by: string };
  lines: PayoutLine[];
  left: readonly LeftOut[];
}

type Of<T extends PayoutEvent['type']> = Extract<PayoutEvent, { type: T }>;

/** A payout as its events tell it; undefined where it was never drafted. */
export function payoutOf(events: readonly PayoutEvent[]): Payout | undefined {
  const all = <T extends PayoutEvent['type']>(type: T): Of<T>[] =>
    events.filter((event): event is Of<T> => event.type === type);
  const [drafted] = all('drafted');
  if (!drafted) return undefined;
  const [decided] = all('decided');
  const [exported] = all('exported');
  const [setAside, settled] = [byPayee(all('set-aside')), byPayee(all('settled'))];
  const lines = drafted.lines.map((line): PayoutLine => {
    const end = settled.get(line.payeeId);
    const state = end?.outcome ?? setAside.get(line.payeeId)?.outcome ?? 'drafted';
    const { at: settledAt, reasonId } = end ?? {};
    return {
      ...line,
      state,
      ...(settledAt !== undefined && { settledAt }),
      ...(reasonId !== undefined && { reasonId }),
    };
  });
  return {
    id: drafted.batchId,
    month: drafted.month,
    state: stateOf(lines, decided, exported),
    drafted: { at: drafted.at, by: drafted.by },
    ...(decided && { decided: partOf(decided) }),
    ...(exported && { exported: { at: exported.at, by: exported.by } }),
    lines,
    left: drafted.left,
  };
}

function stateOf(lines: readonly PayoutLine[], decided?: Of<'decided'>, exported?: Of<'exported'>): PayoutState {
  if (lines.length === 0) return 'closed';
  if (!decided) return 'drafted';
  if (decided.as === 'withdrawn') return 'withdrawn';
  const ended = ({ state }: PayoutLine): boolean => state === 'skipped' || state === 'paid' || state === 'failed';
  if (lines.every(ended)) return 'closed';
  return exported ? 'exported' : 'approved';
}

const partOf = ({ as, at, by, reasonId }: Of<'decided'>): NonNullable<Payout['decided']> => ({
  ...{ as, at, by },
  ...(reasonId !== undefined && { reasonId }),
});

const byPayee = <E extends { payeeId: string }>(events: readonly E[]): Map<string, E> =>
  new Map(events.map((event) => [event.payeeId, event]));
