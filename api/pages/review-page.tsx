import type { Bureau } from '../../templates/mail-variables.ts';
import type { ReviewSite } from '../deps.ts';
import { Page } from './page.tsx';

export interface ReviewPageProps {
  bureau: Bureau;
  /** 'uw dakkapel (Lindelaan 12)'; undefined where we do not know the project any more. */
  project: string | undefined;
  sites: readonly ReviewSite[];
  /** What was just pressed: a site, or that a review was written already. */
  chosen?: ReviewSite | 'written' | undefined;
  /** The customer told us so before. */
  before: boolean;
}

/** One press a site; the press is kept, and then a plain link leads there. Whoever answered is asked, whatever the score. */
export function ReviewPage({ bureau, project, sites, chosen, before }: ReviewPageProps) {
  if (chosen !== undefined) return <Thanks bureau={bureau} site={chosen === 'written' ? undefined : chosen} />;
  return (
    <Page title="Wilt u uw ervaring delen?" bureau={bureau}>
      <h1>Wilt u uw ervaring delen?</h1>
      <p class="about">
        {project === undefined ? null : `Het gaat over ${project}. `}
        Een paar zinnen zijn genoeg. Wat u schrijft, beslist u zelf.
      </p>
      {before ? <p class="note">U liet ons eerder weten dat u een review schreef. Dank u wel.</p> : null}
      <form method="post">
        {sites.map(({ name }, n) => (
          <button key={name} class={n === 0 ? 'main' : 'outline'} type="submit" name="site" value={name}>
            {`Schrijf een review op ${name}`}
          </button>
        ))}
        <button class="outline" type="submit" name="written" value="yes">
          Ik heb al een review geschreven
        </button>
      </form>
      <p class="note">
        {sites.length === 0
          ? 'Vertelt u het liever aan ons? Antwoord op onze mail, of bel ons.'
          : 'Na uw keuze krijgt u de link naar de site. U krijgt van ons geen herinnering meer.'}
      </p>
    </Page>
  );
}

function Thanks({ bureau, site }: { bureau: Bureau; site: ReviewSite | undefined }) {
  if (!site)
    return (
      <Page title="Dank u wel" bureau={bureau}>
        <h1>Dank u wel voor uw review</h1>
        <p>Andere klanten en wij hebben er veel aan. U krijgt van ons geen herinnering meer.</p>
        <p>U hoeft verder niets te doen en kunt dit venster sluiten.</p>
      </Page>
    );
  return (
    <Page title="Dank u wel" bureau={bureau}>
      <h1>Dank u wel</h1>
      <p class="about">{`Nog één stap: open ${site.name} en schrijf daar uw review.`}</p>
      <p>
        <a class="button" href={site.url} rel="noopener noreferrer">
          {`Naar ${site.name}`}
        </a>
      </p>
      <p class="note">{`U verlaat dan onze pagina’s. ${site.name} heeft eigen voorwaarden.`}</p>
    </Page>
  );
}
