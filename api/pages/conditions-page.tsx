import { firstProjects } from '../../domain/partner/architects.ts';
import { clubLevels } from '../../domain/customer/club-levels.ts';
import type { DiscountKind } from '../../domain/customer/discounts.ts';
import { levels } from '../../domain/customer/growth-facts.ts';
import { type OfferKind, offers } from '../../domain/customer/offers.ts';
import { needWords } from '../../mail/club-words.ts';
import { euros } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';
import { TierTable } from './tier-table.tsx';

const common = [
  'Kortingen tellen niet op. Gelden er meer, dan gaat de hoogste eraf.',
  'De korting gaat over het bedrag zonder btw, per regel afgerond op hele centen.',
  'Een korting is niet in te wisselen voor geld.',
] as const;

const offerTitles = {
  build: 'Korting uit de mail over uw bouw',
  anniversary: 'Korting een jaar na uw project',
  crossSell: 'Korting op uw vervolgproject',
  winBack: 'Korting om u welkom terug te heten',
} as const satisfies Record<OfferKind, string>;

/** The conditions of one kind of discount, for everybody to read: the numbers are those of the tables. */
export function ConditionsPage({ bureau, kind }: { bureau: Bureau; kind: DiscountKind }) {
  const { title, rules } = conditionsOf(kind);
  return (
    <Page title={`Voorwaarden: ${title}`} bureau={bureau}>
      <h1>{title}</h1>
      <p class="about">{`De voorwaarden van ${bureau.name}.`}</p>
      <ul class="steps">
        {[...rules, ...common].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {kind === 'level' ? <Levels /> : null}
      {kind === 'partner' ? <TierTable /> : null}
    </Page>
  );
}

function conditionsOf(kind: DiscountKind): { title: string; rules: readonly string[] } {
  if (kind === 'level') return { title: 'De Bouwclub', rules: clubRules };
  if (kind === 'friend') return { title: 'Korting voor nieuwe klanten', rules: friendRules };
  if (kind === 'partner') return { title: 'Korting voor partners', rules: partnerRules };
  const { percent, code, validFor } = offers[kind];
  const { months } = validFor;
  return {
    title: offerTitles[kind],
    rules: [
      `U krijgt ${percent}% korting op de constructieberekening van één volgend project, met code ${code}.`,
      `De code geldt ${months} maanden vanaf de dag van onze mail. De laatste dag staat in die mail.`,
      'De dag van uw opdracht telt, niet de dag van oplevering.',
      'De code is voor u alleen en geldt één keer. Gaat de opdracht niet door, dan kunt u hem weer gebruiken.',
    ],
  };
}

const friendRules = [
  `U krijgt ${euros(offers.referral.friendCents)} korting op uw eerste project.`,
  'U bent nieuw bij ons: u vroeg nog geen offerte aan en gaf nog geen opdracht.',
  'Iemand die klant bij ons is, stelde u voor met een persoonlijke link of code.',
  'Is het project goedkoper dan de korting, dan betaalt u niets. Het verschil vervalt.',
] as const;

const partnerRules = [
  'Aannemers krijgen korting naar het aantal projecten van de laatste twaalf maanden, geteld op de dag van oplevering.',
  'Een project telt mee als u het bestelde of de klant bij ons aanbracht, en het niet is geannuleerd.',
  'Een hoger niveau geldt meteen. Een lager niveau kondigen wij dertig dagen van tevoren aan, na een kwartaal.',
  `Architecten krijgen ${firstProjects.percent}% korting op de eerste ${firstProjects.count} projecten.`,
] as const;

const clubRules = [
  'Lid zijn kost niets en verplicht tot niets. Leden zijn particulieren en investeerders.',
  'Een project telt mee als het is opgeleverd. Een aanbeveling telt mee als het eerste project van die klant is opgeleverd.',
  'Uw niveau gaat alleen omhoog. Berust een niveau op een fout van ons, dan kunnen wij het intrekken en bellen wij u.',
  'De code van uw niveau is van u alleen en geldt op elk volgend project, zolang u dat niveau heeft.',
  'Wat u per jaar mag gebruiken, begint elk jaar op 1 januari opnieuw. Wat over is, gaat niet mee.',
] as const;

const Levels = () => (
  <>
    <h2>De niveaus</h2>
    <dl class="allowances">
      {levels.map((level) => (
        <div key={level}>
          <dt>{`${clubLevels[level].name}: ${clubLevels[level].percent}% korting`}</dt>
          <dd>{needWords(clubLevels[level].criterion).join(' ').replaceAll('nog ', '')}</dd>
        </div>
      ))}
    </dl>
  </>
);
