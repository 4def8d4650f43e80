/** Words by which somebody says that an answer cannot wait (rules, section 10: urgent questions the same day). */
const haste =
  /(^|[^\p{L}])(spoed\p{L}*|dringend\p{L}*|urgent\p{L}*|asap|z\.?s\.?m|vandaag(?! de dag)|vanmiddag|vanavond|meteen|nu direct|zo snel mogelijk)(?=[^\p{L}]|$)/iu;

/** Whether a mail's title or words ask for an answer the same day. */
export const asksHaste = (words: string): boolean => haste.test(words);
