import type { ProjectType } from '../../domain/customer/project-types.ts';
import type { OnboardedKind } from '../../domain/partner/onboarding-table.ts';
import type { Documents } from '../document-data.ts';
import { drawnWords } from './brochure-of.ts';
import type { CoBranded } from './co-branded.ts';

interface Example {
  type: ProjectType;
  title: string;
  lead: string;
  /** Who does it: 'wij' is the bureau, 'u' the partner; else a word. */
  steps: readonly [name: string, about: string, who: string][];
  reasons: readonly string[];
}

const examples = {
  contractor: {
    type: 'draagmuur',
    title: 'Praktijkvoorbeeld: een draagmuur eruit',
    lead: 'Zo verloopt een draagmuur die plaatsmaakt voor een open keuken, als u en wij samenwerken.',
    steps: [
      ['Aanvraag', 'U stuurt foto’s, maten en de gewenste opening.', 'u'],
      ['Opname', 'Wij kijken wat er op de muur rust: vloeren, kap en muren erboven.', 'wij'],
      ['Berekening', 'De balk, de opleggingen en de tijdelijke stempeling, in één stuk.', 'wij'],
      ['Vergunning', 'De stukken gaan naar de gemeente, met een naam om te bellen.', 'wij'],
      ['Uitvoering', 'U stempelt, zaagt en plaatst de balk volgens de tekening.', 'u'],
      ['Controle', 'Foto’s van de opleggingen; bij twijfel bellen wij terug.', 'samen'],
    ],
    reasons: [
      'De stempeling staat in de berekening: uw ploeg hoeft niet te raden.',
      'Eén constructeur van aanvraag tot bouw: een vraag op de bouwplaats is snel beantwoord.',
      'Wat vooraf op papier staat, kost op de bouwplaats geen dag.',
    ],
  },
  architect: {
    type: 'uitbouw',
    title: 'Praktijkvoorbeeld: een uitbouw met veel glas',
    lead: 'Zo verloopt een uitbouw met een brede gevelopening, als ontwerp en constructie samen opgaan.',
    steps: [
      ['Schetsontwerp', 'U stuurt een schets; wij zeggen wat de overspanning vraagt.', 'samen'],
      ['Varianten', 'Staal of hout, kolom of geen kolom: u ziet wat elke keuze doet met de hoogte.', 'wij'],
      ['Definitief ontwerp', 'U kiest; de maten van de constructie staan in uw tekening.', 'u'],
      ['Berekening', 'Fundering, ligger en dak, met de tekeningen voor de bouwer.', 'wij'],
      ['Vergunning', 'Uw ontwerp en onze stukken gaan samen naar de gemeente.', 'samen'],
      ['Uitvoering', 'Vragen van de bouwer beantwoorden wij, met u in kopie.', 'wij'],
    ],
    reasons: [
      'De constructie denkt mee vanaf de schets: het glas hoeft later niet kleiner.',
      'Varianten komen snel: een wijziging houdt uw planning niet op.',
      'Het resultaat laten wij samen zien, met uw naam als ontwerper.',
    ],
  },
  'estate-agent': {
    type: 'dakkapel',
    title: 'Praktijkvoorbeeld: wat kan er met deze zolder?',
    lead: 'Zo helpt een antwoord over verbouwen een koper beslissen.',
    steps: [
      ['Vraag', 'Een koper wil weten of er een slaapkamer bij kan op zolder.', 'koper'],
      ['Aanmelden', 'U meldt uw klant bij ons aan, en vertelt van uw vergoeding.', 'u'],
      ['Advies', 'Wij kijken wat er kan, wat het ongeveer vraagt en of een vergunning nodig is.', 'wij'],
      ['Besluit', 'De koper weet wat er kan, vóór hij beslist.', 'koper'],
      ['Berekening', 'Gaat het door, dan rekenen en tekenen wij de dakkapel.', 'wij'],
      ['Bouw', 'De koper kiest een aannemer; wij beantwoorden de vragen.', 'wij'],
    ],
    reasons: [
      'Een koper die weet wat er kan, beslist met meer rust.',
      'Het eerste advies kost uw klant niets.',
      'Is zijn eerste project klaar, dan ontvangt u uw vergoeding.',
    ],
  },
} as const satisfies Record<OnboardedKind, Example>;

/** Which kind of project the example of a partner is about: its picture. */
export const exampleProject = (kind: OnboardedKind): ProjectType => examples[kind].type;

/** How a project goes, for a partner to show: an example, and it says so. */
export function caseStudyOf({ bureau, date, kind, partner }: CoBranded): Documents['case-study'] {
  const { type, title, lead, steps, reasons }: Example = examples[kind];
  const who = (word: string): string => (word === 'wij' ? bureau.name : word === 'u' ? partner.name : capital(word));
  return {
    ...{ bureau, date, title, lead, reasons, partner: partner.name, drawn: drawnWords(type) },
    steps: steps.map(([name, about, by]) => ({ name, about, who: who(by) })),
  };
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
