/** 'J.V.' of 'Joke Verbruggen': all that others may see of a customer. */
export const initialsOf = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((part) => (part === '' ? [] : `${(Array.from(part)[0] ?? '').toUpperCase()}.`))
    .join('') || 'Een klant';
