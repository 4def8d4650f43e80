import { LineChart } from '../../documents/charts/line-chart.tsx';
import type { Bureau } from '../../templates/mail-variables.ts';
import type { Report } from '../partner-reviews/report-of.ts';
import { Page } from './page.tsx';

interface PartnerReportPageProps {
  bureau: Bureau;
  /** Of the last quarter that was reviewed; absent: none was yet. */
  report: Report | undefined;
  /** Of every reviewed quarter, the newest first. */
  files: readonly { words: string; url: string }[];
  /** When the running quarter is reviewed: 'donderdag 1 april 2027'. */
  nextOn: string;
}

/** A partner's quarters: how the last one was, what was agreed, how it developed, and each as a file to keep. */
export const PartnerReportPage = ({ bureau, report, files, nextOn }: PartnerReportPageProps) => (
  <Page title={report?.title ?? 'Uw kwartaalrapport'} bureau={bureau}>
    {report ? (
      <WholeReport report={report} />
    ) : (
      <>
        <h1>Uw kwartaalrapport</h1>
        <p class="about">Er is nog geen kwartaal afgesloten. Er zijn te weinig gegevens om iets te laten zien.</p>
      </>
    )}
    <h2>Alle rapporten</h2>
    {files.length === 0 ? null : (
      <ul class="reports">
        {files.map(({ words, url }) => (
          <li key={url}>
            <a class="row" href={url}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    )}
    <p class="note">{`Het lopende kwartaal wordt afgesloten op ${nextOn}.`}</p>
  </Page>
);

const WholeReport = ({ report }: { report: Report }) => (
  <>
    <h1>{report.title}</h1>
    <p class="about">{`${report.partnerName}, ${report.period}`}</p>
    <Figures rows={report.rows} />
    {report.sections.map(({ title, paragraphs }) => (
      <section key={title}>
        <h2>{title}</h2>
        {paragraphs.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
    ))}
    <Actions actions={report.actions} />
    <h2>Verloop per kwartaal</h2>
    <p class="note">
      De streepjeslijn is de norm. De band is het gebied waarin de waarde met 95% zekerheid ligt. Bij n staat van
      hoeveel waarnemingen het cijfer is.
    </p>
    {report.charts.map((chart) => (
      <section key={chart.id} class="chart">
        <h3>{chart.title}</h3>
        <div class="wide">
          <LineChart {...chart} size="wide" />
        </div>
        <div class="narrow">
          <LineChart {...chart} id={`${chart.id}-narrow`} size="narrow" />
        </div>
      </section>
    ))}
  </>
);

const verdictClass = { 'op norm': 'reached', 'onder de norm': 'missed' } as Readonly<Record<string, string>>;

const Figures = ({ rows }: Pick<Report, 'rows'>) => (
  <dl class="facts kpi-figures">
    {rows.map(({ title, value, target, verdict, source }) => (
      <div key={title}>
        <dt>{title}</dt>
        <dd>
          <strong>{value}</strong>
          <span class={verdictClass[verdict] ?? 'unjudged'}>{verdict}</span>
          <span class="source">{`Norm: ${target}. Telt: ${source}.`}</span>
        </dd>
      </div>
    ))}
  </dl>
);

const Actions = ({ actions }: Pick<Report, 'actions'>) => (
  <section>
    <h2>Afspraken</h2>
    {actions.length === 0 ? (
      <p>Er zijn geen afspraken die nog openstaan. Wat u in het gesprek afspreekt, komt hier te staan.</p>
    ) : (
      <ul class="steps">
        {actions.map(({ id, words, owner, dueOn, state }) => (
          <li key={id}>
            {words}
            <span class="source">{`${owner}, vóór ${dueOn}: ${state}`}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
);
