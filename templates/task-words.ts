import { offers } from '../domain/customer/offers.ts';
import type { Category } from '../domain/step.ts';

/** What a task asks, in the words its owner reads. The title is a mail subject: it names nobody. */
export function taskWords(kind: string, category: Category): { title: string; instructions: string[] } {
  switch (kind) {
    case 'build-call':
      return {
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
      };
    case 'unhappy':
      return {
        title: 'Bel de klant: niet tevreden',
        instructions: ['De klant gaf aan niet tevreden te zijn.', 'Bel, luister, en spreek af wat u wanneer doet.'],
      };
    case 'rejected':
      return {
        title: 'Bel de klant: vergunning afgewezen',
        instructions: ['De vergunning is afgewezen.', 'Bel meteen en bespreek wat er constructief nodig is.'],
      };
    case 'step-failed':
      return {
        title: 'Kijk mee: een stap lukt niet',
        instructions: [
          'Een stap in het verloop van deze klant is niet gelukt en wordt opnieuw gepland.',
          'Vraag de beheerder om te kijken, en bel de klant als wachten te lang duurt.',
        ],
      };
    case 'mail-unknown':
      return {
        title: 'Kijk mee: is deze mail aangekomen?',
        instructions: [
          'Het is onzeker of een mail aan deze klant is verzonden. Wij sturen hem niet nog eens.',
          'Kijk bij de mailprovider, of vraag het de klant.',
        ],
      };
    default:
      return {
        title: 'Beantwoord de vraag van de klant',
        instructions: ['De klant heeft een vraag.', 'Bel of mail met het antwoord; onze hulp is gratis.'],
      };
  }
}
