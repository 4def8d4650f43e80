import type { VNode } from 'preact';
import { snapshotsOf } from '../../domain/partner/read-reviews.ts';
import { quarterWords } from '../../mail/quarter-words.ts';
import type { ApiDeps } from '../deps.ts';
import type { PartnerVisit } from '../partners/partner-page.tsx';

/** On a partner's own page: the way to his report, once a quarter was reviewed. */
export function reportSection({ links }: ApiDeps, { history, subject, now }: PartnerVisit): VNode | undefined {
  const last = snapshotsOf(history).at(-1);
  if (last === undefined) return undefined;
  return (
    <section>
      <h2>Uw kwartaalrapport</h2>
      <a class="row" href={links.ownUrl({ subject, page: 'report' }, now)}>
        {`Bekijk het rapport over ${quarterWords(last.quarter)}`}
      </a>
    </section>
  );
}
