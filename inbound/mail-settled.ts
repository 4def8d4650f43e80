import type { Instant } from '../domain/calendar.ts';
import type { FactOf } from '../domain/customer/facts.ts';
import type { Mail } from '../store/mails.ts';
import { closeTask } from './close-task.ts';
import type { InboundDeps } from './deps.ts';
import { customerStepOf } from './letter-of.ts';
import { insertAndTell } from './tell.ts';

export interface Settlement extends Pick<FactOf<'mailSettled'>, 'outcome' | 'by'> {
  now: Instant;
}

type Letter = Pick<Mail, '_id' | 'subject'>;

/**
 * Tells a customer's journey what became of a letter whose outcome nobody knew, and that the task to find out is done.
 * A case's letters and those to staff were sent again as often as makes sense: they stand in the ledger alone.
 */
export async function mailSettled(
  deps: Pick<InboundDeps, 'store' | 'journeys' | 'log'>,
  letter: Letter,
  { outcome, by, now }: Settlement,
): Promise<void> {
  const key = customerStepOf(letter);
  if (key !== undefined) {
    const subject = await subjectOf(deps, letter);
    await insertAndTell(deps, {
      ...{ _id: await settledFactId(deps, letter), subject, happenedAt: now, recordedAt: now },
      ...{ type: 'mailSettled', key, outcome, by },
    });
  }
  const stepKey = letter._id.slice(letter.subject.length + 1);
  await closeTask(deps, { id: `${letter.subject}|mail-unknown|${stepKey}`, by, now });
}

/** The id of that fact; under it a note is kept too. */
export const settledFactId = async (deps: Pick<InboundDeps, 'store'>, letter: Letter): Promise<string> =>
  `${await subjectOf(deps, letter)}|mailSettled|${letter._id.slice(letter.subject.length + 1)}`;

const subjectOf = async ({ store }: Pick<InboundDeps, 'store'>, { subject }: Letter): Promise<string> =>
  (await store.customers.current(subject))?._id ?? subject;
