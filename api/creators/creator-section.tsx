import { stopStart } from '../../domain/creator/stop-start.ts';
import { partnerPaths } from '../../mail/links.ts';
import type { ApiDeps } from '../deps.ts';
import { CreatorSection } from '../pages/creator-section.tsx';
import type { PartnerVisit } from '../partners/partner-page.tsx';
import { readCreator } from '../../domain/creator/read-creator.ts';
import { checklistsOf, creatorSheets, headOfSheet } from './creator-sheets.ts';
import { creatorStoryOf } from './creator-story.ts';
import { habitStateWords, habitWords } from '../../templates/creator-words.ts';
import { kpiRows } from './kpi-rows.ts';

/** The sheets a creator can keep; the case for the board is ours. */
export const creatorsOwn = [
  'creator-briefing',
  'creator-checklists',
  'creator-stop-start',
  'creator-agreement',
] as const;

/** What the page of a creator says of the partnership. */
export async function creatorSection(deps: ApiDeps, visit: PartnerVisit) {
  const { facts, now, subject, token } = visit;
  const story = await creatorStoryOf(deps, { ...visit, creator: readCreator(facts) }, now);
  const agreement = creatorSheets['creator-agreement'](story);
  const states = (names: readonly (typeof stopStart)['stop' | 'start'][number][]) =>
    names.map((name) => ({ words: habitWords[name], state: habitStateWords[story.habits[name]] }));
  return (
    <CreatorSection
      steps={checklistsOf(story).map((step, n) => ({ ...step, now: story.roadmap[n] === story.at }))}
      kpis={kpiRows(story)}
      agreement={agreement}
      habits={{ stop: states(stopStart.stop), start: states(stopStart.start) }}
      briefingUrl={deps.links.ownUrl({ subject, page: 'creator-briefing' }, now)}
      sheets={creatorsOwn
        .filter((id) => id !== 'creator-agreement' || agreement !== null)
        .map((id) => ({
          name: headOfSheet(id, deps.bureau, story.today).title,
          url: `/${partnerPaths.home}/${token}/bladen/${id}.pdf`,
        }))}
    />
  );
}
