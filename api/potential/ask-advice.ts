import type { Call } from '../http/endpoint.ts';
import type { ApiDeps } from '../deps.ts';
import { headOf, recordPartnerWord } from '../partners/record-partner-word.ts';
import { shortId } from '../short-id.ts';

interface Asking extends Pick<Call, 'callId' | 'now' | 'log'> {
  partnerId: string;
  question: string;
  /** Which colleague heard it; absent: he asked himself. */
  by?: string | undefined;
}

/** An estate agent asks renovation advice for a client: the same call twice is one question. */
export const askAdvice = (
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { partnerId, question, by, callId, now, log }: Asking,
): Promise<void> =>
  recordPartnerWord(deps, question, { now, log }, (noteId) => ({
    ...headOf(partnerId, 'adviceAsked', { callId, now }),
    ...{ type: 'adviceAsked', adviceId: shortId(callId), noteId, ...(by !== undefined && { by }) },
  }));
