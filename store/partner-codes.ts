import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { type CodeKind, linkCode } from '../domain/affiliate/partner-code.ts';
import { collection, insertOnce } from './schema.ts';

/** A partner's link or coupon; the code is the `_id`, so that it is one partner's alone. A code once given works for ever. */
export interface PartnerCode {
  _id: string;
  partnerId: string;
  kind: CodeKind;
  /** What a link is used for, as it stands in the statistics: 'utm_campaign' and 'utm_medium'. */
  campaign?: string;
  medium?: string;
  at: Instant;
}

export interface PartnerCodes {
  /** Claims a code; false where it stands otherwise already, his own or another's. */
  claim(code: PartnerCode): Promise<boolean>;
  find(code: string): Promise<PartnerCode | undefined>;
  /** The oldest first. */
  of(partnerId: string): Promise<PartnerCode[]>;
  /** The code of his own link: the first that was made. */
  linkOf(partnerId: string): Promise<string | undefined>;
}

const text = { type: String };
const required = { type: String, required: true };

export function createPartnerCodes(connection: Connection): PartnerCodes {
  const codes = collection<PartnerCode>(
    connection,
    'partner_codes',
    { partnerId: required, kind: required, campaign: text, medium: text, at: required },
    [{ partnerId: 1, at: 1 }],
  );
  const find = async (code: string): Promise<PartnerCode | undefined> =>
    (await codes.findById(code).lean().exec()) ?? undefined;
  const of = async (partnerId: string): Promise<PartnerCode[]> =>
    await codes.find({ partnerId }).sort({ at: 1, _id: 1 }).lean().exec();
  return {
    async claim(code) {
      if (await insertOnce(codes, code)) return true;
      const known = await find(code._id);
      const same = (field: 'partnerId' | 'kind' | 'campaign' | 'medium'): boolean => known?.[field] === code[field];
      return same('partnerId') && same('kind') && same('campaign') && same('medium');
    },
    find,
    of,
    linkOf: async (partnerId) => (await of(partnerId)).find(({ kind }) => kind === 'link')?._id,
  };
}

/** The code of a partner's own link, made from his name at first need. */
export async function ownLinkOf(
  { partnerCodes }: { partnerCodes: PartnerCodes },
  { partnerId, name, at }: { partnerId: string; name: string; at: Instant },
): Promise<string> {
  const known = await partnerCodes.linkOf(partnerId);
  if (known !== undefined) return known;
  for (let attempt = 1; ; attempt++) {
    const code = linkCode(name, attempt);
    if (await partnerCodes.claim({ _id: code, partnerId, kind: 'link', at })) return code;
  }
}
