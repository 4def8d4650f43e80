/** How two sides of a partnership weigh up, in integer euro cents. */
export interface Balance {
  /** From −1 (we only give) over 0 (in balance) to 1 (we only receive). */
  index: number;
  /** What both sides bring together. */
  sizeCents: number;
}

/**
 * The Mutual Value Index (rules, sections 11 and 12): (V − W) / (V + W) of the value received and the value given, and how
 * much that is together. Undefined where neither side brought anything: then there is nothing to weigh.
 */
export function balanceOf(receivedCents: number, givenCents: number): Balance | undefined {
  if (![receivedCents, givenCents].every((cents) => Number.isSafeInteger(cents) && cents >= 0))
    throw new RangeError('values are integer cents, not below zero');
  const sizeCents = receivedCents + givenCents;
  return sizeCents === 0 ? undefined : { index: (receivedCents - givenCents) / sizeCents, sizeCents };
}
