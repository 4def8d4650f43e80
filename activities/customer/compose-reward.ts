import { shownName } from '../../domain/customer/initials-of.ts';
import { offers } from '../../domain/customer/offers.ts';
import { payableAfter } from '../../domain/customer/reward-table.ts';
import { rewardsOf } from '../../domain/customer/rewards.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';
import type { Material } from './mail-material.ts';

/** Writes the mail that a reward was earned, or that it lapses, with the bonus that came or went with it. */
export async function composeReward(
  { links, render, store }: Deps,
  { history, subject, step, now }: CustomerStep,
  { common: { bureau, recipientName, engineerName } }: Material,
): Promise<RenderedMail> {
  const earning = rewardsOf(history, subject).earnings.find(
    ({ friendId, projectId }) => step.key === `${step.kind}:${friendId}:${projectId}`,
  );
  if (!earning) throw new Error('a mail about a reward that was never earned');
  const { friendId, cents, bonusCents, count, reversed } = earning;
  const friend = await store.customers.current(friendId);
  const agreed = history.referrals.some((fact) => fact.friendId === friendId && fact.shown === true);
  const friendName = shownName(friend?.name ?? '', agreed);
  const common = {
    bureau,
    recipientName,
    engineerName,
    dashboardUrl: links.ownUrl({ subject, page: 'referrals' }, now),
  };
  if (step.kind === 'reward-reversed') {
    const left = reversed ?? { bonusCents: 0, count };
    return render('reward-reversed', {
      ...common,
      reward: { cents, bonusCents: left.bonusCents, count: left.count, friendName },
    });
  }
  return render('reward-earned', {
    ...common,
    reward: { cents, bonusCents, count, friendName },
    payeeKnown: history.payeeKnown,
    as: history.rewardAs,
    terms: { payableAfterDays: payableAfter.days, paidFromCents: offers.referral.paidFromCents },
  });
}
