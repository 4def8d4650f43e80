import type { CreatorDocuments } from '../../documents/creator-data.ts';
import { bureauMail } from '../mails/example-bureau.ts';

const head = (title: string) => ({ title, date: 'dinsdag 3 maart 2027', bureau: bureauMail.bureau });
const creator = 'Bouw met Noor';
const tooFew = 'te weinig gegevens';

/** One of every sheet about working with a creator. */
export const creatorDocuments: { [Id in keyof CreatorDocuments]: { data: CreatorDocuments[Id] } } = {
  'creator-briefing': {
    data: {
      ...{
        ...head('Briefingcanvas'),
        creator,
        purpose: 'Laten zien dat een constructeur vroeg erbij halen geld scheelt.',
      },
      audience: 'Eigenaren van een huis uit de jaren dertig die een muur willen doorbreken.',
      must: ['Zeggen dat het een betaalde samenwerking is', 'Een constructeur aan het woord laten'],
      mustNot: ['Prijzen beloven', 'Adressen van klanten tonen', 'Zeggen dat een vergunning niet nodig is'],
      free: ['Woorden, toon en humor', 'Beeld, muziek en lengte', 'Het moment van plaatsen'],
    },
  },
  'creator-checklists': {
    data: {
      ...{ ...head('Checklists van de samenwerking'), creator },
      steps: [
        {
          ...{ name: 'Afstemming', period: 'Van maandag 1 februari 2027, uiterlijk maandag 22 februari 2027' },
          items: [
            { words: 'Strategische kick-off, samen', done: true, state: 'gedaan op donderdag 4 februari 2027' },
            { words: 'Onze inzichten gedeeld, voordat de vorm vaststaat', done: false, state: 'open' },
          ],
          kpis: ['Merkfit', 'Overlap van publiek'],
        },
      ],
    },
  },
  'creator-stop-start': {
    data: {
      ...{ ...head('Stoppen en starten'), creator },
      stop: [
        { words: 'Betaaltermijnen van 90 dagen of meer', state: 'op orde', tone: 'good' },
        { words: 'Onduidelijke rechten op het werk', state: 'vraagt aandacht', tone: 'attention' },
      ],
      start: [{ words: 'Vroeg samen over de strategie praten', state: 'nog niet bekend', tone: 'unknown' }],
    },
  },
  'creator-agreement': {
    data: {
      ...{ ...head('Onze afspraken'), creator },
      rows: [
        { label: 'Looptijd', value: 'maandag 3 mei 2027 tot en met dinsdag 2 november 2027 (6 maanden)' },
        { label: 'Beloning', value: '€ 2.500 bij 50 aanvragen via de creator' },
      ],
      warnings: ['Alle rechten voor altijd: spreek een termijn af.', 'De betaaltermijn is langer dan 30 dagen.'],
    },
  },
  'creator-board-case': {
    data: {
      ...{ ...head('Onderbouwing voor de directie'), about: `De samenwerking met ${creator}.` },
      rows: [
        { name: 'Uitgaven aan campagnes', value: '€ 42.000', basis: 'gemeten; n = 3 campagnes' },
        { name: 'Interactie tegenover los werk', value: '+40 %, verwacht', basis: 'verwacht; nog niet gemeten' },
      ],
      kpis: [
        {
          name: 'Authenticiteit',
          value: '83,3 % (66,4 tot 92,7)',
          basis: 'n = 30 beoordeelde reacties, minstens 30 nodig',
        },
        { name: 'Share of voice', value: tooFew, basis: 'nog niet gemeten' },
      ],
    },
  },
};
