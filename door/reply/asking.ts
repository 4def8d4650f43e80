import { listed } from './listed.ts';

/** How people ask without a question mark, folded; ` _ ` stands for up to three words between. */
export const asking = listed(`
  kunt u, kun je, kunt ge, kunnen jullie, kunnen wij, kunnen we, kan iemand, kan ik, kan je, kan u, mag ik,
  mogen wij, mogen we, mag het, mag dat, moet ik, moeten wij, moeten we, wilt u, wil je, willen jullie, zou u,
  zoudt u, zouden jullie, zou je, zou iemand, heeft u, heb je, hebben jullie, doen jullie, weet u, weten jullie,
  wat kost, wat kosten, wat moet, wat moeten, wat bedoelt, hoe lang, hoe moet, hoe kan ik, hoe geef ik, hoeveel kost,
  wanneer komt, wanneer komen, wanneer kan, wanneer kunnen, waar kan ik, waar vind ik, wie kan, welke maat, bel me,
  bel mij, bel ons, belt u, bellen aub, bellen svp, terugbellen, terug bellen, bel even, bel ff, stuur me, stuur mij,
  stuurt u, stuur svp, stuur aub, svp _ sturen, aub _ sturen, graag _ sturen, graag _ toesturen, graag _ ontvangen,
  ontvang graag, hoor graag, horen graag, graag _ bellen, graag _ contact, graag contact, graag _ weten,
  graag reactie, graag een reactie, graag antwoord, graag offerte, offerte graag, graag een offerte,
  offerte aanvragen, graag _ afspraak, ik vraag me af, wij vragen ons af, we vragen ons af, mijn vraag, onze vraag,
  een vraag, vraagje, vraag over, hulp nodig, graag uitleg, graag _ uitleggen, graag advies, can you, could you,
  can i, could i, can we, do you, do we, do i, would you, please send, please call, let me know, what do i,
  when will, how much, how long, konnen sie, konnten sie, bitte _ schicken, bitte senden, kin ik, kinne jim,
  kunde gij, verzoek ik, verzoeken wij, gaarne,
`);
