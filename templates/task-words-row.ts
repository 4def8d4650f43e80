/** What a task asks of who does it. */
export interface TaskWords {
  /** A mail subject of at most 60 characters: it names nobody. */
  title: string;
  instructions: readonly string[];
}
