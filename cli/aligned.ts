/** Rows of cells as columns of equal width, two spaces apart; numbers are given as numbers and stand to the right. */
export function aligned(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, n) => {
      widths[n] = Math.max(widths[n] ?? 0, String(cell).length);
    });
  const lineOf = (row: readonly (string | number)[]): string =>
    row
      .map((cell, n) =>
        typeof cell === 'number' ? String(cell).padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${lineOf(row)}\n`).join('');
}
