import type { FriendStage } from '../../domain/customer/referral-overview.ts';
import { rememberedFor } from '../../domain/customer/introductions.ts';
import { payableAfter } from '../../domain/customer/reward-table.ts';
import { dutchDate, euros } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import type { ReferralsView } from '../referrals/view-referrals.ts';
import { assets } from './assets.ts';
import { Page } from './page.tsx';
import { RewardChoice } from './reward-choice.tsx';
import { ShareLink } from './share-link.tsx';

export interface ReferralsPageProps {
  bureau: Bureau;
  view: ReferralsView;
  statementUrl: string;
  /** A choice was just kept. */
  saved: boolean;
}

/** Who a customer brought, what that earned, and the link to share (rules, section 4). */
export const ReferralsPage = ({ bureau, view, statementUrl, saved }: ReferralsPageProps) => (
  <Page title={saved ? 'Opgeslagen' : 'Uw aanbevelingen'} bureau={bureau} script={assets.copy}>
    <h1>Uw aanbevelingen</h1>
    {saved && (
      <dl class="answer done">
        <dt>Uw keuze geldt vanaf nu</dt>
        <dd>{view.as === 'credit' ? 'Verrekenen met uw volgende opdracht' : 'Uitbetalen'}</dd>
      </dl>
    )}
    <ShareLink bureau={bureau} url={view.url} qrUrl={view.qrUrl} />
    <h2>Stand van zaken</h2>
    <Figures view={view} />
    <h2>Laatste nieuws</h2>
    <Friends view={view} />
    <RewardChoice as={view.as} statementUrl={statementUrl} />
  </Page>
);

const Figures = ({
  view: { opened, registered, completed, earnedCents, pendingCents, vip },
}: {
  view: ReferralsView;
}) => (
  <>
    <dl class="figures">
      <Figure name="Link geopend" value={String(opened)} />
      <Figure name="Aangemeld" value={String(registered)} />
      <Figure name="Opgeleverd" value={String(completed)} />
    </dl>
    <dl class="figures">
      <Figure name="Verdiend" value={euros(earnedCents)} />
      <Figure name="Nog niet vrij" value={euros(pendingCents)} />
    </dl>
    <p class="note">
      {`Een bedrag komt vrij als het project van uw kennis is betaald, of anders ${payableAfter.days} dagen na de oplevering. `}
      Bedragen zijn zonder btw.
    </p>
    {vip && <p class="note">U hoort bij onze VIP’s: zo veel mensen kwamen via u bij ons.</p>}
  </>
);

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const stageWords = {
  registered: 'Aangemeld',
  quoted: 'Offerte ontvangen',
  delivered: 'Opgeleverd, beloning nog niet vrij',
  rewarded: 'Opgeleverd, beloning verdiend',
  cancelled: 'Geannuleerd',
  refused: 'Telt niet mee',
} as const satisfies Record<FriendStage, string>;

const whyWords: Readonly<Record<string, string>> = {
  self: 'dezelfde persoon',
  household: 'hetzelfde adres',
  known: 'was al bij ons bekend',
  'second-claim': 'kwam al via een ander',
  outranked: 'kwam via een ander',
  expired: `de link was ouder dan ${rememberedFor.days} dagen`,
  'too-late': 'kwam al zelf bij ons',
};

const Friends = ({ view: { friends } }: { view: ReferralsView }) =>
  friends.length === 0 ? (
    <p>Nog niemand. Meldt iemand zich aan via uw link, dan ziet u dat hier meteen.</p>
  ) : (
    <ul class="friends">
      {friends.map(({ name, stage, why, on, cents }, n) => (
        <li key={n}>
          <span class="who">{name}</span>
          <span class="cents">{cents === 0 ? '' : euros(cents)}</span>
          <span class="what">
            {`${stageWords[stage]}${why === undefined ? '' : ` (${whyWords[why] ?? why})`}, ${dutchDate(on)}`}
          </span>
        </li>
      ))}
    </ul>
  );
