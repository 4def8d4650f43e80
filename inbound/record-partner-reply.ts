import type { Instant } from '../domain/calendar.ts';
import type { Verdict } from '../domain/customer/facts.ts';
import { asksHaste } from '../door/reply/asks-haste.ts';
import type { Reply } from '../store/replies.ts';
import type { InboundDeps } from './deps.ts';
import { insertAndTell } from './tell.ts';

type Parts = Pick<InboundDeps, 'store' | 'journeys' | 'log'>;

/** Tells a partner's journey what he wrote; who looks after him answers. An automatic reply asks nothing. */
export async function recordPartnerReply(
  deps: Parts,
  reply: Reply,
  { subject, at, recordedAt, verdict }: { subject: string; at: Instant; recordedAt: Instant; verdict: Verdict },
): Promise<void> {
  if (verdict === 'automatic') return;
  const { _id: replyId, title, words, severity, danger, requests, key } = reply;
  const urgent = danger || severity === 'major' || asksHaste(title) || asksHaste(words);
  const head = { subject, happenedAt: at, recordedAt };
  await insertAndTell(deps, {
    ...{ ...head, _id: `${subject}|partnerWrote|${replyId}`, type: 'partnerWrote', replyId, urgent },
    ...(key !== undefined && { key }),
  });
  if (requests.includes('opt-out'))
    await insertAndTell(deps, {
      ...{ ...head, _id: `${subject}|optedOut|${replyId}`, type: 'optedOut', topic: 'partner-news' },
    });
}
