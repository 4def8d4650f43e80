import { dayOf, type Instant } from '../../domain/calendar.ts';
import { firstProjects } from '../../domain/partner/architects.ts';
import { rankOf, tierAbove, tiers, tierTable } from '../../domain/partner/tier-table.ts';
import type { Tiering } from '../../domain/partner/tiers.ts';
import { dutchDate } from '../../mail/text.ts';
import { extraWords, tierWords } from '../../templates/tier-words.ts';
import { TierTable } from './tier-table.tsx';

/** A contractor's tier: what it gives, how many projects count, and what is announced. */
export function TierSection({ tiering, now }: { tiering: Tiering; now: Instant }) {
  const { tier, projects, notices } = tiering;
  const next = tierAbove(tier);
  const coming = notices.find(({ from, outcome }) => outcome === undefined && from > now);
  const extras = tiers.slice(0, rankOf(tier)).flatMap((one) => tierTable[one].extras.map((extra) => extraWords[extra]));
  return (
    <section>
      <h2>{tier === undefined ? 'Uw niveau' : `Uw niveau: ${tierWords[tier]}`}</h2>
      <p>{`In de laatste twaalf maanden leverden wij ${projectWords(projects)} op die u bestelde of aanbracht.`}</p>
      {tier === undefined ? null : (
        <ul class="steps">
          <li>{`${tierTable[tier].percent}% korting op elk project`}</li>
          {extras.map((extra) => (
            <li key={extra}>{extra}</li>
          ))}
        </ul>
      )}
      {coming && (
        <p class="notice">
          {`Tot en met ${dutchDate(dayOf(coming.from) - 1)} houdt u dit niveau. `}
          {`Daarna geldt ${coming.to === undefined ? 'er geen niveau' : tierWords[coming.to]}, tenzij het aantal projecten dan weer genoeg is.`}
        </p>
      )}
      {next === undefined ? null : (
        <p>{`Vanaf ${tierTable[next].from} projecten in twaalf maanden krijgt u ${tierWords[next]}: ${tierTable[next].percent}% korting.`}</p>
      )}
      <details>
        <summary>Alle niveaus</summary>
        <TierTable />
      </details>
    </section>
  );
}

/** An architect's first projects, counted down. */
export const FirstProjectsSection = ({ left }: { left: number }) => (
  <section>
    <h2>Uw eerste projecten</h2>
    <p>
      {left === 0
        ? `U kreeg ${firstProjects.percent}% korting op uw eerste ${firstProjects.count} projecten.`
        : `U krijgt nog op ${projectWords(left)} ${firstProjects.percent}% korting.`}
    </p>
  </section>
);

const projectWords = (count: number): string => (count === 1 ? '1 project' : `${count} projecten`);
