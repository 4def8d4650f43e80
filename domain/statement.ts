import type { Instant } from './calendar.ts';
import type { Account, Posting, PostingKind } from './ledger.ts';

/** Of one payee, integer cents: earned and not to be paid yet, to be paid, at the bank, paid out, used on orders. */
export interface Balances {
  held: number;
  payable: number;
  paying: number;
  paid: number;
  credit: number;
}

export interface StatementLine {
  postingId: string;
  at: Instant;
  kind: PostingKind;
  item: string;
  change: Balances;
  after: Balances;
}

export interface Statement {
  /** In order of happening; what was taken back is a line of its own. */
  lines: StatementLine[];
  balances: Balances;
  /** What was earned in all, after what was taken back: the sum of the balances, without the VAT in them. */
  earned: number;
  /** VAT that was paid with it, or is about to be. */
  vat: number;
}

const nothing: Balances = { held: 0, payable: 0, paying: 0, paid: 0, credit: 0 };

/** Under which balance an account of a payee falls; a cost and our VAT are nobody's balance. */
const balanceOf = (account: Account): keyof Balances | undefined => {
  if (account === 'bank') return 'paid';
  if (account === 'credit-used') return 'credit';
  if (account === 'vat-recoverable') return undefined;
  const [kind] = account.split(':') as ['held' | 'payable' | 'paying' | 'cost'];
  return kind === 'cost' ? undefined : kind;
};

/** Explains every cent of a payee; of a merged customer `payeeIds` names all that are one by now. */
export function statementOf(payeeIds: readonly string[], postings: readonly Posting[]): Statement {
  const own = postings.filter(({ payeeId, lines }) => payeeIds.includes(payeeId) && lines.length > 0);
  const lines: StatementLine[] = [];
  let after = nothing;
  let vat = 0;
  for (const { _id: postingId, at, kind, item, lines: moved } of own.sort(byMoment)) {
    const change = { ...nothing };
    for (const { account, cents } of moved) {
      const balance = balanceOf(account);
      if (balance) change[balance] += cents;
      if (account === 'vat-recoverable') vat -= cents;
    }
    after = added(after, change);
    lines.push({ postingId, at, kind, item, change, after });
  }
  const { held, payable, paying, paid, credit } = after;
  return { lines, balances: after, earned: held + payable + paying + paid + credit - vat, vat };
}

const added = (a: Balances, b: Balances): Balances => ({
  held: a.held + b.held,
  payable: a.payable + b.payable,
  paying: a.paying + b.paying,
  paid: a.paid + b.paid,
  credit: a.credit + b.credit,
});

const byMoment = (a: Posting, b: Posting): number => (a.at === b.at ? (a._id < b._id ? -1 : 1) : a.at < b.at ? -1 : 1);
