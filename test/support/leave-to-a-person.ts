import type { ReadReply } from '../../inbound/reading.ts';

/** Reads nothing: a person reads every reply. */
export const leaveToAPerson: ReadReply = ({ text }) => ({
  ...{ words: text.trim(), verdict: 'unsure', danger: false, severity: 'minor', requests: [], optOutTopic: undefined },
  ...{ rule: 'not read', version: 'none', confidence: 0 },
});
