import { rememberedFor } from '../../domain/customer/introductions.ts';
import { offers } from '../../domain/customer/offers.ts';
import { euros } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { fieldNames, type TypedRegistration } from '../referrals/typed-registration.ts';
import { FormProblems } from './form-problems.tsx';
import { Page } from './page.tsx';
import { RegistrationFields } from './registration-fields.tsx';

export interface ReferralPageProps {
  bureau: Bureau;
  /** Of who shared the link. Nothing more of a customer is shown to others: not the code either, it holds a surname. */
  initials: string;
  /** What was typed, and what is wrong with it. */
  filledIn: TypedRegistration;
}

/** What a friend of a customer gets, and the form by which he becomes one. */
export function ReferralPage({ bureau, initials, filledIn }: ReferralPageProps) {
  const gift = euros(offers.referral.friendCents);
  const title = `${gift} korting op uw eerste project`;
  const wrong = Object.keys(filledIn.wrong).length;
  return (
    <Page title={wrong > 0 ? `Let op: ${title}` : title} bureau={bureau}>
      <h1>{title}</h1>
      <p class="about">{`${initials} is klant bij ons en stelt u graag aan ons voor. Vertel wat u wilt bouwen, dan bellen wij u.`}</p>
      <FormProblems wrong={filledIn.wrong} fields={fieldNames} />
      <form method="post" novalidate>
        <RegistrationFields filledIn={filledIn} />
        <button class="main" type="submit">
          Meld mij aan
        </button>
        <p class="note">U zit nergens aan vast. Wij bellen u binnen één werkdag.</p>
      </form>
      <Conditions gift={gift} />
      <Privacy bureau={bureau} />
    </Page>
  );
}

const Conditions = ({ gift }: { gift: string }) => (
  <>
    <h2>Voorwaarden</h2>
    <ul class="steps">
      <li>Voor nieuwe klanten: u vroeg nog geen offerte bij ons aan en gaf nog geen opdracht.</li>
      <li>{`Op de rekening van uw eerste project gaat ${gift} af, zonder btw gerekend.`}</li>
      <li>Kortingen tellen niet op: de hoogste die geldt, gaat eraf.</li>
      <li>Bij elke nieuwe klant hoort één voorsteller. Uzelf of een huisgenoot voorstellen kan niet.</li>
      <li>Wie u voorstelt, krijgt van ons een beloning als uw project is opgeleverd en betaald.</li>
    </ul>
  </>
);

const Privacy = ({ bureau }: { bureau: Bureau }) => (
  <>
    <h2>Uw gegevens</h2>
    <p class="note">
      {`${bureau.name} gebruikt wat u invult om u te bellen en een offerte te maken. Wie u voorstelde, ziet uw initialen en `}
      hoe ver uw project is: aangemeld, offerte, opgeleverd of geannuleerd. U kunt ons altijd vragen uw gegevens te
      wissen.
    </p>
    <p class="note">
      Deze pagina zet één cookie van onszelf. Daarin staan de code uit de link en de dag van vandaag. Zo telt bij{' '}
      {`verschillende links de eerste. De cookie verdwijnt na ${rememberedFor.days} dagen en dient nergens anders voor.`}
    </p>
  </>
);
