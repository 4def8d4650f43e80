import { stringify } from 'csv-stringify/sync';

/**
 * A table as Dutch spreadsheets open it: BOM, semicolons, CRLF, amounts with a comma. Numbers are cents; text that would
 * be a formula is not one.
 */
export const csv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      header: true,
      columns: [...columns],
      escape_formulas: true,
      cast: { number: (cents) => (cents / 100).toFixed(2).replace('.', ',') },
    },
  );
