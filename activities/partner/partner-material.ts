import type { Partner } from '../../store/partners.ts';
import type { PartnerMail } from '../../templates/partner-mail.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';

/** What every mail to a partner is told. */
export interface PartnerMaterial {
  partner: Partner;
  common: PartnerMail;
}

/** Gathers what a mail is told of the partner and of who looks after him. */
export async function partnerMaterial(
  { store, bureau, links }: Deps,
  { subject, history, now }: PartnerStep,
  partner: Partner,
): Promise<PartnerMaterial> {
  const manager = history.managerId === undefined ? undefined : await store.staff.find(history.managerId);
  return {
    partner,
    common: {
      ...{ bureau, recipientName: partner.contactName, partnerName: partner.name, partnerKind: history.kind },
      managerName: manager?.name ?? bureau.name,
      homeUrl: links.ownUrl({ subject, page: 'home' }, now),
      optOutUrl: links.optOutUrl({ subject, topic: 'partner-news' }),
    },
  };
}
