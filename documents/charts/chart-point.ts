/** One moment of a line: what it was, of how many, and what was asked. */
export interface ChartPoint {
  label: string;
  n: number;
  /** Absent: of too few to say. */
  value?: number;
  /** The bounds of what is uncertain about it. */
  low?: number;
  high?: number;
  target?: number;
}

/** Where on a drawing the plot stands. */
export interface Plot {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
