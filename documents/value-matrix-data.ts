/** The value matrix on A3; `rows` empty of words for a workshop. */
export interface ValueMatrixData {
  /** Label and value: company, industry, … */
  facts: readonly { label: string; value: string }[];
  columns: readonly string[];
  rows: readonly {
    name: string;
    influence: string;
    /** Column by column, each in lines. */
    brings: readonly (readonly string[])[];
    gets: readonly (readonly string[])[];
    balance: string;
    /** What is wrong with it: 'krijgt nog niets'. */
    flag: string | null;
  }[];
}
