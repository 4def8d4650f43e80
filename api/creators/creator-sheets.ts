import { isoDate } from '../../domain/calendar.ts';
import { boardCaseOf } from '../../domain/creator/board-case.ts';
import { roadmap } from '../../domain/creator/roadmap.ts';
import { type Habit, stopStart } from '../../domain/creator/stop-start.ts';
import { warningsOf } from '../../domain/creator/warnings.ts';
import type { CreatorDocuments } from '../../documents/creator-data.ts';
import { dutchDate } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import {
  habitStateWords,
  habitWords,
  kpiWords,
  roadmapItemWords,
  roadmapStepWords,
  warningWords,
} from '../../templates/creator-words.ts';
import { agreementRows } from './agreement-rows.ts';
import { boardRows } from './board-rows.ts';
import { agreementOf, type CreatorStory } from './creator-story.ts';
import { dutch } from './dutch-numbers.ts';
import { kpiRows } from './kpi-rows.ts';

export type CreatorSheet = keyof CreatorDocuments;

const titles = {
  'creator-briefing': 'Briefingcanvas',
  'creator-checklists': 'Checklists van de samenwerking',
  'creator-stop-start': 'Stoppen en starten',
  'creator-agreement': 'Onze afspraken',
  'creator-board-case': 'Onderbouwing voor de directie',
} as const satisfies Record<CreatorSheet, string>;

export const headOfSheet = (id: CreatorSheet, bureau: Bureau, today: number) => ({
  ...{ title: titles[id], date: dutchDate(today), bureau },
});

/** What each sheet of a partnership is printed from; null where there is no agreement to print yet. */
export const creatorSheets: {
  [Id in CreatorSheet]: (story: CreatorStory) => Omit<CreatorDocuments[Id], 'title' | 'date' | 'bureau'> | null;
} = {
  'creator-briefing': ({ partner, briefing }) => ({
    ...{ creator: partner.name, purpose: briefing?.purpose ?? null, audience: briefing?.audience ?? null },
    ...{ must: briefing?.must ?? [], mustNot: briefing?.mustNot ?? [], free: briefing?.free ?? [] },
  }),
  'creator-checklists': (story) => ({ creator: story.partner.name, steps: checklistsOf(story) }),
  'creator-stop-start': ({ partner, habits }) => {
    const lines = (names: readonly Habit[]) =>
      names.map((name) => ({ words: habitWords[name], state: habitStateWords[habits[name]], tone: habits[name] }));
    return { creator: partner.name, stop: lines(stopStart.stop), start: lines(stopStart.start) };
  },
  'creator-agreement': (story) => {
    const terms = agreementOf(story)?.terms;
    if (!terms) return null;
    const warnings = warningsOf(terms).map((name) => warningWords[name]);
    return { creator: story.partner.name, rows: agreementRows(terms, story.words), warnings };
  },
  'creator-board-case': (story) => ({
    about: `De samenwerking met ${story.partner.name}.`,
    rows: boardRows(boardCaseOf([story.creator])),
    kpis: kpiRows(story),
  }),
};

/** The four steps with what was done when, as page and sheet show them. */
export const checklistsOf = ({ roadmap: courses }: CreatorStory): CreatorDocuments['creator-checklists']['steps'] =>
  courses.map(({ step, opensOn, dueOn, items }) => ({
    name: roadmapStepWords[step],
    period: `Van ${dutch.day(isoDate(opensOn))}, uiterlijk ${dutch.day(isoDate(dueOn))}`,
    items: items.map(({ item, doneOn, skipped }) => ({
      words: roadmapItemWords[item],
      done: doneOn !== undefined,
      state: skipped ? 'vervalt' : doneOn === undefined ? 'open' : `gedaan op ${dutch.day(isoDate(doneOn))}`,
    })),
    kpis: roadmap.find((one) => one.step === step)?.kpis.map((kpi) => kpiWords[kpi]) ?? [],
  }));
