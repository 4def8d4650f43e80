/** What the work of a quarter's review asks (rules, section 9). */
export const reviewTaskWords = {
  'quarter-talk': {
    title: 'Voer het kwartaalgesprek met de partner',
    instructions: [
      'Het kwartaal is afgesloten en het rapport staat klaar. De partner heeft het ook.',
      'Bel of spreek af, en loop het rapport samen door: volume, kwaliteit, prijs, niveau en groei.',
      'Leg vast wat u samen afspreekt: elke afspraak met een eigenaar en een datum.',
      'Meld de taak klaar met een korte notitie van het gesprek.',
    ],
  },
  'agreed-action': {
    title: 'Doe wat met de partner is afgesproken',
    instructions: [
      'Dit is afgesproken in een kwartaalgesprek. Hieronder staat wat precies.',
      'Meld de taak klaar als het gedaan is. Het volgende rapport vertelt de partner dat.',
    ],
  },
};
