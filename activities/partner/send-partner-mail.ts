import type { Deps } from '../deps.ts';
import { type PartnerStep, type Result, sendKey } from '../due-step.ts';
import { send } from '../send.ts';
import { composePartnerMail } from './compose-partner-mail.ts';
import { partnerMaterial } from './partner-material.ts';

/** Sends the mail of a partner's step, at most once. */
export async function sendPartnerMail(deps: Deps, due: PartnerStep): Promise<Result> {
  const { subject, step } = due;
  const partner = await deps.store.partners.find(subject);
  if (!partner) return { outcome: 'not-sent', why: 'no contact data' };
  const material = await partnerMaterial(deps, due, partner);
  const mail = await composePartnerMail(deps, due, material);
  const key = sendKey(subject, step.key);
  return send(deps, mail, {
    ...{ key, subject, to: { name: partner.contactName, email: partner.email } },
    fromName: `${material.common.managerName} · ${deps.bureau.name}`,
    ...{ replyTo: deps.replyAddress(key), tag: step.kind, at: due.now, track: false },
    ...(mail.category === 'commercial' && { unsubscribeUrl: material.common.optOutUrl }),
    ifUncertain: step.timing === 'planned' ? 'list' : 'send again',
  });
}
