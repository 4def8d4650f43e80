import { Router } from 'express';
import { discountKinds } from '../../domain/customer/discounts.ts';
import { conditionPaths } from '../../mail/links.ts';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { ConditionsPage } from '../pages/conditions-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { sendPage } from '../pages/send-page.ts';

/** `/voorwaarden/<kind>`: the conditions of a discount, public and without any customer in it. */
export function conditionsRoutes({ bureau }: ApiDeps): Router {
  const router = Router();
  router.get('/voorwaarden/:kind', (req, res) => {
    localsOf(res).route = '/voorwaarden/:kind';
    const kind = discountKinds.find((one) => conditionPaths[one] === req.params.kind);
    if (kind) sendPage(res, 200, <ConditionsPage bureau={bureau} kind={kind} />);
    else {
      const words = 'Open de mail nog eens en klik daar op de link naar de voorwaarden.';
      sendPage(res, 404, <MessagePage bureau={bureau} title="Deze voorwaarden kennen wij niet" words={words} />);
    }
  });
  return router;
}
