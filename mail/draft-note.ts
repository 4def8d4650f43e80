import { careTable } from '../domain/affiliate/care-table.ts';
import type { NoteFacts } from '../domain/affiliate/note-facts.ts';
import { dutchDay, dutchMonth, euros } from './text.ts';

/** For which work a note can be drafted. */
export const draftedFor = ['affiliate-contact', 'affiliate-drop', 'affiliate-record', 'affiliate-help'] as const;
export type DraftedFor = (typeof draftedFor)[number];

/**
 * A note to an affiliate, drafted from the facts for a person to make his own: what went well, what is near, what runs now,
 * and a question. Greeting and name are put around it.
 */
export const draftNote = (kind: DraftedFor, facts: NoteFacts): string =>
  [opening[kind](facts), ...(kind === 'affiliate-contact' ? news(facts) : []), asking[kind]].join('\n\n');

const count = (n: number): string => (n === 1 ? 'één klant' : `${n} klanten`);

const opening: Record<DraftedFor, (facts: NoteFacts) => string> = {
  'affiliate-contact': ({ soldThisMonth, lastSaleOn, sales }) => {
    if (soldThisMonth > 0)
      return `Deze maand kwam${soldThisMonth === 1 ? '' : 'en'} via u al ${count(soldThisMonth)} met een opdracht. Dank daarvoor.`;
    if (lastSaleOn !== undefined)
      return `Uw laatste klant kwam op ${dutchDay(lastSaleOn)}. In totaal bracht u er nu ${sales}.`;
    return 'Uw eerste klant moet nog komen. Dat kost vaak enkele weken; ik denk graag mee.';
  },
  'affiliate-drop': () =>
    'Ik zag dat er de laatste weken minder klanten via u kwamen dan eerst. Dat kan gebeuren, en misschien ligt het aan ons.',
  'affiliate-record': () => 'Gefeliciteerd: nog nooit kwamen er in één week zoveel klanten via u. Dat is knap werk.',
  'affiliate-help': () => 'Het is een tijdje stil geweest, en ik ben benieuwd hoe het met u gaat.',
};

function news({ toMilestone, best, promotion, soldThisMonth }: NoteFacts): string[] {
  const near =
    toMilestone === undefined ? [] : [`Nog ${count(toMilestone)} en u staat op ${careTable.milestones.sales}.`];
  const record =
    best && soldThisMonth > 0
      ? [`Uw beste maand was ${dutchMonth(best.month)}: ${euros(best.cents)} aan opdrachten.`]
      : [];
  return [...near, ...record, ...(promotion ? [running(promotion)] : [])];
}

const running = ({ until, joined }: NonNullable<NoteFacts['promotion']>): string =>
  joined
    ? `De actie loopt nog tot en met ${dutchDay(until)}. Hoe gaat het, en mist u iets van ons?`
    : `Er loopt een actie tot en met ${dutchDay(until)}. Doet u mee? Ik zet het graag voor u klaar.`;

const asking: Record<DraftedFor, string> = {
  'affiliate-contact': 'Waar bent u nu mee bezig, en waarmee kan ik u helpen?',
  'affiliate-drop':
    'Wat is er anders dan eerst? Ik maak graag nieuw materiaal voor u, of kijk een kwartier met u mee naar wat nu werkt.',
  'affiliate-record': 'Wat werkte er zo goed? En vindt u het goed als wij dat, met uw naam, aan anderen vertellen?',
  'affiliate-help': 'Er is nieuw materiaal. Wat zou het u makkelijker maken om weer te beginnen? Bellen kan ook.',
};
