import type { StatementLine } from '../../domain/statement.ts';
import type { Store } from '../../store/store.ts';
import { initialsOf } from '../../domain/customer/initials-of.ts';

/** What a line of a statement says, in Dutch; the friends it names are looked up once. */
export type LineWords = (line: Pick<StatementLine, 'kind' | 'item' | 'change'>) => string;

export async function lineWords(
  { customers }: Pick<Store, 'customers'>,
  lines: readonly Pick<StatementLine, 'item'>[],
): Promise<LineWords> {
  const friendIds = new Set(lines.flatMap(({ item }) => (item.startsWith(reward) ? [item.slice(reward.length)] : [])));
  const initials = new Map<string, string>();
  for (const id of friendIds) {
    const friend = await customers.current(id);
    if (friend) initials.set(id, initialsOf(friend.name));
  }
  return (line) => wordsOf(line, initials);
}

const reward = 'reward:';
const bonus = 'bonus:';
const commission = 'commission:';

function wordsOf({ kind, item, change }: Parameters<LineWords>[0], initials: ReadonlyMap<string, string>): string {
  switch (kind) {
    case 'reward':
      return `${earnedWords(item, initials)}${courseWords(change)}`;
    case 'batch':
      return `Klaargezet voor uitbetaling ${monthOf(item)}`;
    case 'batch-skipped':
      return `Niet uitbetaald in ${monthOf(item)}`;
    case 'paid':
      return 'Uitbetaald op uw rekening';
    case 'payment-failed':
      return 'Uitbetaling mislukt: het bedrag staat weer open';
    case 'credit-used':
      return 'Verrekend met uw opdracht';
    case 'credit-returned':
      return 'Tegoed terug: de opdracht is geannuleerd';
  }
}

function earnedWords(item: string, initials: ReadonlyMap<string, string>): string {
  if (item.startsWith(bonus)) return `Bonus bij uw ${item.slice(bonus.length)}e aanbeveling`;
  if (item.startsWith(commission)) return `Commissie over opdracht ${item.slice(commission.length)}`;
  if (!item.startsWith(reward)) return 'Beloning';
  const friend = initials.get(item.slice(reward.length));
  return friend === undefined ? 'Beloning voor een aanbeveling' : `Beloning voor uw aanbeveling van ${friend}`;
}

/** What became of it, where it was not simply earned. */
function courseWords({ held, payable }: StatementLine['change']): string {
  if (held + payable < 0) return ': teruggedraaid';
  if (held < 0) return ': vrij voor uitbetaling';
  return '';
}

/** 'payout-2027-03-2|…' is of March 2027. */
function monthOf(item: string): string {
  const [, year = '', month = ''] = /^payout-(\d{4})-(\d{2})/.exec(item) ?? [];
  return `${months[Number(month) - 1] ?? ''} ${year}`.trim();
}

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];
