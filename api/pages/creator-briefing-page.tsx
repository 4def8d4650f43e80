import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

export interface CreatorBriefingPageProps {
  bureau: Bureau;
  name: string;
  /** Null: not written yet. */
  canvas: {
    purpose: string;
    audience: string;
    must: readonly string[];
    mustNot: readonly string[];
    free: readonly string[];
  } | null;
  homeUrl: string;
  pdfUrl: string;
}

/** The guardrails of working together, as the creator reads them. */
export const CreatorBriefingPage = ({ bureau, name, canvas, homeUrl, pdfUrl }: CreatorBriefingPageProps) => (
  <Page title="Briefingcanvas" bureau={bureau}>
    <h1>Briefingcanvas</h1>
    <p class="about">{`Kaders voor ${name}, geen script. De woorden, het beeld en de vorm kiest u zelf.`}</p>
    {canvas ? (
      <>
        <h2>Wat we samen willen bereiken</h2>
        <p>{canvas.purpose}</p>
        <h2>Voor wie</h2>
        <p>{canvas.audience}</p>
        <Guardrails title="Moet" items={canvas.must} />
        <Guardrails title="Mag niet" items={canvas.mustNot} />
        <Guardrails title="Vrij" items={canvas.free} />
      </>
    ) : (
      <p>
        Het canvas vullen we samen in, in de tweede stap. Daarna staat het hier. Wilt u alvast meedenken? Neem het lege
        blad.
      </p>
    )}
    <p>
      <a class="row" href={pdfUrl}>
        {canvas ? 'Briefingcanvas (pdf)' : 'Leeg briefingcanvas (pdf)'}
      </a>
      <br />
      <a class="row" href={homeUrl}>
        Terug naar uw pagina
      </a>
    </p>
  </Page>
);

const Guardrails = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    <h2>{title}</h2>
    {items.length === 0 ? (
      <p>Niets.</p>
    ) : (
      <ul class="steps">
        {items.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    )}
  </>
);
