import { offers } from '../../domain/customer/offers.ts';
import { rewardBands } from '../../domain/customer/reward-table.ts';
import { euros } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { Copied } from './copied.tsx';

interface ShareLinkProps {
  bureau: Bureau;
  url: string;
  qrUrl: string;
}

/** The customer's own link, and words for him to send himself: we send nothing to anybody he names (rules, section 4). */
export function ShareLink({ bureau, url, qrUrl }: ShareLinkProps) {
  const gift = euros(offers.referral.friendCents).replace('\u00a0', ' ');
  const words = `Ik liet mijn constructie berekenen door ${bureau.name} en was er blij mee. Met mijn link krijg jij ${gift} korting op je eerste project. Ik krijg dan ook een beloning. ${url}`;
  const mail = `mailto:?subject=${encodeURIComponent(`${gift} korting bij ${bureau.name}`)}&body=${encodeURIComponent(words)}`;
  return (
    <div class="share">
      <p class="about">
        {`Deel uw link. Uw kennis krijgt ${gift} korting op het eerste project, u krijgt ${euros(rewardBands[0].rewardCents)} als dat project is opgeleverd en betaald.`}
      </p>
      <Copied id="link" label="Uw link" value={url} button="Kopieer link" />
      <p class="row-actions">
        <a class="row" href={`https://wa.me/?text=${encodeURIComponent(words)}`} rel="noopener noreferrer">
          Deel via WhatsApp
        </a>
        <a class="row" href={mail}>
          Deel per e-mail
        </a>
      </p>
      <details class="way">
        <summary>QR-code en tekst om te delen</summary>
        <p>
          <img class="qr" src={qrUrl} width={180} height={180} alt="QR-code met uw link" />
        </p>
        <Copied id="share-words" label="Tekst om te delen" value={words} button="Kopieer tekst" rows={7} />
        <p class="note">
          U deelt zelf. Wij sturen uw kennis niets, en bewaren geen adres voordat iemand zich aanmeldt.
        </p>
      </details>
    </div>
  );
}
