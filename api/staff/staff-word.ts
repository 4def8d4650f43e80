import { prose, text, word } from '../../door/fields.ts';

/** Why a person did something. Kept apart from the facts, which hold its id alone. */
export const reason = text(1_000).meta({
  description: 'Why, in your own words; it is shown in the timeline.',
  example: 'Klant belde: bouw ligt stil tot het voorjaar.',
});

/** Who did it, as their own system knows them: facts hold ids, no names and no addresses. */
export const staffId = word(64)
  .regex(/^[\w.:-]+$/, 'must be an id: letters, digits, dot, colon, hyphen')
  .meta({ description: 'Id of the person, never a name or an e-mail address.', example: 'medewerker-17' });

/** What came of something, or why, in as many lines as it takes. */
export const note = prose(1_000).meta({ description: 'In your own words; it is shown in the timeline.' });
