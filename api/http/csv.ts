import { stringify } from 'csv-stringify/sync';

/** A table as Dutch spreadsheets open it: BOM, semicolons, CRLF; text that would be a formula is not one. */
export const csv = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
  numbers: (cell: number) => string = String,
): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      header: true,
      columns: [...columns],
      escape_formulas: true,
      cast: { number: numbers },
    },
  );

/** Integer euro cents as euros with a decimal comma. */
export const inEuros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
