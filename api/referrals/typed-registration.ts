import { type RegistrationForm, registrationForm } from '../../door/referral.ts';

/** Every field of the form behind a shared link, and what is said where it is empty or cannot be read. */
const fields = {
  name: { missing: 'Vul uw naam in.', wrong: 'Vul uw naam in met letters, hoogstens 120 tekens.' },
  email: { missing: 'Vul uw e-mailadres in.', wrong: 'Dit is geen e-mailadres. Het lijkt op naam@voorbeeld.nl.' },
  phone: { missing: '', wrong: 'Dit is geen telefoonnummer. Laat het leeg, of vul het in als 06 12345678.' },
  projectType: { missing: 'Kies wat u wilt bouwen.', wrong: 'Kies een van de mogelijkheden.' },
  street: { missing: 'Vul de straat in.', wrong: 'Deze straat kunnen wij niet lezen.' },
  houseNumber: { missing: 'Vul het huisnummer in.', wrong: 'Begin met een cijfer, zoals 12 of 12a.' },
  postcode: {
    missing: 'Vul de postcode in.',
    wrong: 'Een postcode heeft vier cijfers en twee letters, zoals 1234 AB.',
  },
  city: { missing: 'Vul de plaats in.', wrong: 'Deze plaats kunnen wij niet lezen.' },
  words: {
    missing: '',
    wrong: 'Uw tekst is te lang, of heeft tekens die wij niet kunnen lezen. Hoogstens 1.000 tekens.',
  },
} as const satisfies Record<keyof RegistrationForm, { missing: string; wrong: string }>;

export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as Field[];

/** As it was typed, to be shown again, and what is wrong with it. */
export interface TypedRegistration {
  typed: Partial<Record<Field, string>>;
  ticks: { showName: boolean; consent: boolean };
  wrong: Partial<Record<Field, string>>;
}

export const nothingTyped: TypedRegistration = { typed: {}, ticks: { showName: false, consent: false }, wrong: {} };

export type ReadRegistration =
  { ok: true; form: RegistrationForm; ticks: TypedRegistration['ticks'] } | { ok: false; refused: TypedRegistration };

/** Reads the form; of what cannot be read, each field says why, and nothing typed is lost. */
export function readRegistration(given: Readonly<Record<string, unknown>>): ReadRegistration {
  const typed: TypedRegistration['typed'] = {};
  for (const field of fieldNames) {
    const value = given[field];
    if (typeof value === 'string' && value.trim() !== '') typed[field] = value;
  }
  const ticks = { showName: given.showName === 'yes', consent: given.consent === 'yes' };
  const read = registrationForm.safeParse(typed);
  if (read.success) return { ok: true, form: read.data, ticks };
  const wrong: TypedRegistration['wrong'] = {};
  for (const { path } of read.error.issues) {
    const field = path[0] as Field;
    wrong[field] ??= typed[field] === undefined ? fields[field].missing : fields[field].wrong;
  }
  return { ok: false, refused: { typed, ticks, wrong } };
}
