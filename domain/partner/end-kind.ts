/** The step by which a partnership that we end is over: its fact ends it, as the fact `partnershipEnded` does at once. */
export const endKind = 'partnership-end';
