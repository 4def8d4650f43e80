import type { Balances } from '../../domain/statement.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { dutchDate, euros } from '../../mail/text.ts';
import type { Day } from '../../domain/calendar.ts';
import { payoutRules } from '../../domain/payouts.ts';
import { Page } from './page.tsx';
import { PayeeForm, type PayeeFormProps } from './payee-form.tsx';

export interface StatementRow {
  id: string;
  on: Day;
  words: string;
  /** Of what we owe, or of what was paid; integer cents. */
  change: Balances;
  after: Balances;
}

export interface StatementPageProps {
  bureau: Bureau;
  balances: Balances;
  rows: readonly StatementRow[];
  form: PayeeFormProps;
  /** A press was just recorded. */
  saved: boolean;
  /** What a partner has besides: his invoices, and all as a table for a spreadsheet. */
  files?: StatementFiles;
}

export interface StatementFiles {
  csvUrl: string;
  invoices: readonly { number: string; on: Day; cents: number; url: string }[];
}

/** What a customer earned, every cent of it, and where it goes. */
export function StatementPage({ bureau, balances, rows, form, saved, files }: StatementPageProps) {
  const { wrong } = form;
  return (
    <Page title={wrong ? 'Nog niet opgeslagen' : saved ? 'Opgeslagen' : 'Uw afrekening'} bureau={bureau}>
      <h1>Uw afrekening</h1>
      {saved ? (
        <dl class="answer done">
          <dt>Uw keuze geldt vanaf nu</dt>
          <dd>Opgeslagen</dd>
        </dl>
      ) : null}
      <Standing balances={balances} as={form.as} partner={files !== undefined} />
      <PayeeForm {...form} />
      {files ? <Files {...files} /> : null}
      <h2>Waar dit uit bestaat</h2>
      {rows.length === 0 ? (
        <p>
          Nog niets. Zodra iemand door u klant wordt en het project is {files ? 'opgedragen' : 'opgeleverd'}, staat het
          hier.
        </p>
      ) : (
        <Lines rows={rows} />
      )}
    </Page>
  );
}

function Standing({ balances, as, partner }: { balances: Balances; as: 'payout' | 'credit'; partner: boolean }) {
  const { held, payable, paying, paid, credit } = balances;
  return (
    <>
      <dl class="balances">
        <Balance name={openName(payable, as)} cents={payable} />
        <Balance
          name="In afwachting"
          cents={held}
          hint={partner ? 'Vrij zodra de opdracht opgeleverd en betaald is.' : 'Vrij zodra de opdracht betaald is.'}
        />
        {paying === 0 ? null : <Balance name="Onderweg naar uw rekening" cents={paying} />}
        <Balance name="Uitbetaald" cents={paid} />
        {credit === 0 ? null : <Balance name="Verrekend met opdrachten" cents={credit} />}
      </dl>
      <p class="note">{nextWords(payable, as)}</p>
    </>
  );
}

function openName(payable: number, as: 'payout' | 'credit'): string {
  if (payable < 0) return 'Nog te verrekenen';
  return as === 'credit' ? 'Uw tegoed' : 'Uit te betalen';
}

/** What happens next. */
function nextWords(payable: number, as: 'payout' | 'credit'): string {
  if (payable < 0) return 'Er is meer teruggedraaid dan er openstond. Dit bedrag gaat van uw volgende beloning af.';
  if (as === 'credit') return 'Bij uw volgende opdracht trekken wij dit van de rekening af.';
  return `Wij betalen één keer per maand uit, vanaf ${euros(payoutRules.fromCents)}.`;
}

const Balance = ({ name, cents, hint }: { name: string; cents: number; hint?: string }) => (
  <div>
    <dt>
      {name}
      {hint === undefined ? null : <span class="hint">{hint}</span>}
    </dt>
    <dd>{euros(cents)}</dd>
  </div>
);

const Files = ({ csvUrl, invoices }: StatementFiles) => (
  <>
    <h2>Uw facturen en overzichten</h2>
    <p>
      {invoices.length === 0
        ? 'Nog geen. Bij elke betaling maken wij er een voor u op.'
        : 'Bij elke betaling maakten wij er een voor u op.'}
    </p>
    <ul class="steps">
      {invoices.map(({ number, on, cents, url }) => (
        <li key={number}>
          <a href={url}>{`Nummer ${number} (PDF)`}</a>
          {`: ${euros(cents)}, ${dutchDate(on)}`}
        </li>
      ))}
      <li>
        <a href={csvUrl}>Alle regels voor een spreadsheet (CSV)</a>
      </li>
    </ul>
  </>
);

const Lines = ({ rows }: { rows: readonly StatementRow[] }) => (
  <ol class="statement" reversed>
    {[...rows].reverse().map(({ id, on, words, change, after }) => (
      <li key={id}>
        <p class="what">
          <span>{words}</span> <strong>{movedWords(change)}</strong>
        </p>
        <p class="hint">
          {dutchDate(on)}. Daarna: {afterWords(after)}.
        </p>
      </li>
    ))}
  </ol>
);

/** The amount a line is about, signed where it changes what we owe. */
function movedWords({ held, payable, paying, paid, credit }: Balances): string {
  const owed = held + payable + paying;
  if (paid !== 0) return euros(paid);
  if (credit !== 0) return euros(credit);
  if (owed !== 0) return `${owed > 0 ? '+' : '−'}\u00a0${euros(Math.abs(owed))}`;
  return euros(Math.max(held, payable, paying));
}

const afterWords = ({ held, payable, paying }: Balances): string =>
  [
    `${euros(payable)} open`,
    ...(held === 0 ? [] : [`${euros(held)} in afwachting`]),
    ...(paying === 0 ? [] : [`${euros(paying)} onderweg`]),
  ].join(', ');
