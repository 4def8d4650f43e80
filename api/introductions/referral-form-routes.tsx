import type { Router } from 'express';
import { registrationForm } from '../../door/referral.ts';
import type { ApiDeps } from '../deps.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { type ClientField, clientFieldWords, PartnerReferralPage } from '../pages/partner-referral-page.tsx';
import { partnerPage, partnerPress, type PartnerVisit } from '../partners/partner-page.tsx';
import { readFields, type Typed } from '../http/typed-fields.ts';
import { introduce, mustDisclose } from './introduce.ts';

/** `/klant-aanmelden/<token>`: where a partner registers a client of his. */
export function referralFormRoutes(deps: ApiDeps): Router[] {
  const { bureau } = deps;
  const form = (visit: PartnerVisit, filledIn: Typed<ClientField>) => (
    <PartnerReferralPage
      {...{ bureau, filledIn, asksDisclosure: mustDisclose(visit), paid: visit.history.kind === 'estate-agent' }}
    />
  );
  const ended = <MessagePage bureau={bureau} title="Onze samenwerking is beëindigd" words={endedWords} />;
  return [
    partnerPage(deps, 'referral', (visit) => (visit.history.ended ? ended : form(visit, { typed: {}, wrong: {} }))),
    partnerPress(deps, 'referral', async (visit, given) => {
      if (visit.history.ended) return ended;
      const ticked = given.disclosed === 'yes';
      const read = readFields(registrationForm, clientFieldWords, { ...given, disclosed: undefined });
      const refused = 'refused' in read ? read.refused : { typed: typedIn(given), wrong: {} };
      if (mustDisclose(visit) && !ticked)
        Object.assign(refused.wrong, { disclosed: clientFieldWords.disclosed.missing });
      if (!('form' in read) || Object.keys(refused.wrong).length > 0)
        return { page: form(visit, refused), status: 422 };
      const { name, email, phone, street, houseNumber, postcode, city, projectType, words } = read.form;
      const { subject: by, now, log } = visit;
      const brought = await introduce(
        deps,
        visit,
        {
          person: { name, email, phone },
          ...{ address: { street, houseNumber, postcode, city }, projectType, words, showName: false },
        },
        { feeDisclosed: ticked, happenedAt: now, by, now, log },
      );
      if (!('refused' in brought)) return <MessagePage bureau={bureau} title="Uw klant is aangemeld" words={thanks} />;
      const self = 'Dit is uw eigen adres of telefoonnummer. Vul de gegevens van uw klant in.';
      return { page: form(visit, { typed: refused.typed, wrong: { email: self } }), status: 422 };
    }),
  ];
}

const thanks = 'Dank u wel. Wij bellen uw klant binnen één werkdag. Op uw pagina ziet u hoe het verder gaat.';
const endedWords = 'Daarom kunt u hier geen klanten meer aanmelden. Wat u al verdiende, wordt gewoon uitbetaald.';

function typedIn(given: Readonly<Record<string, unknown>>): Typed<ClientField>['typed'] {
  return Object.fromEntries(
    Object.keys(clientFieldWords).flatMap((field) => (typeof given[field] === 'string' ? [[field, given[field]]] : [])),
  );
}
