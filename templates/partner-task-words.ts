import type { partnerTaskKinds } from '../domain/partner/task-kinds.ts';

/** What the work of every kind of partner asks. */
export const partnerTaskWords = {
  'partner-question': {
    title: 'Beantwoord het bericht van de partner',
    instructions: [
      'De partner heeft ons geschreven.',
      'Lees het bericht en antwoord langs de weg die de partner het liefst heeft.',
      'Lukt een antwoord niet op tijd? Laat dan weten wanneer het komt.',
    ],
  },
  'partner-phone-instead': {
    title: 'Bel de partner: onze mail komt niet aan',
    instructions: [
      'Mail naar dit adres wordt niet bezorgd of niet gewenst.',
      'Bel, vraag naar het juiste adres en pas de gegevens van de partner aan.',
    ],
  },
  'partner-agreement-ends': {
    title: 'Een overeenkomst loopt af: verlengen?',
    instructions: [
      'Over zestig dagen loopt een overeenkomst met deze partner af.',
      'Bespreek of die doorgaat, en onder welke voorwaarden.',
      'Leg de nieuwe overeenkomst vast, of noteer waarom zij eindigt.',
    ],
  },
  'partner-end-talk': {
    title: 'Voer het gesprek over het einde',
    instructions: [
      'De samenwerking met deze partner zou eindigen. Dat hoort de partner in een gesprek, niet per mail.',
      'Leg de reden uit, luister, en bied eerst hulp aan waar dat nog zin heeft.',
      'Is het gesprek gevoerd? Meld het hier; dan gaat de opzegtermijn in. Gaat u samen door, trek het einde dan in.',
    ],
  },
  'joint-action': {
    title: 'Vandaag: een gezamenlijke actie',
    instructions: [
      'Vandaag is de actie die u met deze partner hebt afgesproken.',
      'Meld haar gedaan zodra zij geweest is. Over een week vragen wij naar de uitkomst.',
    ],
  },
  'joint-action-review': {
    title: 'Wat bracht de gezamenlijke actie op?',
    instructions: [
      'Kijk met de partner terug: hoeveel aanvragen, hoeveel opdrachten, en wat kostte het?',
      'Leg de uitkomst vast bij de actie van de partner. Daarmee is deze taak klaar.',
    ],
  },
} satisfies Record<keyof typeof partnerTaskKinds, { title: string; instructions: string[] }>;
