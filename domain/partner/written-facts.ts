/** What a partner wrote us by mail. An automatic reply makes no fact. */
export type WrittenFact = {
  type: 'partnerWrote';
  /** The mail that came in; its words are kept with it. */
  replyId: string;
  /** Answered the same day (rules, section 10): words of danger or law, or his own word that it cannot wait. */
  urgent: boolean;
  /** The step whose mail he answers, where he answers one. */
  key?: string;
};
