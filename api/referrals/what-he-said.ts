import type { Instant } from '../../domain/calendar.ts';
import type { FactOf, ProjectType } from '../../domain/customer/facts.ts';
import { type Registration as Kept, registrationId } from '../../store/registrations.ts';
import { registeredWordsId } from '../customers/words-of.ts';
import type { ApiDeps } from '../deps.ts';

/** What a new customer tells of himself besides who he is. */
export interface SaidByCustomer {
  address?: Kept['address'];
  projectType?: ProjectType | undefined;
  words?: string | undefined;
  showName: boolean;
  /** With which text he agreed to commercial mail. */
  noticeVersion?: string | undefined;
}

/** When he said so, and to whom; absent: he filled in the form himself. */
interface Said {
  happenedAt: Instant;
  by?: string | undefined;
  now: Instant;
}

/** Keeps place and words in collections of their own; the facts, which hold neither, are still to be recorded. */
export async function keepWhatHeSaid(
  { store, ids }: Pick<ApiDeps, 'store' | 'ids'>,
  subject: string,
  { said, introduced }: { said: SaidByCustomer; introduced: Said },
): Promise<{ consent: FactOf<'consentGiven'>[]; registered: FactOf<'registered'>; propertyId?: string }> {
  const { address, projectType, words, showName, noticeVersion } = said;
  const { happenedAt, by, now } = introduced;
  const head = { subject, happenedAt, recordedAt: now, ...(by !== undefined && { by }) };
  const _id = registrationId(subject);
  const registered = { ...head, _id, type: 'registered' as const, showName, ...(projectType && { projectType }) };
  const wordsId = words === undefined ? undefined : registeredWordsId(_id);
  const propertyId = address && ids.propertyId(address);
  await Promise.all([
    words !== undefined &&
      wordsId !== undefined &&
      store.texts.insert({ _id: wordsId, subject, at: happenedAt, words }),
    store.registrations.insert({
      ...{ _id, customerId: subject, at: happenedAt },
      ...(address && propertyId !== undefined && { address, propertyId }),
      ...(wordsId !== undefined && { wordsId }),
    }),
  ]);
  const agreed = {
    ...head,
    _id: `${subject}|consentGiven|all|registered`,
    type: 'consentGiven',
    topic: 'all',
  } as const;
  return {
    consent: noticeVersion === undefined ? [] : [{ ...agreed, noticeVersion }],
    registered,
    ...(propertyId !== undefined && { propertyId }),
  };
}
