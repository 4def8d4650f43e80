/** One line of the table: what was measured, and the goal it stands beside. No verdict: the reader compares. */
export interface Measure {
  what: string;
  value: number;
  /** 'ratio', or what the number counts. */
  unit: string;
  /** As the issue that set it words it: '≥ 0.8'. */
  goal?: string;
}
