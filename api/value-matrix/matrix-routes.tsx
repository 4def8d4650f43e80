import { type Response, Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { ValueMatrixPage } from '../pages/value-matrix-page.tsx';
import { ledgersOf } from './ledgers-of.ts';
import { matrixPdf } from './matrix-pdf.ts';
import { blankMatrix, type MatrixView, matrixView } from './matrix-view.ts';

/**
 * `/waardematrix/<token>`: the sheet for who works here, to read and to print on A3; `/leeg` is an empty one for a workshop,
 * and each is there as a PDF. The link works 30 days.
 */
export function matrixRoutes(deps: ApiDeps): Router {
  const router = Router();
  const path = '/waardematrix/:token';
  router.get([path, `${path}/leeg`], async (req, res) => {
    localsOf(res).route = path;
    const { token = '' } = req.params as { token?: string };
    const blank = req.path.endsWith('/leeg');
    const view = await viewOf(deps, { token, blank }, res);
    if (view)
      sendPage(res, 200, <ValueMatrixPage {...{ bureau: deps.bureau, view, blank }} path={`/waardematrix/${token}`} />);
  });
  router.get([`${path}/waardematrix.pdf`, `${path}/leeg.pdf`], async (req, res) => {
    localsOf(res).route = `${path}/pdf`;
    const { token = '' } = req.params as { token?: string };
    const view = await viewOf(deps, { token, blank: req.path.endsWith('/leeg.pdf') }, res);
    if (!view) return;
    res.set('Cache-Control', 'private, no-store').type('application/pdf');
    res.set('Content-Disposition', 'inline; filename="waardematrix.pdf"');
    res.send(Buffer.from(await matrixPdf(deps, view)));
  });
  return router;
}

/** What the link leads to; where it leads nowhere, the answer is given here. */
async function viewOf(
  deps: ApiDeps,
  { token, blank }: { token: string; blank: boolean },
  res: Response,
): Promise<MatrixView | undefined> {
  const { bureau, links, store } = deps;
  const now = deps.now();
  const read = links.readMatrix(token, now);
  const found = read.valid ? await store.valueMatrices.latest(read.matrixId) : undefined;
  if (found) return blank ? blankMatrix(now) : matrixView(found.sheet, await ledgersOf(deps, found.sheet));
  const expired = !read.valid && read.why === 'expired';
  const words = expired
    ? 'Een link naar een waardematrix werkt 30 dagen. Vraag in ons systeem een nieuwe.'
    : 'Misschien is de link niet helemaal overgenomen.';
  const title = expired ? 'Deze link is verlopen' : 'Deze link werkt niet';
  sendPage(res, expired ? 410 : 404, <MessagePage {...{ bureau, title, words }} />);
  return undefined;
}
