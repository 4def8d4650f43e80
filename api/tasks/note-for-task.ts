import type { PartnerFact } from '../../domain/partner/facts.ts';
import { mayShare } from '../../domain/affiliate/may-share.ts';
import { type NoteFacts, noteFactsOf } from '../../domain/affiliate/note-facts.ts';
import type { Instant } from '../../domain/calendar.ts';
import { readPartner } from '../../domain/partner/read-partner.ts';
import { draftedFor, draftNote } from '../../mail/draft-note.ts';
import { dutchDate, dutchMoment, dutchMonth, euros } from '../../mail/text.ts';
import { wordsById } from '../customers/words-by-id.ts';
import type { ApiDeps } from '../deps.ts';
import type { LinkedTask } from './read-task.ts';

/** What who writes to a partner is shown: what we know of him, and a note to start from. */
export interface NoteForTask {
  known: readonly string[];
  draft: string;
}

/** Of the last of them; more would not be read. */
const shownNotes = 5;
const shownOthers = 8;

/** For a task about an affiliate; of other work there is nothing to show. */
export async function noteForTask(
  deps: ApiDeps,
  { task, partner, facts }: LinkedTask,
  now: Instant,
): Promise<NoteForTask> {
  const history = partner?.kind === 'affiliate' ? readPartner(facts as PartnerFact[]) : undefined;
  if (!history) return { known: [], draft: '' };
  const told = noteFactsOf({ history, now, context: await deps.context() });
  const kind = draftedFor.find((one) => one === task.kind);
  return {
    known: [
      ...figures(told),
      ...(await interests(deps, history.facts)),
      ...(task.kind === 'affiliate-introduce' ? await others(deps, task.subject) : []),
    ],
    draft: kind ? draftNote(kind, told) : task.kind === 'affiliate-session' ? await invitation(deps, task.key) : '',
  };
}

const levels = { top: 'een van onze topaffiliates', active: 'actief', quiet: 'stil' } as const;

const figures = ({ level, sales, best, lastSaleOn }: NoteFacts): string[] => [
  `Niveau: ${levels[level]}.`,
  ...(sales === 0 || lastSaleOn === undefined
    ? ['Nog geen verkopen.']
    : [`Verkopen: ${sales}, de laatste op ${dutchDate(lastSaleOn)}.`]),
  ...(best ? [`Beste maand: ${dutchMonth(best.month)}, ${euros(best.cents)} aan opdrachten.`] : []),
];

/** What was noted of interests and in coaching, the last first. */
async function interests(deps: ApiDeps, facts: readonly PartnerFact[]): Promise<string[]> {
  const noted = facts.filter(({ type }) => type === 'interestNoted' || type === 'coachingNoted').slice(-shownNotes);
  const words = await wordsById(deps, noted);
  return noted.reverse().flatMap((fact) => {
    const said = 'noteId' in fact ? words.get(fact.noteId) : undefined;
    if (said === undefined) return [];
    return [`${fact.type === 'coachingNoted' ? 'Uit de coaching' : 'Genoteerd'}: ${said}`];
  });
}

/** Other affiliates who may be named: of who did not say so nothing is told. */
async function others({ store }: ApiDeps, partnerId: string): Promise<string[]> {
  const said = await store.facts.ofPartners(['sharingChosen']);
  const asked = [...new Set(said.map(({ subject }) => subject))].filter((id) => id !== partnerId);
  const willing = asked.filter((id) => mayShare(said.filter(({ subject }) => subject === id)));
  const found = await store.partners.findMany(willing);
  if (found.length === 0) return ['Nog niemand anders vindt het goed om genoemd te worden.'];
  return found
    .slice(0, shownOthers)
    .map(({ name, contactName }) => `Mogelijke kennismaking: ${contactName} (${name}).`);
}

async function invitation({ store }: ApiDeps, key: string): Promise<string> {
  const session = await store.sessions.find(key.slice('session:'.length));
  if (!session) return '';
  const { title, startsAt, words } = session;
  return `Op ${dutchMoment(startsAt)} is er een sessie voor affiliates: ${title}. Ik zou u er graag bij hebben.\n\n${words}\n\nKomt u?`;
}
