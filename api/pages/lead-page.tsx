import { rememberedFor } from '../../domain/customer/introductions.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { fieldNames, type TypedRegistration } from '../referrals/typed-registration.ts';
import { FormField } from './form-field.tsx';
import { FormProblems } from './form-problems.tsx';
import { Page } from './page.tsx';
import { RegistrationFields } from './registration-fields.tsx';

export interface LeadPageProps {
  bureau: Bureau;
  /** What was typed, and what is wrong with it. */
  filledIn: TypedRegistration;
  coupon: string;
  wrongCoupon?: string | undefined;
}

/** Where anybody asks for a quote. */
export function LeadPage({ bureau, filledIn, coupon, wrongCoupon }: LeadPageProps) {
  const title = 'Vraag een offerte aan';
  const wrong = { ...filledIn.wrong, ...(wrongCoupon !== undefined && { coupon: wrongCoupon }) };
  const refused = Object.keys(wrong).length > 0;
  return (
    <Page title={refused ? `Let op: ${title}` : title} bureau={bureau}>
      <h1>{title}</h1>
      <p class="about">Vertel wat u wilt bouwen. Wij bellen u, en daarna krijgt u een offerte.</p>
      <FormProblems wrong={wrong} fields={[...fieldNames, 'coupon']} />
      <form method="post" novalidate>
        <RegistrationFields filledIn={filledIn} introduced={false}>
          <FormField id="coupon" label="Couponcode" hint="Niet verplicht. Van wie ons aanraadde." wrong={wrongCoupon}>
            {(described) => (
              <input {...described} type="text" autocomplete="off" spellcheck={false} maxLength={64} value={coupon} />
            )}
          </FormField>
        </RegistrationFields>
        <button class="main" type="submit">
          Vraag een offerte aan
        </button>
        <p class="note">U zit nergens aan vast. Wij bellen u binnen één werkdag.</p>
      </form>
      <h2>Uw gegevens</h2>
      <p class="note">
        {`${bureau.name} gebruikt wat u invult om u te bellen en een offerte te maken. U kunt ons altijd vragen uw gegevens te wissen.`}
      </p>
      <p class="note">
        {`Kwam u via een link van een van onze partners? Dan staat in een cookie van onszelf een willekeurig nummer, hoogstens ${rememberedFor.days} dagen. `}
        Daaraan zien wij wie ons aanraadde: die krijgt een vergoeding als uw project is opgeleverd en betaald. De cookie
        dient nergens anders voor.
      </p>
    </Page>
  );
}
