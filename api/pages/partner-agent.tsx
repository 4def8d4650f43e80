import { dayOf } from '../../domain/calendar.ts';
import type { AgentFee } from '../../domain/partner/agent-fees.ts';
import { agentFee } from '../../domain/partner/agent-table.ts';
import { dutchDate, euros } from '../../mail/text.ts';

interface AgentSectionProps {
  fees: readonly AgentFee[];
  /** Clients he brought, delivered or not. */
  clients: number;
  /** Integer cents. */
  heldCents: number;
  payableCents: number;
  /** Where he registers a client, and where he asks an engineer. */
  referralUrl: string;
  potentialUrl: string;
}

/** What an estate agent earned, and his two ways in. */
export const AgentSection = (props: AgentSectionProps) => (
  <section>
    <h2>Uw klanten</h2>
    <p>{`Is het eerste project van een klant van u opgeleverd, dan ontvangt u ${euros(agentFee.cents)}.`}</p>
    <p>
      <a href={props.referralUrl}>Meld een klant aan</a>
    </p>
    <dl class="facts">
      <div>
        <dt>Aangemelde klanten</dt>
        <dd>{props.clients}</dd>
      </div>
      <div>
        <dt>Verdiend, nog niet uit te betalen</dt>
        <dd>{euros(props.heldCents)}</dd>
      </div>
      <div>
        <dt>Klaar om uit te betalen, of uitbetaald</dt>
        <dd>{euros(props.payableCents)}</dd>
      </div>
    </dl>
    {props.fees.length === 0 ? null : (
      <ul class="steps">
        {props.fees.map(({ customerId, earnedAt, reversedAt }) => (
          <li key={customerId}>
            {`${dutchDate(dayOf(earnedAt))}: ${euros(agentFee.cents)}`}
            {reversedAt === undefined ? '' : `, vervallen op ${dutchDate(dayOf(reversedAt))}`}
          </li>
        ))}
      </ul>
    )}
    <h2>Verbouwpotentie en advies</h2>
    <p>Wilt u weten wat er met een woning kan? Of heeft een klant een vraag over een verbouwing? Dat kost u niets.</p>
    <p>
      <a href={props.potentialUrl}>Vraag het onze constructeurs</a>
    </p>
  </section>
);
