import { dayOf } from '../calendar.ts';
import type { Block, Wanted } from '../step.ts';
import { whyNotCommercial } from './basis.ts';
import { invitations, whyNotInvited } from './invitations.ts';
import { isCancelled } from './orders.ts';
import { followsOf } from './replies.ts';
import type { Scope } from './want.ts';

/**
 * Composes the answer mails (rules, section 1): the invitation to write a review goes along with the first thanks of a
 * project, once a year, whatever the score; the invitation to refer others where the answer calls for it and there is a
 * basis. Neither goes while a complaint is open. With a referral in it, a mail is commercial.
 */
export function withBlocks(scope: Scope, answers: readonly Wanted[]): Wanted[] {
  const { history, now } = scope;
  const invited = invitations(history);
  return answers.map((wanted) => {
    const { step, doneAt, never, dueAt } = wanted;
    if (step.kind !== 'thanks' || doneAt !== undefined || never !== undefined || history.openComplaint) return wanted;
    if (step.key.startsWith('promise:') || mailOf(step.key, step.of) === 'promise') return wanted;
    const blocks: Block[] = [];
    const cancelled = step.projectId !== undefined && isCancelled(history, step.projectId);
    if (!cancelled && whyNotInvited(history, invited, step.projectId, dayOf(dueAt)) === undefined) {
      blocks.push('review');
      invited.push({ projectId: step.projectId, at: dueAt });
    }
    const answer = step.key.slice(step.key.lastIndexOf(':') + 1);
    const refers = followsOf(step.of ?? '', answer)?.referral === true;
    const referral = refers && whyNotCommercial(history, 'club', dueAt > now ? dueAt : now) === undefined;
    if (referral) blocks.push('referral');
    if (blocks.length === 0) return wanted;
    return { ...wanted, step: { ...step, blocks, category: referral ? 'commercial' : 'service' } };
  });
}

const mailOf = (key: string, of = ''): string | undefined => followsOf(of, key.slice(key.lastIndexOf(':') + 1))?.mail;
