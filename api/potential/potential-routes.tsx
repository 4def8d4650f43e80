import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { z } from 'zod';
import { prose } from '../../door/fields.ts';
import { potentialForm } from '../../door/potential.ts';
import { partnerPaths } from '../../mail/links.ts';
import type { ApiDeps } from '../deps.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { type PotentialField, potentialFieldWords, PotentialPage } from '../pages/potential-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { type Form, partnerFile, partnerPage, partnerPress, type PartnerVisit } from '../partners/partner-page.tsx';
import { readFields, type Typed } from '../http/typed-fields.ts';
import { askAdvice } from './ask-advice.ts';
import { askPotential } from './ask-potential.ts';
import { potentialFileName, printPotential } from './print-potential.ts';

const nothing: Typed<PotentialField> = { typed: {}, wrong: {} };
const { question, ...ofHouse } = potentialFieldWords;
const adviceForm = z.object({ question: prose(1_000) });

/** `/verbouwpotentie/<token>`: what an estate agent may ask of an engineer, and the reports he has. */
export function potentialRoutes(deps: ApiDeps): Router[] {
  const { bureau } = deps;
  const show = async (visit: PartnerVisit, filledIn = nothing, done?: 'report' | 'advice') => {
    const reports = await deps.store.potentialReports.ofPartner(visit.subject);
    const base = `/${partnerPaths.potential}/${visit.token}/rapport`;
    return <PotentialPage {...{ bureau, reports, filledIn, base, done }} />;
  };
  const mayAsk = ({ history }: PartnerVisit): boolean => history.kind === 'estate-agent' && !history.ended;
  const closed = (
    <MessagePage bureau={bureau} title="Dit kunt u hier niet vragen" words="Bel ons gerust als u iets wilt weten." />
  );
  return [
    partnerPage(deps, 'potential', (visit) => (mayAsk(visit) ? show(visit) : closed)),
    partnerPress(deps, 'potential', async (visit, given) => {
      if (!mayAsk(visit)) return closed;
      const asked = given.way === 'advice' ? await advice(deps, visit, given) : await report(deps, visit, given);
      return 'refused' in asked
        ? { page: await show(visit, asked.refused), status: 422 }
        : show(visit, nothing, asked.done);
    }),
    partnerFile(deps, 'potential', {
      path: 'rapport',
      async give(visit, name, res) {
        const found = await deps.store.potentialReports.find(name.replace(/\.pdf$/, ''));
        if (found?.partnerId !== visit.subject || !found.found) {
          sendPage(res, 404, <MessagePage bureau={bureau} title="Dit rapport is er niet" words="Kijk op uw pagina." />);
          return;
        }
        const pdf = await printPotential(deps, found, found.found);
        res.set('Cache-Control', 'private, max-age=300').attachment(potentialFileName(found.found.at)).type('pdf');
        res.send(Buffer.from(pdf));
      },
    }),
  ];
}

type Asked = { done: 'report' | 'advice' } | { refused: Typed<PotentialField> };

async function report(deps: ApiDeps, { subject: partnerId, now, log }: PartnerVisit, given: Form): Promise<Asked> {
  const read = readFields(potentialForm, ofHouse, given);
  if ('refused' in read) return read;
  const { words, ...address } = read.form;
  await askPotential(deps, { partnerId, address, words, now, log });
  return { done: 'report' };
}

async function advice(deps: ApiDeps, { subject: partnerId, now, log }: PartnerVisit, given: Form): Promise<Asked> {
  const read = readFields(adviceForm, { question }, given);
  if ('refused' in read) return read;
  await askAdvice(deps, { partnerId, ...read.form, callId: randomUUID(), now, log });
  return { done: 'advice' };
}
