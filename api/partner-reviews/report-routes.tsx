import { Router } from 'express';
import { dayOf, type Instant } from '../../domain/calendar.ts';
import { quarterMoment, quarterOf } from '../../domain/partner/quarters.ts';
import { snapshotsOf } from '../../domain/partner/read-reviews.ts';
import { partnerPaths } from '../../mail/links.ts';
import { quarterWords } from '../../mail/quarter-words.ts';
import { dutchDate } from '../../mail/text.ts';
import type { ApiDeps } from '../deps.ts';
import { PartnerReportPage } from '../pages/partner-report-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { UnknownLinkPage } from '../pages/unknown-link-page.tsx';
import { partnerFile, partnerPage } from '../partners/partner-page.tsx';
import { managerName } from './manager-name.ts';
import { reportOf } from './report-of.ts';
import { reportPdf } from './report-pdf.tsx';

/** `/partner-rapport/<token>`: the quarterly review as the partner reads it, and beside it each quarter as a PDF. */
export function reportRoutes(deps: ApiDeps): Router {
  const page = partnerPage(deps, 'report', async (visit) => {
    const { history, token, subject, now } = visit;
    const quarters = snapshotsOf(history).map(({ quarter }) => quarter);
    const last = quarters.at(-1);
    return (
      <PartnerReportPage
        bureau={deps.bureau}
        report={last === undefined ? undefined : await reportOf(deps, visit, last, now)}
        files={quarters.reverse().map((quarter) => ({
          words: `Rapport over ${quarterWords(quarter)} (PDF)`,
          url: `/${partnerPaths.report}/${token}/pdf/${quarter}.pdf`,
        }))}
        nextOn={dutchDate(dayOf(await nextReview(deps, subject, now)))}
      />
    );
  });
  const files = partnerFile(deps, 'report', {
    path: 'pdf',
    async give(visit, name, res) {
      const { now, history } = visit;
      const quarter = name.replace(/\.pdf$/, '');
      const report = name.endsWith('.pdf') ? await reportOf(deps, visit, quarter, now) : undefined;
      if (!report) {
        sendPage(res, 404, <UnknownLinkPage bureau={deps.bureau} />);
        return;
      }
      const content = await reportPdf(deps, report, { managerName: await managerName(deps, history), now });
      res.set('Cache-Control', 'private, no-store').type('application/pdf');
      res.set('Content-Disposition', `inline; filename="kwartaalrapport-${quarter}.pdf"`).send(Buffer.from(content));
    },
  });
  return Router().use(page, files);
}

async function nextReview({ context }: ApiDeps, subject: string, now: Instant): Promise<Instant> {
  return quarterMoment(quarterOf(dayOf(now)), subject, (await context()).closing);
}
