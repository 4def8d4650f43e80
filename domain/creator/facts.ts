/** What is entered of a creator, with its source and day. */
export const creatorFigures = ['audience-overlap', 'share-of-voice', 'portfolio-growth'] as const;
export type CreatorFigure = (typeof creatorFigures)[number];

/** What happens to creators besides what happens to every partner (rules, section 11). */
export type CreatorFact =
  /** `value`: per cents; `noteId`: the source, in words; `on`: the day it was measured. */
  { type: 'figureEntered'; figure: CreatorFigure; value: number; on: string; noteId: string; by: string };
