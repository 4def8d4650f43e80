import { careTable } from '../domain/affiliate/care-table.ts';
import type { affiliateTaskKinds } from '../domain/affiliate/task-kinds.ts';
import type { TaskWords } from './task-words-row.ts';

/** What looking after an affiliate asks of who does it. */
export const affiliateTaskWords = {
  'affiliate-contact': {
    title: 'Laat iets van u horen aan de affiliate',
    instructions: [
      'Hieronder staat een bericht klaar, gemaakt van wat wij weten. Pas het aan tot het van u is.',
      'Verstuur het, of bel of app als de affiliate dat liever heeft. Noteer dan kort wat u hoorde.',
      'Vraag naar wat er speelt en wat wij kunnen doen. Stuur geen nieuwsbrief.',
    ],
  },
  'affiliate-drop': {
    title: 'Minder verkoop: bied de affiliate hulp',
    instructions: [
      `De verkoop of de conversie zakte ${careTable.drop.percent}% of meer onder het gemiddelde van de drie maanden ervoor.`,
      'Bied eerst hulp en materiaal aan, en vraag wat er anders is dan eerst.',
      'Geen verwijt: soms zit het bij ons. Geef door wat wij moeten verbeteren.',
    ],
  },
  'affiliate-record': {
    title: 'Een topweek: feliciteer de affiliate',
    instructions: [
      'Deze week bracht de affiliate meer opdrachten dan ooit in een week.',
      'Feliciteer, en vraag wat er zo goed werkte. Vraag ook of wij dat aan anderen mogen vertellen.',
    ],
  },
  'affiliate-help': {
    title: 'Stille affiliate: bied eerst hulp aan',
    instructions: [
      'Deze affiliate verkocht, en is nu drie maanden stil.',
      'Bel of schrijf, en vraag wat er nodig is om weer te beginnen: materiaal, uitleg of een idee.',
      'Stoppen komt pas daarna ter sprake, in een gesprek.',
    ],
  },
  'affiliate-talk': {
    title: 'Plan een gesprek met de topaffiliate',
    instructions: [
      'Met elke topaffiliate spreken wij twee keer per jaar, aan tafel of met beeld.',
      'Bespreek wat goed gaat, wat beter kan en wat de affiliate zelf wil bereiken.',
      'Noteer wat u afsprak.',
    ],
  },
  'affiliate-attention': {
    title: 'Doe iets persoonlijks voor de affiliate',
    instructions: [
      'Kies iets dat past bij wat wij van de affiliate weten. Nooit een artikel met ons logo.',
      'Weten wij nog niets? Vraag ernaar in het volgende contact, en leg het vast.',
      'Noteer wat u deed, zodat het volgend jaar iets anders is.',
    ],
  },
  'affiliate-session': {
    title: 'Nodig de topaffiliate uit voor de sessie',
    instructions: [
      'De andere affiliates krijgen een mail. Wie bovenaan staat, nodigt u zelf uit.',
      'Hieronder staat een uitnodiging klaar. Pas haar aan, of bel.',
    ],
  },
  'affiliate-introduce': {
    title: 'Voorstel: breng twee affiliates bij elkaar',
    instructions: [
      'Deze affiliate vindt het goed dat anderen van hem of haar weten.',
      'Kies hieronder iemand die daarbij past, en stel hen aan elkaar voor.',
      'Past er niemand? Wijs het voorstel dan af, met de reden.',
    ],
  },
} satisfies Record<keyof typeof affiliateTaskKinds, TaskWords>;
