import type { SheetRow } from '../../documents/creator-data.ts';

export interface CreatorSectionProps {
  steps: readonly {
    name: string;
    period: string;
    /** The one it is at. */
    now: boolean;
    items: readonly { words: string; state: string }[];
  }[];
  kpis: readonly SheetRow[];
  agreement: { rows: readonly { label: string; value: string }[]; warnings: readonly string[] } | null;
  habits: { stop: readonly Habit[]; start: readonly Habit[] };
  briefingUrl: string;
  sheets: readonly { name: string; url: string }[];
}

interface Habit {
  words: string;
  state: string;
}

/** What a creator sees of the partnership: the twelve weeks, the figures, the agreement, and what both sides stop and start. */
export const CreatorSection = ({ steps, kpis, agreement, habits, briefingUrl, sheets }: CreatorSectionProps) => (
  <>
    <p>
      <a class="button" href={briefingUrl}>
        Bekijk uw briefingcanvas
      </a>
    </p>
    <h2>De eerste twaalf weken</h2>
    {steps.map(({ name, period, now, items }, n) => (
      <section key={name} class="week" aria-labelledby={`step-${n + 1}`}>
        <h3 id={`step-${n + 1}`}>{`${n + 1}. ${name}${now ? ' (nu)' : ''}`}</h3>
        <p class="hint">{`${period}.`}</p>
        <Rows rows={items.map(({ words, state }) => ({ label: words, value: state }))} />
      </section>
    ))}
    <h2>Hoe het gaat</h2>
    <dl class="stands">
      {kpis.map(({ name, value, basis }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          <dd class="basis">{basis}</dd>
        </div>
      ))}
    </dl>
    <h2>Onze afspraken</h2>
    {agreement ? <Agreement {...agreement} /> : <p>Die leggen we vast in de derde stap. Dan staan ze hier.</p>}
    <h2>Waar we mee stoppen</h2>
    <Rows rows={habits.stop.map(({ words, state }) => ({ label: words, value: state }))} />
    <h2>Waar we mee starten</h2>
    <Rows rows={habits.start.map(({ words, state }) => ({ label: words, value: state }))} />
    <h2>Om te bewaren</h2>
    <ul class="steps">
      {sheets.map(({ name, url }) => (
        <li key={url}>
          <a class="row" href={url}>{`${name} (pdf)`}</a>
        </li>
      ))}
    </ul>
  </>
);

const Agreement = ({ rows, warnings }: NonNullable<CreatorSectionProps['agreement']>) => (
  <>
    <Rows rows={rows} />
    {warnings.length === 0 ? null : (
      <>
        <p>Let op: dit vraagt nog een gesprek.</p>
        <ul class="steps">
          {warnings.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </>
    )}
  </>
);

const Rows = ({ rows }: { rows: readonly { label: string; value: string }[] }) => (
  <dl class="stands">
    {rows.map(({ label, value }) => (
      <div key={`${label} ${value}`}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
