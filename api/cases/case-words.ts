import { type Course, currentRound } from '../../domain/complaint/course.ts';
import { currentStep } from '../../domain/complaint/round.ts';
import { dutchMoment } from '../../mail/text.ts';

/** What a complaint's customer can count on next, by whom and when; nothing where the case is closed. */
export function caseWords(course: Course): string[] {
  const round = currentRound(course);
  if (round.closed) return [];
  const step = currentStep(round);
  if (step === undefined) return ['De oplossing is uitgevoerd. Binnenkort vragen wij of het zo goed is.'];
  const before = dutchMoment(round.legs[step].deadline);
  switch (step) {
    case 'call':
      return [`${callers(course.owner === 'directie')} u, uiterlijk ${before}.`];
    case 'propose':
      return [`U krijgt van ons een voorstel voor een oplossing, uiterlijk ${before}.`];
    case 'implement':
      return [`Wij voeren de oplossing uit, uiterlijk ${before}.`];
  }
}

/** Who calls, up to the verb's object: a customer is promised the directie where it is the directie's. */
export const callers = (directie: boolean): string => (directie ? 'Iemand van de directie belt' : 'Wij bellen');
