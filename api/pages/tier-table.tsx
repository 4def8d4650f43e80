import { tiers, tierTable } from '../../domain/partner/tier-table.ts';
import { extraWords, tierWords } from '../../templates/tier-words.ts';

/** What each tier asks and gives. */
export const TierTable = () => (
  <>
    <h2>De niveaus</h2>
    <dl class="allowances">
      {tiers.map((tier) => (
        <div key={tier}>
          <dt>{`${tierWords[tier]}: ${tierTable[tier].percent}% korting`}</dt>
          <dd>{`vanaf ${tierTable[tier].from} projecten, met ${tierTable[tier].extras.map((one) => extraWords[one]).join(' en ')}`}</dd>
        </div>
      ))}
    </dl>
  </>
);
