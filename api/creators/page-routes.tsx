import { type Response, Router } from 'express';
import { readCreator } from '../../domain/creator/read-creator.ts';
import type { ApiDeps } from '../deps.ts';
import { CreatorBriefingPage } from '../pages/creator-briefing-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { UnknownLinkPage } from '../pages/unknown-link-page.tsx';
import { partnerFile, partnerPage, type PartnerVisit } from '../partners/partner-page.tsx';
import { creatorsOwn } from './creator-section.tsx';
import { creatorStoryOf } from './creator-story.ts';
import { printSheet } from './sheets.ts';
import { surveyRoutes } from './survey-routes.tsx';

/** The pages of creators besides their home, and the sheets beside it: `/partner/<token>/bladen/<sheet>.pdf`. */
export function creatorPageRoutes(deps: ApiDeps): Router {
  const { bureau, links, store } = deps;
  const router = Router();
  router.use(
    surveyRoutes(deps),
    partnerPage(deps, 'creator-briefing', async ({ partner, subject, now }) => {
      const homeUrl = links.ownUrl({ subject, page: 'home' }, now);
      const canvas = (await store.creatorBriefings.find(subject)) ?? null;
      const pdfUrl = `${homeUrl}/bladen/creator-briefing.pdf`;
      return <CreatorBriefingPage {...{ bureau, name: partner.name, canvas, homeUrl, pdfUrl }} />;
    }),
    partnerFile(deps, 'home', { path: 'bladen', give: (visit, name, res) => giveSheet(deps, visit, { name, res }) }),
  );
  return router;
}

async function giveSheet(
  deps: ApiDeps,
  visit: PartnerVisit,
  { name, res }: { name: string; res: Response },
): Promise<void> {
  const id = creatorsOwn.find((one) => `${one}.pdf` === name);
  const isCreator = visit.history.kind === 'creator';
  const story =
    id && isCreator && (await creatorStoryOf(deps, { ...visit, creator: readCreator(visit.facts) }, visit.now));
  const sheet = id && story ? await printSheet(deps, id, story) : undefined;
  if (!sheet) {
    sendPage(res, 404, <UnknownLinkPage bureau={deps.bureau} />);
    return;
  }
  res.set('Content-Disposition', `attachment; filename="${sheet.fileName}"`);
  res.set('Cache-Control', 'no-store').type('application/pdf').send(Buffer.from(sheet.content));
}
