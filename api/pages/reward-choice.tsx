import { offers } from '../../domain/customer/offers.ts';
import { euros } from '../../mail/text.ts';

interface RewardChoiceProps {
  as: 'payout' | 'credit';
  statementUrl: string;
}

/** How the customer wants rewards; the other one is a press away. */
export const RewardChoice = ({ as, statementUrl }: RewardChoiceProps) => (
  <>
    <h2>Hoe wilt u uw beloning?</h2>
    <p>
      {as === 'payout'
        ? `Nu: uitbetalen. Dat gebeurt eens per maand, vanaf ${euros(offers.referral.paidFromCents)}.`
        : 'Nu: verrekenen met uw volgende opdracht.'}
    </p>
    <form method="post">
      <button class="outline" type="submit" name="as" value={as === 'payout' ? 'credit' : 'payout'}>
        {as === 'payout' ? 'Liever verrekenen met mijn volgende opdracht' : 'Liever uitbetalen'}
      </button>
    </form>
    <p>
      <a class="row" href={statementUrl}>
        Uw afrekening en rekeningnummer
      </a>
    </p>
  </>
);
