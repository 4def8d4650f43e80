import type { Day } from '../../domain/calendar.ts';
import type { Allowance } from '../../domain/customer/allowances.ts';
import type { DiscountValue } from '../../domain/customer/discounts.ts';
import type { YearlyBenefit } from '../../domain/customer/growth-facts.ts';
import type { Merit } from '../../domain/customer/merits.ts';
import { dutchDate, euros } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

export interface ClubPageProps {
  bureau: Bureau;
  /** Null: no level yet. */
  level: { name: string; since: Day; percent: number } | null;
  /** Null: the highest, or none to reach. */
  next: { name: string; needs: readonly string[] } | null;
  merit: Merit;
  /** Those that can be used today. */
  codes: readonly ClubCode[];
  /** Of this year, where the level gives any. */
  allowances: readonly Allowance[];
  /** What the level gives, the newest first. */
  benefits: readonly string[];
  quoteUrl: string;
  preferencesUrl: string;
  conditionsUrl: string;
}

interface ClubCode {
  code: string;
  value: DiscountValue;
  once: boolean;
  until: Day | null;
  conditionsUrl: string;
}

/** The customer's own page of the club: where he stands, what is next, and what he can use. */
export function ClubPage(props: ClubPageProps) {
  const { bureau, level, next, merit, codes, allowances, benefits } = props;
  return (
    <Page title="Uw Bouwclub" bureau={bureau}>
      <h1>{level ? `U heeft niveau ${level.name}` : 'Uw Bouwclub'}</h1>
      <p class="about">
        {level
          ? `Sinds ${dutchDate(level.since)}. U krijgt ${level.percent}% korting op elk volgend project.`
          : noLevel}
      </p>
      {next ? <Next next={next} merit={merit} /> : null}
      <h2>Uw codes</h2>
      {codes.length === 0 ? (
        <p>U heeft nu geen code. Krijgt u er een, dan staat hij hier en in onze mail.</p>
      ) : (
        <Codes codes={codes} />
      )}
      <p>
        <a class="button" href={props.quoteUrl}>
          Vraag een offerte aan
        </a>
      </p>
      {allowances.length === 0 ? null : <Allowances allowances={allowances} bureau={bureau} />}
      {benefits.length === 0 ? null : (
        <>
          <h2>Uw voordelen</h2>
          <ul class="steps">
            {benefits.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <h2>Goed om te weten</h2>
      <p>
        <a class="row" href={props.conditionsUrl}>
          Voorwaarden van de Bouwclub
        </a>
        <br />
        <a class="row" href={props.preferencesUrl}>
          Kies welke mails u krijgt
        </a>
      </p>
      <p class="hint">Wij onthouden dat u deze pagina bekeek, één keer per dag en zonder verdere gegevens.</p>
    </Page>
  );
}

const noLevel = 'Met uw eerste opgeleverde project wordt u lid. Lid zijn kost niets.';

const Next = ({ next, merit }: { next: { name: string; needs: readonly string[] }; merit: Merit }) => (
  <>
    <dl class="answer">
      <dt>{`Voor niveau ${next.name} heeft u nodig`}</dt>
      {next.needs.map((words) => (
        <dd key={words}>{words}</dd>
      ))}
    </dl>
    <p class="hint">
      {`Nu telt: ${count(merit.projects, 'project', 'projecten')}, ${count(merit.referrals, 'aanbeveling', 'aanbevelingen')}` +
        ` en ${euros(merit.spendCents)} aan opgeleverd werk (exclusief btw).`}
    </p>
  </>
);

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const Codes = ({ codes }: { codes: readonly ClubCode[] }) => (
  <>
    <ul class="codes">
      {codes.map(({ code, value, once, until, conditionsUrl }) => (
        <li key={`${code} ${until ?? ''}`}>
          <strong class="code">{code}</strong>
          <span>
            {`${'percent' in value ? `${value.percent}%` : euros(value.cents)} korting, ${once ? 'één keer' : 'op elk project'}`}
          </span>
          <span>{until === null ? 'Zonder einddatum' : `Tot en met ${dutchDate(until)}`}</span>
          <a class="row" href={conditionsUrl}>
            {`Voorwaarden van ${code}`}
          </a>
        </li>
      ))}
    </ul>
    {codes.length > 1 ? <p class="hint">Kortingen tellen niet op. De hoogste die geldt, gaat eraf.</p> : null}
  </>
);

const benefitNames = {
  consultation: 'Gratis adviesgesprek',
  'site-check': 'Gratis controle op de bouwplaats',
} as const satisfies Record<YearlyBenefit, string>;

function leftWords(allowed: Allowance['allowed'], used: number, left: Allowance['left']): string {
  if (left === 'unlimited') return `zo vaak als u wilt (${used} keer gebruikt)`;
  return left === 0 ? 'dit jaar gebruikt' : `nog ${left} van ${String(allowed)}`;
}

const Allowances = ({ allowances, bureau }: { allowances: readonly Allowance[]; bureau: Bureau }) => (
  <>
    <h2>{`Dit jaar te gebruiken (${allowances[0]?.year ?? ''})`}</h2>
    <dl class="allowances">
      {allowances.map(({ benefit, allowed, used, left }) => (
        <div key={benefit}>
          <dt>{benefitNames[benefit]}</dt>
          <dd>{leftWords(allowed, used, left)}</dd>
        </div>
      ))}
    </dl>
    <p class="hint">{`Afspreken? Bel ${bureau.phone} of antwoord op een mail van ons. Op 1 januari begint u opnieuw.`}</p>
  </>
);
