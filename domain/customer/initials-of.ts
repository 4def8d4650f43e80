/** 'J.V.' of 'Joke Verbruggen': all that others may see of a customer. */
export const initialsOf = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((part) => (part === '' ? [] : `${(Array.from(part)[0] ?? '').toUpperCase()}.`))
    .join('') || 'Een klant';

/** 'J. de Vries' of 'Jan de Vries', for who agreed to be shown so; of one word, and of who did not agree, initials. */
export function shownName(name: string, agreed: boolean): string {
  const [first = '', ...rest] = name.normalize('NFC').trim().split(/\s+/);
  return agreed && rest.length > 0 ? `${initialsOf(first)} ${rest.join(' ')}` : initialsOf(name);
}
