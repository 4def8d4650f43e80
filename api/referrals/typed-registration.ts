import { type RegistrationForm, registrationForm } from '../../door/referral.ts';
import { type FieldWords, readFields, type Typed } from '../http/typed-fields.ts';
import { noEmailAddress, optionalWords, placeWords } from '../pages/contact-field-words.ts';

/** Every field of the form behind a shared link, and what is said where it is empty or cannot be read. */
const fields = {
  name: { missing: 'Vul uw naam in.', wrong: 'Vul uw naam in met letters, hoogstens 120 tekens.' },
  email: { missing: 'Vul uw e-mailadres in.', wrong: noEmailAddress },
  phone: optionalWords.phone,
  projectType: { missing: 'Kies wat u wilt bouwen.', wrong: 'Kies een van de mogelijkheden.' },
  ...placeWords,
  words: optionalWords.words,
} as const satisfies FieldWords<keyof RegistrationForm>;

export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as Field[];

/** As it was typed, to be shown again, and what is wrong with it. */
export type TypedRegistration = Typed<Field> & { ticks: { showName: boolean; consent: boolean } };

export const nothingTyped: TypedRegistration = { typed: {}, ticks: { showName: false, consent: false }, wrong: {} };

export type ReadRegistration =
  { ok: true; form: RegistrationForm; ticks: TypedRegistration['ticks'] } | { ok: false; refused: TypedRegistration };

/** Reads the form; of what cannot be read, each field says why, and nothing typed is lost. */
export function readRegistration(given: Readonly<Record<string, unknown>>): ReadRegistration {
  const ticks = { showName: given.showName === 'yes', consent: given.consent === 'yes' };
  const read = readFields(registrationForm, fields, given);
  return 'form' in read ? { ok: true, form: read.form, ticks } : { ok: false, refused: { ...read.refused, ticks } };
}
