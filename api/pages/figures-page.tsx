import { figuresRules } from '../../domain/affiliate/figures.ts';
import { payoutRules } from '../../domain/payouts.ts';
import { dutchDate, dutchDay, euros } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { milestoneWords, shareWords } from '../affiliates/figures-words.ts';
import type { Pressed } from '../affiliates/press-figures.ts';
import type { FiguresView } from '../affiliates/view-figures.ts';
import { Campaigns, Months, Sales, Ways } from './figures-tables.tsx';
import { Page } from './page.tsx';

interface FiguresPageProps {
  bureau: Bureau;
  view: FiguresView;
  /** What was just pressed. */
  pressed: Pressed | undefined;
  statementUrl: string;
  materialsUrl: string;
  salesUrl: string;
}

/** What an affiliate's links brought, what that earned, and what there is to join (rules, section 10). */
export const FiguresPage = ({ bureau, view, pressed, statementUrl, materialsUrl, salesUrl }: FiguresPageProps) => (
  <Page title="Uw cijfers" bureau={bureau}>
    <h1>Uw cijfers</h1>
    {pressed && <Said pressed={pressed} />}
    <Promotions view={view} />
    <Money view={view} />
    <p class="row-actions">
      <a class="row" href={statementUrl}>
        Uw afrekening
      </a>
      <a class="row" href={materialsUrl}>
        Uw materiaal
      </a>
    </p>
    <h2>{`De laatste ${figuresRules.months} maanden`}</h2>
    <Totals view={view} />
    <Months months={view.figures.months} />
    <h2>Wat werkt</h2>
    <Campaigns rows={view.figures.perCampaign} />
    <Ways rows={view.figures.perWay} coupons={view.coupons} />
    <h2>Laatste opdrachten</h2>
    <Sales sales={view.sales} more={view.moreSales} url={salesUrl} />
    <Milestones view={view} />
    <Sharing shares={view.shares} />
  </Page>
);

const saidWords = {
  joined: ['Aangemeld', 'U doet mee.'],
  closed: ['Aanmelden kan niet meer', 'Deze actie is gesloten of bestaat niet meer.'],
  shares: ['Opgeslagen', 'Uw successen mogen gedeeld worden.'],
  'shares-not': ['Opgeslagen', 'Uw successen worden niet gedeeld.'],
} as const satisfies Record<Pressed, readonly [string, string]>;

const Said = ({ pressed }: { pressed: Pressed }) => (
  <dl class={pressed === 'closed' ? 'answer' : 'answer done'}>
    <dt>{saidWords[pressed][0]}</dt>
    <dd>{saidWords[pressed][1]}</dd>
  </dl>
);

const Promotions = ({ view: { promotions } }: { view: FiguresView }) =>
  promotions.length === 0 ? null : (
    <>
      <h2>Acties</h2>
      {promotions.map(({ promotion: { id, on, until, joinBy }, title, joined, open }) => (
        <form key={id} class="promotion" method="post">
          <h3>{title}</h3>
          <p>
            {`Van ${dutchDay(on)} tot en met ${dutchDate(until)}. `}
            {joined
              ? 'U doet mee.'
              : open
                ? `Aanmelden kan tot en met ${dutchDay(joinBy)}.`
                : 'Aanmelden kan niet meer.'}
          </p>
          {open && (
            <button type="submit" class="main" name="join" value={id} aria-label={`Doe mee met ${title}`}>
              Doe mee
            </button>
          )}
        </form>
      ))}
    </>
  );

const Money = ({ view: { balances, earnedCents, payout } }: { view: FiguresView }) => (
  <>
    <h2>Wat u verdient</h2>
    <dl class="balances">
      <Balance name="Verdiend in totaal" cents={earnedCents} />
      <Balance name="In afwachting" cents={balances.held} hint="Vrij zodra de opdracht is opgeleverd en betaald." />
      <Balance name="Uit te betalen" cents={balances.payable} />
      {balances.paying === 0 ? null : <Balance name="Onderweg naar uw rekening" cents={balances.paying} />}
      <Balance name="Uitbetaald" cents={balances.paid} />
    </dl>
    <p class="note">
      {`De volgende uitbetaalronde is op ${dutchDate(payout.on)}. `}
      {payout.missingCents === 0
        ? 'Uw saldo gaat dan mee.'
        : `Wij betalen uit vanaf ${euros(payoutRules.fromCents)}; u komt nog ${euros(payout.missingCents)} tekort. Het saldo blijft staan.`}
    </p>
  </>
);

const Balance = ({ name, cents, hint }: { name: string; cents: number; hint?: string }) => (
  <div>
    <dt>
      {name}
      {hint === undefined ? null : <span class="hint">{hint}</span>}
    </dt>
    <dd>{euros(cents)}</dd>
  </div>
);

const Totals = ({ view: { figures } }: { view: FiguresView }) => (
  <>
    <dl class="figures">
      <Figure name="Klikken" value={String(figures.clicks)} />
      <Figure name="Aanvragen" value={String(figures.leads)} />
      <Figure name="Opdrachten" value={String(figures.orders)} />
    </dl>
    <dl class="balances shares">
      <div>
        <dt>Van klik naar aanvraag</dt>
        <dd>{shareWords(figures.leadsOfClicks)}</dd>
      </div>
      <div>
        <dt>Van aanvraag naar opdracht</dt>
        <dd>{shareWords(figures.ordersOfLeads)}</dd>
      </div>
    </dl>
    <p class="note">
      Een opdracht telt zodra zij geplaatst is, en niet meer als zij wordt geannuleerd. Bedragen zijn zonder btw.
    </p>
  </>
);

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const Milestones = ({ view: { milestones } }: { view: FiguresView }) => (
  <>
    <h2>Bereikt</h2>
    {milestones.length === 0 ? (
      <p>Nog niets. Hier staan straks uw eerste verkoop en uw beste maanden.</p>
    ) : (
      <ul class="steps">
        {milestones.map(({ about, on }) => (
          <li key={about}>{`${milestoneWords(about)} (${dutchDate(on)})`}</li>
        ))}
      </ul>
    )}
  </>
);

const Sharing = ({ shares }: { shares: boolean }) => (
  <>
    <h2>Uw verhaal delen</h2>
    <p>
      Wij vertellen andere affiliates graag wat bij u goed werkt, met uw naam erbij, en brengen u soms met iemand in
      contact. Dat doen wij alleen als u het goed vindt. {shares ? 'Nu mag het.' : 'Nu doen wij het niet.'}
    </p>
    <form method="post">
      <button type="submit" class="outline" name="share" value={shares ? 'no' : 'yes'}>
        {shares ? 'Deel mijn successen niet meer' : 'Mijn successen mogen gedeeld worden'}
      </button>
    </form>
  </>
);
