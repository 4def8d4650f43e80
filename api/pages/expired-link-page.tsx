import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

export interface ExpiredLinkPageProps {
  bureau: Bureau;
  token: string;
  /** A fresh link was just asked for. */
  asked: boolean;
}

/** A link to a page of the customer's own works 30 days; one press asks for a fresh one. */
export function ExpiredLinkPage({ bureau, token, asked }: ExpiredLinkPageProps) {
  if (asked)
    return (
      <Page title="Uw nieuwe link komt eraan" bureau={bureau}>
        <h1>Uw nieuwe link komt eraan</h1>
        <dl class="answer done">
          <dt>Waarheen</dt>
          <dd>Het e-mailadres dat wij van u hebben</dd>
        </dl>
        <p>Op werkdagen tussen 9 en 17 uur is hij er binnen een half uur. Anders komt hij de volgende werkdag.</p>
        <p>U krijgt één nieuwe link per dag, hoe vaak u ook drukt. U kunt dit venster sluiten.</p>
      </Page>
    );
  return (
    <Page title="Deze link is verlopen" bureau={bureau}>
      <h1>Deze link is verlopen</h1>
      <p class="about">Een link naar uw eigen pagina werkt 30 dagen. Zo blijft wat erop staat van u alleen.</p>
      <form method="post" action={`${token}/nieuwe-link`}>
        <button class="main" type="submit">
          Stuur mij een nieuwe link
        </button>
      </form>
      <p class="note">Wij sturen hem naar het e-mailadres dat wij van u hebben. Er is niets verloren gegaan.</p>
    </Page>
  );
}
