/** Tries the ways in their order; later ones are not touched once one gives something. */
export async function firstFound<T>(ways: (() => Promise<T | undefined>)[]): Promise<T | undefined> {
  for (const way of ways) {
    const found = await way();
    if (found !== undefined) return found;
  }
  return undefined;
}
