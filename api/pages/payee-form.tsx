import type { PayeeKind } from '../../domain/payee.ts';
import { FormField } from './form-field.tsx';

/** What is wrong with what was typed, by field, as the customer reads it. */
export interface WrongPayee {
  name?: string;
  iban?: string;
  kind?: string;
}

export interface PayeeFormProps {
  as: 'payout' | 'credit';
  /** What is on record; the account by its last characters alone. */
  known?: { name: string; kind: PayeeKind; ending: string } | undefined;
  /** A business of which something is still asked by a person. */
  incomplete: boolean;
  typed?: { name: string; iban: string; kind: string } | undefined;
  wrong?: WrongPayee | undefined;
  /** A partner is paid out always; a customer may choose. */
  partner?: boolean;
}

/** Paid out or as credit, and to which account: one form, one press. */
export function PayeeForm({ as, known, incomplete, typed, wrong, partner = false }: PayeeFormProps) {
  const kind = typed?.kind ?? known?.kind ?? 'private';
  return (
    <form method="post" class="payee">
      <h2>{partner ? 'Waar betalen wij naartoe?' : 'Hoe wilt u uw beloning krijgen?'}</h2>
      {wrong ? <Wrongs wrong={wrong} /> : null}
      {partner ? null : (
        <fieldset class="options">
          <legend>Uitbetalen of verrekenen</legend>
          <Option name="as" value="payout" chosen={as} label="Op mijn rekening" />
          <Option name="as" value="credit" chosen={as} label="Als tegoed bij mijn volgende opdracht" />
        </fieldset>
      )}
      <FormField id="name" label="Naam van de rekeninghouder" wrong={wrong?.name}>
        {(described) => (
          <input
            {...described}
            type="text"
            autocomplete="name"
            maxLength={70}
            value={typed?.name ?? known?.name ?? ''}
          />
        )}
      </FormField>
      <FormField
        id="iban"
        label="IBAN"
        hint={
          known === undefined
            ? `Bijvoorbeeld NL91 ABNA 0417 1643 00.${partner ? '' : ' Voor tegoed is dit niet nodig.'}`
            : `Wij hebben de rekening die eindigt op ${known.ending}. Laat dit leeg als die nog klopt.`
        }
        wrong={wrong?.iban}
      >
        {(described) => (
          <input
            {...described}
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={42}
            value={typed?.iban ?? ''}
          />
        )}
      </FormField>
      <fieldset class="options" id="kind" aria-describedby={wrong?.kind === undefined ? undefined : 'kind-wrong'}>
        <legend>Van wie is de rekening?</legend>
        {wrong?.kind === undefined ? null : (
          <p class="problem-words" id="kind-wrong">
            {wrong.kind}
          </p>
        )}
        <Option name="kind" value="private" chosen={kind} label="Van mij als particulier" />
        <Option name="kind" value="business" chosen={kind} label="Van een bedrijf" />
      </fieldset>
      {incomplete ? (
        <p class="notice">
          Voor een bedrijf hebben wij nog btw-gegevens nodig. Bel of mail ons daarover: pas daarna kunnen wij
          uitbetalen.
        </p>
      ) : null}
      <button class="main" type="submit">
        Opslaan
      </button>
      <p class="note">Uw rekeningnummer bewaren wij versleuteld. Wij gebruiken het alleen om u te betalen.</p>
    </form>
  );
}

const Wrongs = ({ wrong }: { wrong: WrongPayee }) => (
  <div class="notice" role="alert">
    <p>
      <strong>Nog niet opgeslagen.</strong> Er is niets veranderd. Kijk dit nog eens na:
    </p>
    <ul>
      {Object.entries(wrong).map(([field, words]) => (
        <li key={field}>
          <a href={`#${field}`}>{words}</a>
        </li>
      ))}
    </ul>
  </div>
);

const Option = ({ name, value, chosen, label }: { name: string; value: string; chosen: string; label: string }) => (
  <label>
    <input type="radio" name={name} value={value} checked={value === chosen} />
    {label}
  </label>
);
