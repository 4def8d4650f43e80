import type { FieldWords } from '../http/typed-fields.ts';

/** What is said of a place that cannot be read, on every form that asks for one. */
export const placeWords = {
  street: { missing: 'Vul de straat in.', wrong: 'Deze straat kunnen wij niet lezen.' },
  houseNumber: { missing: 'Vul het huisnummer in.', wrong: 'Begin met een cijfer, zoals 12 of 12a.' },
  postcode: {
    missing: 'Vul de postcode in.',
    wrong: 'Een postcode heeft vier cijfers en twee letters, zoals 1234 AB.',
  },
  city: { missing: 'Vul de plaats in.', wrong: 'Deze plaats kunnen wij niet lezen.' },
} as const satisfies FieldWords<string>;

export const noEmailAddress = 'Dit is geen e-mailadres. Het lijkt op naam@voorbeeld.nl.';

/** Of what may be left empty. */
export const optionalWords = {
  phone: { missing: '', wrong: 'Dit is geen telefoonnummer. Laat het leeg, of vul het in als 06 12345678.' },
  words: {
    missing: '',
    wrong: 'Uw tekst is te lang, of heeft tekens die wij niet kunnen lezen. Hoogstens 1.000 tekens.',
  },
} as const satisfies FieldWords<string>;
