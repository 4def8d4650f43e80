import type { PartnerKind } from '../../domain/partner/kinds.ts';
import { type PromiseName, promises } from '../../domain/partner/promises.ts';

const promiseWords = {
  'shorter-lead-times': 'Kortere doorlooptijden voor uw projecten',
  'no-rejections': 'Berekeningen die de gemeente niet afkeurt',
  'direct-line': 'Een directe lijn met uw constructeur',
  'volume-discount': 'Korting die groeit met het aantal projecten',
  'technical-strength': 'Technische kracht achter uw ontwerp',
  'quick-iterations': 'Snelle rondes als het ontwerp verandert',
  'shared-portfolio': 'Een gedeeld portfolio',
  'first-projects-discount': 'Een gratis kennismaking, en korting op uw eerste projecten',
  'co-branding': 'Materiaal met uw naam naast de onze',
  'potential-report': 'Een rapport verbouwpotentie voor uw kopers',
  'source-of-leads': 'Kopers die weten wat er kan, kiezen sneller',
  'referral-fee': 'Een vergoeding per klant, na het eerste opgeleverde project',
  'free-advice': 'Gratis verbouwadvies voor uw klanten',
  'buyers-content': 'Uitleg voor kopers, met uw naam erop',
} as const satisfies Record<PromiseName, string>;

/** What a kind of partner is promised. */
export const PromiseSection = ({ kind }: { kind: PartnerKind }) => (
  <section>
    <h2>Wat u van ons mag verwachten</h2>
    <ul class="steps">
      {promises[kind].map((name) => (
        <li key={name}>{promiseWords[name]}</li>
      ))}
    </ul>
  </section>
);
