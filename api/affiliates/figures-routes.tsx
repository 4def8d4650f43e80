import { Router } from 'express';
import { saleLinesOf } from '../../domain/affiliate/sale-lines.ts';
import type { ApiDeps } from '../deps.ts';
import { FiguresPage } from '../pages/figures-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { UnknownLinkPage } from '../pages/unknown-link-page.tsx';
import { findPartner } from '../partners/partner-of.ts';
import {
  type Form,
  partnerFile,
  partnerPage,
  partnerPress,
  type PartnerVisit,
  type Shown,
} from '../partners/partner-page.tsx';
import { figuresCsv } from './figures-csv.ts';
import { type Pressed, pressFigures } from './press-figures.ts';
import { hasFigures, viewFigures } from './view-figures.ts';

const filesPath = 'bestanden';
const salesFile = 'verkopen.csv';

/** `/partner-cijfers/<token>`: what an affiliate's links brought; a press joins a promotion or says what may be shared. */
export function figuresRoutes(deps: ApiDeps): Router {
  const { bureau, links } = deps;
  const unknown: Shown = { page: <UnknownLinkPage bureau={bureau} />, status: 404 };
  const show = async (visit: PartnerVisit, pressed?: Pressed): Promise<Shown> => {
    const { subject, now, token } = visit;
    return (
      <FiguresPage
        {...{ bureau, pressed, view: await viewFigures(deps, visit), salesUrl: `${token}/${filesPath}/${salesFile}` }}
        statementUrl={links.ownUrl({ subject, page: 'payments' }, now)}
        materialsUrl={links.ownUrl({ subject, page: 'materials' }, now)}
      />
    );
  };
  const press = async (visit: PartnerVisit, form: Form): Promise<Shown> => {
    const pressed = await pressFigures(deps, visit, form);
    const known = await findPartner(deps, visit.subject);
    return show({ ...visit, ...known }, pressed);
  };
  return Router().use(
    partnerPage(deps, 'figures', (visit) => (hasFigures(visit) ? show(visit) : unknown)),
    partnerPress(deps, 'figures', (visit, form) => (hasFigures(visit) ? press(visit, form) : unknown)),
    partnerFile(deps, 'figures', {
      path: filesPath,
      give(visit, name, res) {
        if (name !== salesFile || !hasFigures(visit)) sendPage(res, 404, <UnknownLinkPage bureau={bureau} />);
        else {
          res.set('Content-Disposition', `attachment; filename="${salesFile}"`);
          res.type('csv').send(figuresCsv(saleLinesOf(visit.history)));
        }
        return Promise.resolve();
      },
    }),
  );
}
