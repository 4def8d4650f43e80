/** What people read of work that the money of partners brings. */
export const moneyTaskWords = {
  'payment-slow': {
    title: 'Betaal de partner: wacht langer dan 30 dagen',
    instructions: [
      'Deze partner heeft een vergoeding te goed die langer dan 30 dagen openstaat.',
      'Kijk waarom: ontbreken rekening of btw-gegevens, is de uitbetaling niet goedgekeurd, of mislukte ze?',
      'Los het op, en laat de partner weten wanneer het geld komt.',
    ],
  },
  'payment-late': {
    title: 'Alarm: partner wacht 90 dagen op zijn geld',
    instructions: [
      'Deze partner wacht 90 dagen of langer op een vergoeding. Dat mag niet gebeuren.',
      'Zorg dat er vandaag betaald wordt, of bel de partner zelf en spreek een dag af.',
    ],
  },
};
