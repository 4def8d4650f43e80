import { spread } from '../calendar.ts';

/**
 * A customer's own code: initial, surname and three digits, 'jdevries123' (rules, section 4). The n-th attempt, for the
 * code may be taken; a name without letters a to z gives a neutral one.
 */
export function clientCode(customerId: string, name: string, attempt: number): string {
  const [first = '', ...rest] = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .split(' ')
    .filter((part) => part !== '');
  const letters = rest.length === 0 ? first : first.charAt(0) + rest.join('');
  const digits = 100 + spread(`${customerId}#${attempt}`, 'client code', 900);
  return `${letters === '' ? 'klant' : letters.slice(0, longest)}${digits}`;
}

/** A code that tells nothing of the customer, for who prefers that: 'klant402917'. */
export const neutralCode = (customerId: string, attempt: number): string =>
  `klant${100_000 + spread(`${customerId}#${attempt}`, 'neutral code', 900_000)}`;

const longest = 24;
