import { type Day, dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import { type CreatorKpis, creatorKpis } from '../../domain/creator/kpis.ts';
import { type CreatorProgramme, creatorProgramme } from '../../domain/creator/programme.ts';
import { type RoadmapCourse, roadmapCourse, stepOn } from '../../domain/creator/roadmap-course.ts';
import { type Habit, habitsOf, type HabitState } from '../../domain/creator/stop-start.ts';
import type { CreatorBriefing } from '../../store/creator-briefings.ts';
import type { ApiDeps } from '../deps.ts';
import { allCreators, type KnownCreator } from './creator-of.ts';
import { wordsIn } from './agreement-rows.ts';

/** A partnership as its page, its sheets and the API show it. */
export interface CreatorStory extends KnownCreator {
  today: Day;
  roadmap: RoadmapCourse[];
  /** The step it is at. */
  at: RoadmapCourse | undefined;
  kpis: CreatorKpis;
  /** Of all creators together, where staff read; a creator's own page tells of nobody else. */
  programme?: CreatorProgramme;
  habits: Record<Habit, HabitState>;
  briefing: CreatorBriefing | undefined;
  /** What was typed, by id. */
  words: Map<string, string>;
}

export async function creatorStoryOf(
  deps: Pick<ApiDeps, 'store'>,
  known: KnownCreator,
  now: Instant,
): Promise<CreatorStory> {
  const today = dayOf(now);
  const { creator, history } = known;
  const ids = [
    ...creator.agreements.flatMap(({ terms }) => wordsIn(terms)),
    ...[...creator.figures.values(), ...creator.values].map(({ noteId }) => noteId),
    ...[...creator.campaigns.values()].map(({ planned }) => planned.noteId),
    ...creator.answers.flatMap(({ noteId }) => noteId ?? []),
  ];
  const texts = await deps.store.texts.findMany(ids);
  const roadmap = roadmapCourse(history);
  return {
    ...{ ...known, today, roadmap, at: stepOn(roadmap, today) },
    kpis: creatorKpis(creator, today),
    habits: habitsOf(creator, history, today),
    briefing: await deps.store.creatorBriefings.find(known.partner._id),
    words: new Map(texts.map(({ _id, words }) => [_id, words])),
  };
}

/** With the figures of all creators together. */
export const withProgramme = async (deps: Pick<ApiDeps, 'store'>, story: CreatorStory): Promise<CreatorStory> => ({
  ...story,
  programme: creatorProgramme(await allCreators(deps), story.today),
});

/** The agreement of today, else the next one, else the last. */
export function agreementOf({
  creator,
  today,
}: CreatorStory): KnownCreator['creator']['agreements'][number] | undefined {
  const on = isoDate(today);
  const byStart = [...creator.agreements].sort((a, b) => (a.terms.from < b.terms.from ? -1 : 1));
  return byStart.find(({ terms }) => terms.until >= on) ?? byStart.at(-1);
}
