import type { VNode } from 'preact';
import type { PartnerKind } from '../../domain/partner/kinds.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { partnerKindWords } from '../../templates/partner-words.ts';
import { Page } from './page.tsx';

export interface PartnerHomePageProps {
  bureau: Bureau;
  name: string;
  kind: PartnerKind;
  /** What each story has to show, in its own words. */
  sections: readonly VNode[];
}

/** A partner's own page: how working together stands, and what there is for him. */
export const PartnerHomePage = ({ bureau, name, kind, sections }: PartnerHomePageProps) => (
  <Page title="Uw pagina bij ons" bureau={bureau}>
    <h1>{`Samen met ${name}`}</h1>
    <p class="about">{`U werkt met ons als ${partnerKindWords[kind]}.`}</p>
    {sections}
  </Page>
);
