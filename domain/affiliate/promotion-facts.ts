/** Of the promotions an affiliate is asked to join, and of what may be told of him. */
export type PromotionFact =
  /** He takes part in a promotion; once, and without a way back: he simply does nothing. */
  | { type: 'promotionJoined'; promotionId: string; by?: string }
  /** Whether his successes may be told to other affiliates, with his name; nothing is told without it. */
  | { type: 'sharingChosen'; shared: boolean; by?: string };
