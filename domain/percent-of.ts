/** Of an amount in cents, to the nearest cent: half a cent goes up. */
export const percentOf = (cents: number, percent: number): number => Math.floor((cents * percent + 50) / 100);
