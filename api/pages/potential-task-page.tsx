import { type PermitNeed, permitNeeds } from '../../domain/partner/potential.ts';
import type { PotentialReport } from '../../store/potential-reports.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import type { FieldWords, Typed } from '../http/typed-fields.ts';
import { FormField } from './form-field.tsx';
import { FormProblems } from './form-problems.tsx';
import { Page } from './page.tsx';
import { TypedNote } from './typed-note.tsx';

const prose = (missing: string) => ({
  missing,
  wrong: 'Deze tekst is te lang, of heeft tekens die wij niet kunnen lezen.',
});
const amount = 'Vul hele euro’s in, zoals 25.000. Het tweede bedrag is minstens het eerste.';

export const reportFieldWords = {
  possible: prose('Schrijf wat er kan.'),
  structure: prose('Schrijf wat de constructie vraagt.'),
  fromCents: { missing: 'Vul het laagste bedrag in.', wrong: amount },
  toCents: { missing: 'Vul het hoogste bedrag in.', wrong: amount },
  permit: { missing: 'Kies of er een vergunning nodig is.', wrong: 'Kies een van de mogelijkheden.' },
  advice: prose('Schrijf uw advies.'),
} as const satisfies FieldWords<string>;
export type ReportField = keyof typeof reportFieldWords;

const permits = { yes: 'Ja', no: 'Nee', maybe: 'Misschien' } as const satisfies Record<PermitNeed, string>;

interface PotentialTaskPageProps {
  bureau: Bureau;
  report: PotentialReport;
  filledIn: Typed<ReportField>;
}

/** The form behind a report: what an engineer found of a house. */
export function PotentialTaskPage({ bureau, report: { address, words }, filledIn }: PotentialTaskPageProps) {
  const { typed, wrong } = filledIn;
  const area = (name: ReportField, label: string, hint: string) => (
    <TypedNote {...{ id: name, name, label, hint, rows: 4, typed: typed[name] ?? '', wrong: wrong[name] }} />
  );
  const euros = (name: ReportField, label: string) => (
    <FormField id={name} label={label} wrong={wrong[name]} hint="Hele euro’s, zonder btw.">
      {(described) => (
        <input {...described} value={typed[name] ?? ''} type="text" inputMode="numeric" autocomplete="off" />
      )}
    </FormField>
  );
  return (
    <Page title="Rapport verbouwpotentie" bureau={bureau} readers="staff">
      <h1>Rapport verbouwpotentie</h1>
      <p class="about">{`${address.street} ${address.houseNumber}, ${address.postcode} ${address.city}`}</p>
      {words === undefined ? null : <blockquote>{words}</blockquote>}
      <FormProblems wrong={wrong} fields={Object.keys(reportFieldWords)} />
      <form method="post" novalidate>
        {area('possible', 'Wat kan er?', 'De makelaar en de koper lezen dit.')}
        {area('structure', 'Wat vraagt dat van de constructie?', 'In gewone woorden.')}
        {euros('fromCents', 'Bouwkosten vanaf')}
        {euros('toCents', 'Bouwkosten tot')}
        <FormField id="permit" label="Is een vergunning nodig?" wrong={wrong.permit}>
          {(described) => (
            <select {...described}>
              <option value="">Kies</option>
              {permitNeeds.map((need) => (
                <option key={need} value={need} selected={need === typed.permit}>
                  {permits[need]}
                </option>
              ))}
            </select>
          )}
        </FormField>
        {area('advice', 'Uw advies', 'Wat is een goede eerste stap?')}
        <button class="main" type="submit">
          Verstuur het rapport
        </button>
        <p class="note">De makelaar krijgt het rapport als PDF. Deze taak is dan klaar.</p>
      </form>
    </Page>
  );
}
