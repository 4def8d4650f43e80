import { quarterBudget } from '../domain/creator/quarter-spend.ts';
import type { creatorTaskKinds } from '../domain/creator/task-kinds.ts';
import { partnershipMonths } from '../domain/creator/terms.ts';
import { paymentTerms } from '../domain/creator/warnings.ts';

const amount = (cents: number): string => new Intl.NumberFormat('nl-NL').format(cents / 100);

/** What is asked of the creator partnership manager. */
export const creatorTaskWords = {
  'creator-kick-off': {
    title: 'Nodig de creator uit voor de kick-off',
    instructions: [
      'Praat samen over doelen en publiek, voordat de vorm vaststaat.',
      'Noteer bij het klaarmelden wanneer de kick-off was en wie erbij waren.',
    ],
  },
  'creator-first-insight': {
    title: 'Deel onze eigen inzichten met de creator',
    instructions: [
      'Deel wat wij van klanten weten: hun vragen, hun twijfels en wanneer ze bouwen. Zonder persoonsgegevens.',
      'Doe dit voordat de vorm van de content vaststaat.',
      'Noteer wat u deelde en wanneer.',
    ],
  },
  'creator-briefing-canvas': {
    title: 'Maak samen het briefingcanvas',
    instructions: [
      'Leg drie dingen vast: wat moet, wat niet mag en wat vrij is.',
      'Schrijf geen teksten voor: de creator kiest de woorden en het beeld.',
      'Voer het canvas in, en noteer hier dat de creator akkoord is.',
    ],
  },
  'creator-own-words': {
    title: 'Controleer: eigen woorden van de creator',
    instructions: [
      'Vraag of de creator vrij was in tekst, beeld en vorm.',
      'Noteer een voorbeeld waarin de eigen stem te herkennen is.',
    ],
  },
  'creator-agreement': {
    title: `Sluit een overeenkomst van ${partnershipMonths.least} tot ${partnershipMonths.most} maanden`,
    instructions: [
      'Spreek beloningen af voor resultaat, duidelijke licenties en een scenario voor het einde.',
      'Voer de afspraken in en bespreek elke waarschuwing die u terugkrijgt.',
      'Noteer waar de getekende overeenkomst staat.',
    ],
  },
  'creator-advisory-board': {
    title: 'Geef de creator een plek in de adviesraad',
    instructions: [
      'Nodig de creator uit voor de adviesraad van creators.',
      'Noteer de datum van de eerste bijeenkomst, of waarom de creator niet meedoet.',
    ],
  },
  'creator-growth-tools': {
    title: 'Help de creator groeien: middelen en kennis',
    instructions: [
      'Bied middelen en training aan waar de creator zelf verder mee komt.',
      'Noteer wat de creator koos.',
    ],
  },
  'creator-growth-data': {
    title: 'Deel data voor de groei van de creator',
    instructions: [
      'Deel de resultaten en inzichten waar de creator het eigen werk mee verbetert.',
      'Noteer wat u deelde en wat de creator ermee doet.',
    ],
  },
  'creator-payment-term': {
    title: `Creator: betaaltermijn langer dan ${paymentTerms.redFlagOverDays} dagen`,
    instructions: [
      `In de overeenkomst staat een betaaltermijn van meer dan ${paymentTerms.redFlagOverDays} dagen.`,
      'Breng die terug en leg dat vast. Snel betalen houdt een samenwerking gezond.',
    ],
  },
  'creator-payment-alarm': {
    title: `Alarm: creator wacht ${paymentTerms.alarmFromDays} dagen of meer op geld`,
    instructions: [
      `In de overeenkomst staat een betaaltermijn van ${paymentTerms.alarmFromDays} dagen of meer.`,
      'Beslis vandaag over een kortere termijn, en laat de creator dat weten.',
    ],
  },
  'creator-rights': {
    title: 'Creator: de rechten zijn nog niet duidelijk',
    instructions: [
      'Een campagne begint zonder afspraken over de rechten op het werk.',
      'Spreek een licentie af: waarvoor, hoe lang en voor welke vergoeding. Begin pas daarna met maken.',
    ],
  },
  'creator-feedback': {
    title: 'Geef de creator de resultaten van de campagne',
    instructions: [
      'De campagne is meer dan twee weken voorbij en de creator hoorde nog niets.',
      'Deel de resultaten, zeg wat goed werkte en wat beter kan. Leg de feedback vast.',
    ],
  },
  'creator-strategy': {
    title: 'Betrek de creator bij de strategie',
    instructions: [
      'De eerste campagne begint zonder dat er een kick-off was.',
      'Plan het gesprek over doelen en publiek alsnog, en pas de campagne er zo nodig op aan.',
    ],
  },
  'creator-budget-over': {
    title: 'Creator: kwartaalbudget boven de band',
    instructions: [
      `De campagnes van dit kwartaal kosten samen meer dan € ${amount(quarterBudget.mostCents)}.`,
      'Beslis of dat klopt, en verdeel ze anders waar dat kan. Noteer de reden.',
    ],
  },
  'creator-budget-under': {
    title: 'Creator: kwartaalbudget onder de band',
    instructions: [
      `In het afgelopen kwartaal ging minder dan € ${amount(quarterBudget.leastCents)} naar deze creator.`,
      'Bespreek of de samenwerking nog structureel is, en plan wat er komt.',
    ],
  },
  'creator-renewal': {
    title: 'Plan het gesprek over verlengen',
    instructions: [
      'De overeenkomst met de creator loopt over twee maanden af.',
      'Bespreek de resultaten, wat beide kanten kregen en hoe u verdergaat.',
      'Verlengt u? Voer dan de nieuwe overeenkomst in. Zo niet, dan volgt het afgesproken scenario.',
    ],
  },
  'creator-exit-talk': {
    title: 'Voer het slotgesprek met de creator',
    instructions: ['De samenwerking eindigt.', 'Bedank, vraag wat beter kon en noteer de antwoorden.'],
  },
  'creator-exit-rights': {
    title: 'Handel de rechten af na het einde',
    instructions: [
      'Ga na welk werk wij nog mogen gebruiken, en tot wanneer.',
      'Haal de rest weg en bevestig dat aan de creator.',
    ],
  },
  'creator-exit-payment': {
    title: 'Betaal de creator het laatste bedrag',
    instructions: ['Reken af wat nog openstaat, ook beloningen.', 'Bevestig het bedrag en de dag van betaling.'],
  },
  'creator-exit-data': {
    title: 'Draag gegevens over aan de creator',
    instructions: [
      'Geef de creator de resultaten van de gezamenlijke campagnes mee.',
      'Sluit toegang tot onze systemen en bestanden.',
    ],
  },
  'creator-exit-announcement': {
    title: 'Spreek af hoe het einde wordt verteld',
    instructions: ['Stem samen af wie wat vertelt, en wanneer.', 'Noteer de afspraak.'],
  },
  'creator-incentive': {
    title: 'Feliciteer de creator: beloning verdiend',
    instructions: [
      'De creator haalde een afgesproken doel. Het bedrag staat klaar en gaat mee in de volgende uitbetaling.',
      'Vertel het zelf, en zeg wanneer het geld komt.',
      'Staan de gegevens voor uitbetaling nog niet vast? Vraag ze dan.',
    ],
  },
  'creator-answer': {
    title: 'Lees wat de creator antwoordde',
    instructions: [
      'De creator vulde onze vragen in, met een toelichting of een laag cijfer.',
      'Lees het antwoord bij de creator, en bel er binnen een werkdag over.',
    ],
  },
  'creator-danger': {
    title: 'Lees dit meteen: creator schrijft over gevaar of recht',
    instructions: [
      'Een creator schreef woorden van gevaar of van recht bij onze vragen.',
      'Lees het antwoord bij de creator, bel meteen, en spreek af wat er gebeurt.',
    ],
  },
} satisfies Record<keyof typeof creatorTaskKinds, { title: string; instructions: string[] }>;
