import type { OnboardingItemName } from '../domain/partner/onboarding-table.ts';
import type { onboardingTaskKinds } from '../domain/partner/onboarding-task-kinds.ts';

interface Words {
  title: string;
  instructions: string[];
}

const items = {
  'onboarding-call': {
    title: 'Bel de nieuwe partner: kennismaking',
    instructions: [
      'Plan een kennismaking van 30 minuten, op de manier die de partner het liefst heeft.',
      'Vraag naar zijn bedrijf, zijn werk en wat hij van ons nodig heeft.',
      'Vertel wat er de komende vier weken gebeurt.',
      'Bewijs: noteer wanneer u sprak en wat u afsprak.',
    ],
  },
  'onboarding-portfolio': {
    title: 'Bekijk het werk van de nieuwe partner',
    instructions: [
      'Bekijk recent werk van de partner: website, projecten, tekeningen.',
      'Let op wat wij voor hem kunnen betekenen en wat om extra aandacht vraagt.',
      'Bewijs: noteer welk werk u zag en wat opviel.',
    ],
  },
  'onboarding-expectations': {
    title: 'Leg verwachtingen vast met de partner',
    instructions: [
      'Spreek af hoeveel en welk werk u samen verwacht, en wie waarvoor zorgt.',
      'Vertel wat wij zijn soort partner beloven, en wat wij van hem vragen.',
      'Bewijs: noteer de afspraken in een paar zinnen.',
    ],
  },
  'onboarding-account': {
    title: 'Maak het account van de partner klaar',
    instructions: [
      'Controleer naam, adres, contactgegevens en hoe de partner het liefst bereikt wordt.',
      'Stel de prijslijst in als die er nog niet is: zonder prijslijst staat die niet in de toolkit.',
      'Zodra u de taak klaar meldt, krijgt de partner een mail met de toolkit.',
      'Bewijs: noteer wat u hebt ingesteld.',
    ],
  },
  'onboarding-contacts': {
    title: 'Leg contactpersonen vast bij de partner',
    instructions: [
      'Vraag wie bij de partner over offertes, planning en facturen gaat.',
      'Vertel wie bij ons zijn vaste contact is, en wie meekijkt.',
      'Bewijs: noteer voor welke rollen nu iemand vaststaat.',
    ],
  },
  'onboarding-first-project': {
    title: 'Start het eerste proefproject samen',
    instructions: [
      'Kies met de partner een eerste project om samen te proberen.',
      'Spreek af wat hij levert, wat wij leveren en wanneer.',
      'Bewijs: noteer welk project het is en wanneer het klaar is.',
    ],
  },
  'onboarding-first-referral': {
    title: 'Help de makelaar met de eerste aanmelding',
    instructions: [
      'Loop met de makelaar door hoe hij een klant bij ons aanmeldt.',
      'Vertel dat zijn klant moet weten dat hij een vergoeding krijgt, vóór de eerste aanmelding.',
      'Bewijs: noteer wie de eerste klant wordt, of waarom dat nog even duurt.',
    ],
  },
  'onboarding-project-feedback': {
    title: 'Bel de partner over het eerste project',
    instructions: [
      'Vraag wat goed ging aan het eerste project en wat beter kan.',
      'Vraag ook naar doorlooptijd, tekeningen en contact.',
      'Bewijs: noteer wat de partner zei, in zijn woorden.',
    ],
  },
  'onboarding-referral-feedback': {
    title: 'Bel de makelaar over de eerste aanmelding',
    instructions: [
      'Vraag hoe het aanmelden ging en wat zijn klant ervan vond.',
      'Vraag wat het de makelaar makkelijker zou maken.',
      'Bewijs: noteer wat de makelaar zei, in zijn woorden.',
    ],
  },
  'onboarding-improvements': {
    title: 'Verbeter wat de partner aangaf',
    instructions: [
      'Loop na wat uit de eerste weken kwam, en kies wat wij anders gaan doen.',
      'Laat de partner weten wat er verandert, en vanaf wanneer.',
      'Bewijs: noteer per punt wat er verandert, of waarom niet.',
    ],
  },
  'onboarding-formalised': {
    title: 'Maak de samenwerking officieel',
    instructions: [
      'Leg de samenwerking schriftelijk vast, met de ingangsdatum.',
      'Is dit het laatste punt? Dan krijgt de partner een mail dat de inwerkweken klaar zijn.',
      'Bewijs: noteer waar de overeenkomst staat en vanaf wanneer die geldt.',
    ],
  },
} satisfies Record<OnboardingItemName, Words>;

const isItem = (name: string): name is OnboardingItemName => Object.hasOwn(items, name);

/** What the work of the first four weeks asks. `about`: the items that are open, one word each. */
export const onboardingTaskWords = {
  ...items,
  'onboarding-nudge': (_category: unknown, about: string): Words => ({
    title: 'Kijk mee: inwerkweek voorbij, nog niet af',
    instructions: [
      'De week is voorbij. De volgende begint vandaag, ook al is nog niet alles af.',
      ...about.split(' ').flatMap((name) => (isItem(name) ? [`Nog open: ${items[name].title}.`] : [])),
      'Maak dit af, draag het over, of leg de partner uit waarom het later wordt.',
    ],
  }),
} satisfies Record<keyof typeof onboardingTaskKinds, Words | ((category: unknown, about: string) => Words)>;
