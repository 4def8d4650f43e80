import type { TaskWords } from './task-words-row.ts';
import { moneyTaskWords } from './partner-task-words-money.ts';
import { offers } from '../domain/customer/offers.ts';
import { agentFee } from '../domain/partner/agent-table.ts';
import type { Category } from '../domain/step.ts';
import type { TaskKindName } from '../domain/task-kinds.ts';
import { onboardingTaskWords } from './partner-task-words-onboarding.ts';
import { promiseTaskWords } from './partner-task-words-promises.ts';
import { partnerTaskWords } from './partner-task-words.ts';
import { reviewTaskWords } from './partner-task-words-review.ts';
import { promotionTaskWords } from './partner-task-words-promotions.ts';
import { affiliateTaskWords } from './affiliate-task-words.ts';
import { creatorTaskWords } from './partner-task-words-creator.ts';

const words = {
  ...moneyTaskWords,
  question: {
    title: 'Beantwoord de vraag van de klant',
    instructions: ['De klant heeft een vraag.', 'Bel of mail met het antwoord; onze hulp is gratis.'],
  },
  rejected: {
    title: 'Bel de klant: vergunning afgewezen',
    instructions: ['De vergunning is afgewezen.', 'Bel meteen en bespreek wat er constructief nodig is.'],
  },
  'build-call': (category) => ({
    title: 'Bel de klant: hoe verloopt de bouw?',
    instructions: [
      'Vraag hoe de bouw verloopt en of de berekening op de bouwplaats duidelijk is.',
      'Beantwoord vragen meteen, of spreek af wanneer u terugbelt.',
      ...(category === 'commercial'
        ? [
            `Noem de ${offers.build.percent}% korting op een volgend project.`,
            'Vraag of we over aanbiedingen mogen blijven bellen, en noteer een bezwaar.',
          ]
        : ['Doe in dit gesprek geen aanbieding: daarvoor is geen toestemming.']),
      'Niet gelukt binnen drie werkdagen? Dan gaat er een mail.',
    ],
  }),
  'read-reply': {
    title: 'Lees dit: een antwoord per mail',
    instructions: [
      'Er kwam een antwoord binnen dat wij niet konden duiden, of waarvan de afzender niet zeker is.',
      'Lees het en beslis: is het een bedankje, een vraag of een klacht?',
      'Is het een klacht of gaat het om veiligheid? Handel dan meteen.',
    ],
  },
  'read-danger': {
    title: 'Lees dit meteen: gevaar of een claim?',
    instructions: [
      'Er kwam een bericht binnen met woorden van gevaar of van recht, van een afzender die wij niet herkennen.',
      'Lees het nu en zoek uit van wie het is.',
      'Bel de afzender, en open een klacht zodra u weet over welke klant het gaat.',
    ],
  },
  access: {
    title: 'Inzage: stuur de klant zijn gegevens',
    instructions: [
      'De klant wil weten welke gegevens wij bewaren. De wet geeft ons daarvoor een maand.',
      'Ga na of het verzoek van de klant zelf komt.',
      'Maak de export en stuur die naar het adres dat wij al kenden.',
    ],
  },
  erasure: {
    title: 'Verwijdering: wis de klantgegevens',
    instructions: [
      'De klant wil dat wij zijn gegevens wissen. De wet geeft ons daarvoor een maand.',
      'Ga na of het verzoek van de klant zelf komt.',
      'Loopt er een klacht of claim, of staat er geld open? Beslis dan wat nog nodig is, en leg uit waarom.',
      'Wat de Belastingdienst vraagt, blijft zeven jaar bewaard, los van de rest. Zeg dat erbij.',
      'Stuur de klant de bevestiging.',
    ],
  },
  'phone-instead': {
    title: 'Bel de klant: mail komt niet aan',
    instructions: [
      'Onze mail bereikt deze klant niet meer.',
      'Bel en vraag om een ander mailadres. Leg het vast.',
      'Wil de klant liever geen mail? Noteer dat ook.',
      'Doe in dit gesprek geen aanbieding.',
    ],
  },
  'step-failed': {
    title: 'Kijk mee: een stap lukt niet',
    instructions: [
      'Een geplande stap is niet gelukt en wordt opnieuw gepland.',
      'Vraag de beheerder om te kijken, en bel zelf als wachten te lang duurt.',
    ],
  },
  'mail-unknown': {
    title: 'Kijk mee: is deze mail aangekomen?',
    instructions: [
      'Het is onzeker of een mail is verzonden. Wij sturen hem niet nog eens.',
      'Kijk bij de mailprovider, of vraag de ontvanger of hij is aangekomen.',
    ],
  },
  'mail-alarm': {
    title: 'Mailalarm: te veel bounces of spam',
    instructions: [
      'Te veel mails komen terug of worden als spam gemeld.',
      'Kijk bij de mailprovider om welke mails en adressen het gaat, en neem de oorzaak weg.',
      'Wordt het erger, dan stopt de commerciële mail vanzelf, voor iedereen.',
    ],
  },
  'mail-stopped': {
    title: 'Commerciële mail is gestopt',
    instructions: [
      'Te veel mails kwamen terug of werden als spam gemeld. Daarom gaat er aan niemand nog commerciële mail uit.',
      'Servicemail, klachten en taken gaan gewoon door.',
      'Zoek de oorzaak en neem die weg. Alleen de directie heft de stop op.',
    ],
  },
  'new-lead': {
    title: 'Bel de nieuwe klant: aanvraag binnen',
    instructions: [
      'Een nieuwe klant meldde zich aan via iemand die ons aanbeveelt.',
      'Bel, vraag naar het plan en maak een afspraak of een offerte.',
      'Kijk bij de klant of de aanbeveling geldt. Zo ja, noem de korting voor de eerste opdracht in de offerte.',
      `Kwam de klant via een makelaar? Zeg dan dat die € ${agentFee.cents / 100} van ons ontvangt.`,
    ],
  },
  'account-manager': {
    title: 'Wijs een vaste accountmanager aan',
    instructions: [
      'De klant heeft niveau Goud van de Bouwclub.',
      'Kies wie voortaan het vaste aanspreekpunt is, en laat die persoon zich voorstellen.',
      'Vragen van deze klant krijgen binnen 24 uur antwoord.',
    ],
  },
  'level-sla': {
    title: 'Maak afspraken op maat met de klant',
    instructions: [
      'De klant heeft niveau Platinum van de Bouwclub.',
      'Bel en bespreek de afspraken op maat: bereikbaarheid, doorlooptijd en een directe lijn.',
      'Leg de afspraken schriftelijk vast.',
    ],
  },
  'level-withdrawn': {
    title: 'Bel de klant: niveau ingetrokken',
    instructions: [
      'Het niveau van de Bouwclub berustte op een fout van ons, en is ingetrokken.',
      'Bel de klant, leg uit wat er misging en wat er nu geldt.',
    ],
  },
  'switch-channel': {
    title: 'Voorstel: bel deze klant in plaats van mailen',
    instructions: [
      'De klant opende onze laatste mails niet.',
      'Bel en vraag of de klant liever gebeld wordt. Noteer het antwoord.',
      'Wil de klant dat? Meld de taak dan klaar: voortaan vragen wij telefonisch hoe de bouw verloopt.',
      'Past bellen niet? Wijs het voorstel dan af, met de reden.',
    ],
  },
  'payout-approve': {
    title: 'Keur de uitbetalingen van deze maand goed',
    instructions: [
      'De uitbetalingen van deze maand staan klaar.',
      'Controleer de lijst en keur die goed. Wie de lijst maakte, kan dat niet zelf doen.',
    ],
  },
  'payout-failed': {
    title: 'Een uitbetaling is mislukt',
    instructions: [
      'De bank kon een uitbetaling niet uitvoeren.',
      'Kijk in de uitbetaling waarom, en vraag zo nodig het rekeningnummer na.',
      'Het bedrag staat weer open en gaat mee in de volgende uitbetaling.',
    ],
  },
  ...promotionTaskWords,
  ...partnerTaskWords,
  ...affiliateTaskWords,
  'case-acknowledge': {
    title: 'Bel de klant: bevestig de klacht',
    instructions: [
      'De klant is niet tevreden, en onze bevestiging per mail komt niet aan.',
      'Bel binnen vier uur na de melding en bevestig dat die is aangekomen.',
      'Zeg wie er belt voor een oplossing, en vóór wanneer.',
      'Vraag om een mailadres dat wel werkt.',
    ],
  },
  'case-call': {
    title: 'Bel de klant over de klacht',
    instructions: [
      'De klant is niet tevreden en verwacht uw telefoontje.',
      'Luister, vat samen wat er speelt, en zeg wanneer het voorstel komt.',
      'Leg vast wat u afsprak. Klopt de ernst niet, pas die dan aan.',
    ],
  },
  'case-propose': {
    title: 'Doe de klant een voorstel',
    instructions: [
      'Stel een concrete oplossing voor: wat er gebeurt, door wie en wanneer.',
      'Vraag of de klant daarmee geholpen is, en leg vast wat u afsprak.',
    ],
  },
  'case-implement': {
    title: 'Voer de afgesproken oplossing uit',
    instructions: [
      'Doe wat met de klant is afgesproken, of zorg dat een collega het doet.',
      'Meld de taak pas klaar als alles gedaan is. De klant krijgt dan een mail met de vraag of het klopt.',
    ],
  },
  'case-content': {
    title: 'Bel de klant: nu wel tevreden?',
    instructions: [
      'De klant had een klacht en zegt nu tevreden te zijn.',
      'Bel en vraag of het is opgelost.',
      'Zo ja, sluit de klacht als opgelost. Dat gaat niet vanzelf.',
    ],
  },
  'case-close': {
    title: 'Vraag na en sluit de klacht',
    instructions: [
      'De oplossing is uitgevoerd. Vraag de klant of het zo goed is.',
      'Zo ja, sluit de klacht als opgelost, met een korte toelichting.',
      'Zo nee, spreek af wat er nog moet gebeuren.',
    ],
  },
  ...onboardingTaskWords,
  ...promiseTaskWords,
  ...reviewTaskWords,
  ...creatorTaskWords,
  ...promotionTaskWords,
  ...affiliateTaskWords,
} satisfies Record<TaskKindName, TaskWords | ((category: Category, about: string) => TaskWords)>;

/**
 * What a task asks, in the words its owner reads. `about`: what its step is about, by id. Throws for a kind that has no
 * words.
 */
export function taskWords(kind: string, category: Category, about = ''): TaskWords {
  if (!Object.hasOwn(words, kind)) throw new Error(`there are no words for a task of kind ${kind}`);
  const row = words[kind as TaskKindName];
  return typeof row === 'function' ? row(category, about) : row;
}
