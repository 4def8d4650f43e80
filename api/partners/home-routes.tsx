import type { Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { PartnerHomePage } from '../pages/partner-home-page.tsx';
import { homeSections } from './home-sections.ts';
import { partnerPage } from './partner-page.tsx';

/** `/partner/<token>`: where a partner sees how working together stands. */
export const homeRoutes = (deps: ApiDeps): Router =>
  partnerPage(deps, 'home', async (visit) => (
    <PartnerHomePage
      bureau={deps.bureau}
      name={visit.partner.name}
      kind={visit.history.kind}
      sections={await homeSections(deps, visit)}
    />
  ));
