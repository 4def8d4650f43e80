import { offers } from '../../domain/customer/offers.ts';
import { euros } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

export interface ReferralPageProps {
  bureau: Bureau;
  /** Of who shared the link. Nothing more of a customer is shown to others: not the code either, it holds a surname. */
  initials: string;
  /** Where a quote is asked for, the code with it. */
  quoteUrl: string;
}

/** What a friend of a customer gets, how it works, and the one button. */
export function ReferralPage({ bureau, initials, quoteUrl }: ReferralPageProps) {
  const gift = euros(offers.referral.friendCents);
  return (
    <Page title={`${gift} korting op uw eerste project`} bureau={bureau}>
      <h1>{`${gift} korting op uw eerste project`}</h1>
      <p class="about">{`${initials} is klant bij ons en stelt u graag aan ons voor.`}</p>
      <p>
        <a class="button" href={quoteUrl}>
          Vraag een offerte aan
        </a>
      </p>
      <h2>Zo werkt het</h2>
      <ol class="steps">
        <li>Vraag een offerte aan met de knop hierboven. Belt u liever, noem dan de code uit deze link.</li>
        <li>Wij berekenen de constructie van uw plan, van dakkapel tot hele renovatie.</li>
        <li>{`Op de rekening van uw eerste project gaat ${gift} af.`}</li>
      </ol>
      <h2>Voorwaarden</h2>
      <ul class="steps">
        <li>Voor nieuwe klanten: u vroeg nog geen offerte bij ons aan en gaf nog geen opdracht.</li>
        <li>{`Het bedrag is zonder btw. Kortingen tellen niet op: de hoogste die geldt, gaat eraf.`}</li>
        <li>Bij elke nieuwe klant hoort één voorsteller. Uzelf voorstellen kan niet.</li>
        <li>Wie u voorstelt, krijgt daarvoor van ons een beloning als uw project is opgeleverd.</li>
      </ul>
    </Page>
  );
}
