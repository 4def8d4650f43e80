import { dayOf, isoDate } from '../calendar.ts';
import { type PartnerPage, partnerPages } from './pages.ts';
import type { PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** A fresh link to a page of the partner's own, where he asked for it: once a day and page, however often he asks. */
export const pageLinkSteps: PartnerSteps = (scope) => {
  const asked = new Map(
    scope.history.linkRequests.map((fact) => [`page-link:${fact.page}:${isoDate(dayOf(fact.happenedAt))}`, fact]),
  );
  return [...asked].map(([key, { happenedAt, recordedAt, page }]) =>
    wantOf(scope, {
      ...{ key, kind: 'partner-link', channel: 'mail', when: { answers: happenedAt }, wantedSince: recordedAt },
      ...{ lastSensible: { months: 1 }, more: { about: page } },
    }),
  );
};

export const isPartnerPage = (word: string | undefined): word is PartnerPage =>
  partnerPages.some((page) => page === word);
