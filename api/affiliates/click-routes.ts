import { randomBytes } from 'node:crypto';
import { type NextFunction, type Request, type Response, Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { isPersonsVisit } from '../members/record-visit.ts';
import type { PartnerCode } from '../../store/partner-codes.ts';
import { readClicks, rememberClick } from './click-cookie.ts';
import { codeOfPartner } from './code-of.ts';
import { type Target, targetOf } from './target-of.ts';

/** So long a code is taken as it was: whoever is new, or has left, is seen within that time. */
const knownForMs = 10_000;
const mostKnown = 10_000;

interface Known {
  code?: PartnerCode;
  /** Where its link leads when nothing else is asked. */
  target?: Target;
  until: number;
}

/**
 * `/a/<code>`: a partner's link. It leads to our site at once; of a person's click a random id is kept, by us and by the browser,
 * and nothing of the visitor. It stands before everything else that requests pass: there is nothing to log but the click.
 */
export function clickRoutes(deps: ApiDeps): Router {
  const { quoteUrl, now, baseUrl, clickBuffer } = deps;
  const secure = baseUrl.startsWith('https:');
  const home = new URL('/', quoteUrl).href;
  const known = new Map<string, Known>();

  async function look(typed: string, at: number): Promise<Known> {
    const code = (await codeOfPartner(deps, typed))?.code;
    const found = { ...(code && { code, target: targetOf(quoteUrl, code, {}) }), until: at + knownForMs };
    if (known.size >= mostKnown) known.clear();
    known.set(typed, found);
    return found;
  }
  function lead(req: Request, res: Response, { code, target }: Known): void {
    res.set('Cache-Control', 'no-store').set('Referrer-Policy', 'no-referrer-when-downgrade');
    if (!code || !target) {
      res.redirect(302, home);
      return;
    }
    const { url, campaign } = Object.keys(req.query).length === 0 ? target : targetOf(quoteUrl, code, req.query);
    const at = now();
    const _id = randomBytes(12).toString('base64url');
    const click = { _id, partnerId: code.partnerId, code: code._id, campaign, at, target: url.pathname };
    if (!isPersonsVisit(req) || !clickBuffer.take(click)) {
      res.redirect(302, url.href);
      return;
    }
    rememberClick(res, [...readClicks(req), _id], { now: at, secure });
    res.redirect(302, `${url.href}&klik=${_id}`);
  }
  const router = Router();
  router.get('/a/:code', async (req: Request<{ code: string }>, res) => {
    const typed = req.params.code.slice(0, 64).toLowerCase();
    const at = Date.now();
    const remembered = known.get(typed);
    lead(req, res, remembered && remembered.until > at ? remembered : await look(typed, at));
  });
  // A code that cannot even be read is one that nobody has.
  router.use('/a', (error: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (error instanceof URIError) res.redirect(302, home);
    else next(error);
  });
  return router;
}
