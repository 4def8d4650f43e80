import { Router } from 'express';
import { dayOf } from '../../domain/calendar.ts';
import { programmeOf } from '../../domain/partner/programmes.ts';
import { dutchDate } from '../../mail/text.ts';
import { blocksOf } from '../../templates/materials/blocks-of.ts';
import type { ApiDeps } from '../deps.ts';
import { MaterialsPage } from '../pages/materials-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { UnknownLinkPage } from '../pages/unknown-link-page.tsx';
import { partnerFile, partnerPage, type PartnerVisit } from '../partners/partner-page.tsx';
import { viewMaterials } from './view-materials.ts';

/** Under the page: what one keeps as a file. */
const filesPath = 'bestanden';
const quickStartFile = 'snelstart.pdf';

const hasLinks = ({ history }: PartnerVisit): boolean => programmeOf[history.kind] === 'affiliate';

/** `/partner-materiaal/<token>`: everything an affiliate or creator takes along to his own site, with his own link in it. */
export function materialsRoutes(deps: ApiDeps): Router {
  const { bureau, printer } = deps;
  const quickStart = async (visit: PartnerVisit): Promise<Uint8Array> => {
    const { texts } = await viewMaterials(deps, visit);
    return printer.pdf('quick-start', {
      ...{ title: 'Snel beginnen', date: dutchDate(dayOf(visit.now)), bureau },
      blocks: texts.snelstart.texts.flatMap(blocksOf),
    });
  };
  return Router().use(
    partnerPage(deps, 'materials', async (visit) =>
      hasLinks(visit) ? (
        <MaterialsPage
          bureau={bureau}
          view={await viewMaterials(deps, visit)}
          quickStartUrl={`${visit.token}/${filesPath}/${quickStartFile}`}
        />
      ) : (
        { page: <UnknownLinkPage bureau={bureau} />, status: 404 }
      ),
    ),
    partnerFile(deps, 'materials', {
      path: filesPath,
      async give(visit, name, res) {
        if (name !== quickStartFile || !hasLinks(visit)) {
          sendPage(res, 404, <UnknownLinkPage bureau={bureau} />);
          return;
        }
        res.set('Content-Disposition', `attachment; filename="${quickStartFile}"`);
        res.type('pdf').send(Buffer.from(await quickStart(visit)));
      },
    }),
  );
}
