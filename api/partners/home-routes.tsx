import type { Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { PartnerHomePage } from '../pages/partner-home-page.tsx';
import { partnerPage } from './partner-page.tsx';

/** `/partner/<token>`: where a partner sees how working together stands. */
export const homeRoutes = (deps: ApiDeps): Router =>
  partnerPage(deps, 'home', ({ partner, history }) => (
    <PartnerHomePage bureau={deps.bureau} name={partner.name} kind={history.kind} />
  ));
