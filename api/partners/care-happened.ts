import type { CareFact } from '../../domain/affiliate/care-facts.ts';
import type { PromotionFact } from '../../domain/affiliate/promotion-facts.ts';
import { dutchMoment, dutchMonth } from '../../mail/text.ts';
import type { Sentences } from './happened-words.ts';

/** What looking after a partner brings. */
export const careHappened: Sentences<CareFact['type'] | PromotionFact['type']> = {
  noteWritten: ({ key }, titleOf) => `Een collega schreef de partner: ${titleOf(key)}`,
  feedbackGiven: () => 'De partner gaf feedback',
  feedbackActed: () => 'Met de feedback is iets gedaan',
  surveyAnswered: ({ survey, score }) => `Cijfer voor de samenwerking (${dutchMonth(survey)}): ${score}`,
  coachingNoted: () => 'Notitie bij de coaching',
  sessionPlanned: ({ startsAt }) => `Uitgenodigd voor een sessie op ${dutchMoment(startsAt)}`,
  broughtIn: () => 'Door een andere affiliate aangebracht',
  promotionJoined: () => 'De partner doet mee met een actie',
  sharingChosen: ({ shared }) => (shared ? 'Successen mogen gedeeld worden' : 'Successen worden niet meer gedeeld'),
};
