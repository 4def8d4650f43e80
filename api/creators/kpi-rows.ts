import { leastSample } from '../../domain/creator/authenticity.ts';
import { brandFitRules } from '../../domain/creator/brand-fit.ts';
import { type Cpae, cpaeBenchmarkCents } from '../../domain/creator/cpae.ts';
import type { CreatorFigure } from '../../domain/creator/facts.ts';
import { type CreatorKpis, creatorNpsTarget } from '../../domain/creator/kpis.ts';
import type { CreatorProgramme } from '../../domain/creator/programme.ts';
import type { SheetRow } from '../../documents/creator-data.ts';
import { criterionWords, kpiWords } from '../../templates/creator-words.ts';
import type { CreatorStory } from './creator-story.ts';
import { dutch, tooFew } from './dutch-numbers.ts';

/** What a partnership is measured by, in words: no number without what it rests on. */
export const kpiRows = ({
  kpis,
  programme,
  words: sources,
}: Pick<CreatorStory, 'kpis' | 'programme' | 'words'>): SheetRow[] => [
  brandFitRow(kpis.brandFit),
  enteredRow(kpis, 'audience-overlap', sources),
  satisfactionRow(kpis.satisfaction),
  {
    ...{ name: kpiWords.authenticity, value: dutch.figure(kpis.authenticity) },
    basis: `n = ${kpis.authenticity.n} beoordeelde reacties, minstens ${leastSample} nodig`,
  },
  enteredRow(kpis, 'share-of-voice', sources),
  enteredRow(kpis, 'portfolio-growth', sources),
  valueRow(kpis.valueIndex),
  cpaeRow(kpis.cpae),
  ...(programme === undefined ? [] : programmeRows(programme)),
];

/** Of all creators together. */
export const programmeRows = ({ nps, satisfaction, retention }: CreatorProgramme): SheetRow[] => [
  {
    ...{ name: 'Creator-NPS, alle creators', value: dutch.figure(nps, '') },
    basis: `doel: boven ${creatorNpsTarget}; n = ${nps.n} creators`,
  },
  {
    ...{ name: 'Tevreden, alle creators', value: dutch.figure(satisfaction) },
    basis: `n = ${satisfaction.n} creators`,
  },
  {
    ...{ name: kpiWords.retention, value: dutch.figure(retention) },
    basis: `n = ${retention.n} overeenkomsten die afliepen, alle creators`,
  },
];

export function cpaeRow(cpae: Cpae): SheetRow {
  const name = 'Kosten per authentieke interactie';
  const benchmark = `maatstaf ${dutch.euros(cpaeBenchmarkCents)}`;
  if (!('cents' in cpae)) return { name, value: tooFew, basis: `${benchmark}; n = ${cpae.n}` };
  const against = { below: 'gunstiger', at: 'gelijk', above: 'ongunstiger' }[cpae.against];
  const n = `n = ${dutch.number(cpae.n)} interacties in ${campaigns(cpae.campaigns)}`;
  return { name, value: `${dutch.euros(cpae.cents)}, ${against}`, basis: `${benchmark}; ${n}` };
}

export const campaigns = (count: number): string => counted(count, 'campagne', 'campagnes');

export const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

function brandFitRow(brandFit: CreatorKpis['brandFit']): SheetRow {
  const name = kpiWords['brand-fit'];
  if (!('percent' in brandFit))
    return { name, value: tooFew, basis: `n = ${brandFit.n} van ${brandFitRules.raters} beoordelaars` };
  const apart = brandFit.disagreesOn.map(
    (criterion) => `${criterionWords[criterion]} (${brandFit.difference[criterion]} punten)`,
  );
  const disagreement = apart.length === 0 ? 'zij zijn het eens' : `oneens over ${apart.join(', ')}: bespreek dat eerst`;
  return { name, value: dutch.percent(brandFit.percent), basis: `n = ${brandFit.n} beoordelaars; ${disagreement}` };
}

function enteredRow({ figures }: CreatorKpis, figure: CreatorFigure, sources: ReadonlyMap<string, string>): SheetRow {
  const name = figure === 'brand-growth' ? 'Groei van ons merk' : kpiWords[figure];
  const entered = figures[figure];
  if (!entered) return { name, value: tooFew, basis: 'nog niet gemeten' };
  const source = sources.get(entered.noteId) ?? 'onbekend';
  return {
    ...{ name, value: dutch.percent(entered.value) },
    basis: `gemeten op ${dutch.day(entered.on)}; bron: ${source}`,
  };
}

const satisfactionRow = ({ n, mean }: CreatorKpis['satisfaction']): SheetRow => ({
  ...{ name: kpiWords.satisfaction, value: mean === undefined ? tooFew : `${dutch.number(mean)} van 5` },
  basis: `n = ${counted(n, 'antwoord', 'antwoorden')} in 12 maanden`,
});

function valueRow({ n, index, receivedCents, givenCents }: CreatorKpis['valueIndex']): SheetRow {
  const sides = `ontvangen ${dutch.euros(receivedCents)}, gegeven ${dutch.euros(givenCents)}`;
  return {
    ...{ name: kpiWords['value-index'], value: index === undefined ? tooFew : dutch.index(index) },
    basis:
      index === undefined
        ? `n = ${counted(n, 'post', 'posten')}`
        : `0 is in balans; ${sides}; n = ${counted(n, 'post', 'posten')}`,
  };
}
