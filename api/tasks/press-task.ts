import type { Logger } from 'pino';
import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar.ts';
import { asksWords, needsProof } from '../../domain/task-kinds.ts';
import type { HumanVerdict } from '../../domain/customer/facts.ts';
import type { Task } from '../../store/tasks.ts';
import { declineTask } from './decline-task.ts';
import type { ApiDeps } from '../deps.ts';
import { linkHolder } from './doer.ts';
import { finishTask } from './finish-task.ts';
import { missingResult } from './missing-result.ts';
import { handOverTask } from './hand-over-task.ts';
import { asksVerdict, readReplyTask } from './read-reply-task.ts';
import type { LinkedTask } from './read-task.ts';
import { writeNote } from './write-note.ts';
import { longestLetter, readNote, type TypedForm } from '../answers/typed-form.ts';

/** What is not right in a form, by its field, in Dutch. */
export type Wrong = Partial<Record<'note' | 'words' | 'reason' | 'to' | 'verdict', string>>;

export type Pressed =
  | { done: Task; verdict?: HumanVerdict }
  | { declined: Task }
  | { handedOver: Task }
  | { wrong: Wrong }
  /** It became another's since the page was shown: what was typed was meant for the task as it was. */
  | { movedOn: true };

/** Carries out a press on the page of a task, as whoever does its owner's work. Throws the problems of what it does. */
export async function pressTask(
  deps: ApiDeps,
  { task, linkOwnerId = task.ownerId }: LinkedTask,
  form: TypedForm,
  { now, log }: { now: Instant; log: Logger },
): Promise<Pressed> {
  const wrong = wrongIn(task, form);
  if (Object.keys(wrong).length > 0) return { wrong };
  if (form.way === 'done' && (await missingResult(deps, task)) === 'outcome')
    return { wrong: { note: 'Leg eerst de uitkomst vast bij de actie van de partner. Daarmee is deze taak klaar.' } };
  const id = task._id;
  const call = { doer: await linkHolder(deps, task.ownerId, now), callId: randomUUID(), now, log };
  const note = readNote(form.note).words;
  const reason = readNote(form.reason).words ?? '';
  if ((form.way !== 'done' && form.owner !== task.ownerId) || linkOwnerId !== task.ownerId) return { movedOn: true };
  switch (form.way) {
    case 'decline':
      return { declined: await declineTask(deps, { id, reason, ...call }) };
    case 'hand-over':
      return { handedOver: await handOverTask(deps, { id, to: form.to, reason, ...call }) };
    case 'send': {
      const words = readNote(form.words, longestLetter).words ?? '';
      return { done: await writeNote(deps, { id, words, feedback: form.feedback, ...call }) };
    }
    case 'done':
      if (!asksVerdict(task) || form.verdict === undefined)
        return { done: await finishTask(deps, { id, note, ...call }) };
      return {
        done: await readReplyTask(deps, { task, verdict: form.verdict, note, ...call }),
        verdict: form.verdict,
      };
  }
}

function wrongIn(task: Task, { way, note, words, reason, to, verdict }: TypedForm): Wrong {
  if (way === 'send') return wrongLetter(task, words);
  if (way === 'done') {
    const read = readNote(note);
    if (read.wrong !== undefined) return { note: read.wrong };
    if (task.kind === 'renovation-potential')
      return { note: 'Vul het formulier van het rapport in. Daarmee is deze taak klaar.' };
    if (task.kind === 'case-close' && read.words === undefined)
      return { note: 'Schrijf in een paar woorden hoe het is opgelost. Dat hoort bij het dossier.' };
    if (needsProof(task.kind) && read.words === undefined)
      return { note: 'Schrijf in een paar woorden wat eruit kwam. Dat is het bewijs.' };
    return asksVerdict(task) && verdict === undefined ? { verdict: 'Kies wat voor bericht dit is.' } : {};
  }
  const read = readNote(reason);
  const why = read.wrong ?? (read.words === undefined ? 'Schrijf kort waarom. Uw collega leest dat.' : undefined);
  return {
    ...(why !== undefined && { reason: why }),
    ...(way === 'hand-over' && to === '' && { to: 'Kies aan wie u de taak overdraagt.' }),
  };
}

function wrongLetter({ kind }: Task, words: string): Wrong {
  if (!asksWords(kind)) return { words: 'Bij deze taak hoort geen bericht.' };
  const read = readNote(words, longestLetter);
  const wrong = read.wrong ?? (read.words === undefined ? 'Schrijf eerst uw bericht.' : undefined);
  return wrong === undefined ? {} : { words: wrong };
}
