import type { Response, Router } from 'express';
import { isOnboarded } from '../../domain/partner/onboarding-table.ts';
import { hasToolkit, type ToolkitFile, toolkitFiles, toolkitPath } from '../../domain/partner/toolkit.ts';
import type { ApiDeps } from '../deps.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { partnerFile, type PartnerVisit } from './partner-page.tsx';
import { toolkitFile } from './toolkit-file.ts';

/** `/partner/<token>/bestanden/<name>`: the files of the toolkit, made when they are asked for. */
export const toolkitRoutes = (deps: ApiDeps): Router =>
  partnerFile(deps, 'home', {
    path: toolkitPath,
    async give(visit, name, res) {
      const content = await contentOf(deps, visit, name);
      if (content === undefined) refuse(res, deps);
      else
        res
          .type(name)
          .set('Content-Disposition', `attachment; filename="${name}"`)
          // A partner's own: kept by his browser alone, and not for long.
          .set('Cache-Control', 'private, max-age=600')
          .send(Buffer.from(content));
    },
  });

async function contentOf(deps: ApiDeps, visit: PartnerVisit, name: string): Promise<Uint8Array | undefined> {
  const { kind } = visit.history;
  const file = (Object.keys(toolkitFiles) as ToolkitFile[]).find((one) => toolkitFiles[one] === name);
  const { closing } = await deps.context();
  if (file === undefined || !isOnboarded(kind) || !hasToolkit(visit.history, closing)) return undefined;
  return toolkitFile(deps, visit, { file, kind });
}

function refuse(res: Response, { bureau }: ApiDeps): void {
  const words = 'Misschien komt het later, of heet het nu anders. Op uw eigen pagina staat wat er is.';
  sendPage(res, 404, <MessagePage bureau={bureau} title="Dit bestand is er niet" words={words} />);
}
