import { expect, test } from '@jest/globals';
import { carryOut } from '../../activities/carry-out.ts';
import type { Deps } from '../../activities/deps.ts';
import { takeIn } from '../../activities/take-in.ts';
import { slotAt } from '../../domain/calendar.ts';
import { parseDay } from '../../domain/calendar.ts';
import { plainContext } from '../../domain/context.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { Letter } from '../../mail/letter.ts';
import { createRenderer } from '../../mail/render.ts';
import type { Sending } from '../../mail/send.ts';
import type { Task } from '../../store/tasks.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import { delivered, subject } from '../support/facts.ts';

/** A house of arrays: one customer, one project, and a provider that answers what the test says. */
function house(sending: Sending) {
  const facts: CustomerFact[] = [delivered('2026-11-02')];
  const tasks: Task[] = [];
  const letters: Letter[] = [];
  const insert = (fact: CustomerFact): Promise<boolean> => Promise.resolve(facts.push(fact) > 0);
  const customer = { _id: subject, name: 'Jan', email: 'jan@example.nl', contactAsOf: '2026-11-02' };
  const deps = {
    store: {
      facts: {
        insert,
        of: () => Promise.resolve([...facts]),
        find: () => Promise.resolve(undefined),
        load: () => Promise.resolve([...facts]),
        takenIn: () => Promise.resolve(),
      },
      customers: { find: () => Promise.resolve(customer), current: () => Promise.resolve(customer) },
      projects: {
        find: () => Promise.resolve(undefined),
        findMany: () => Promise.resolve([]),
      },
      staff: { find: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
      tasks: {
        open: (task: Task) => Promise.resolve(!tasks.some(({ _id }) => _id === task._id) && tasks.push(task) > 0),
      },
      views: { save: () => Promise.resolve() },
    },
    context: () => Promise.resolve(plainContext()),
    sender: {
      begun: () => Promise.resolve(false),
      sendLetter: (letter: Letter) => {
        letters.push(letter);
        return Promise.resolve(letter.tag === 'staff-task' ? { outcome: 'sent', messageId: 'm' } : sending);
      },
    },
    render: createRenderer(compiledFolder),
    links: { answerUrl: () => 'https://example.nl/a', optOutUrl: () => 'https://example.nl/o' },
    bureau: { name: 'Bureau', address: 'Kade 1', phone: '058', email: 'bureau@example.nl' },
    senderEmail: 'post@example.nl',
    replyAddress: () => 'antwoord@example.nl',
    roleMailboxes: { engineer: 'e@example.nl', manager: 'manager@example.nl', directie: 'd@example.nl' },
    pages: { quoteUrl: 'https://example.nl/q', taskUrl: () => 'https://example.nl/t' },
    journeys: { ensure: () => Promise.resolve(false), factRecorded: () => Promise.resolve() },
    log: { warn: () => undefined },
  } as unknown as Deps;
  return { deps, facts, tasks, letters };
}

const feedbackAt = slotAt(parseDay('2026-11-05'), subject);

test('a mail whose outcome nobody knows is not sent again: the step is over and the manager is asked, by mail too', async () => {
  const { deps, facts, tasks, letters } = house({ outcome: 'unknown' });
  const outlook = await carryOut(deps, { subject, key: 'feedback:P1', now: feedbackAt });
  expect(facts.at(-1)).toMatchObject({ type: 'stepDone', key: 'feedback:P1', outcome: 'unknown' });
  expect(outlook.next?.key).not.toBe('feedback:P1');
  expect(tasks).toMatchObject([{ kind: 'mail-unknown', ownerId: 'manager', key: 'mail-unknown:feedback:P1' }]);
  expect(letters.at(-1)).toMatchObject({ tag: 'staff-task', to: { email: 'manager@example.nl' } });
});

test('a mail the provider refuses is over, with its reason, and has no reminder', async () => {
  const { deps, facts } = house({ outcome: 'not-sent', why: 'address inactive' });
  const outlook = await carryOut(deps, { subject, key: 'feedback:P1', now: feedbackAt });
  expect(facts.at(-1)).toMatchObject({ outcome: 'not-sent', why: 'address inactive' });
  expect([outlook.next?.key, ...outlook.later]).not.toContain('reminder:feedback:P1');
});

test('a mail that must wait fails the attempt with the moment to try again, and leaves no fact', async () => {
  const { deps, facts } = house({ outcome: 'later', retryAfterSeconds: 30, why: 'throttled' });
  await expect(carryOut(deps, { subject, key: 'feedback:P1', now: feedbackAt })).rejects.toMatchObject({
    type: 'MailLater',
    nextRetryDelay: '30s',
  });
  expect(facts).toHaveLength(1);
});

test('a step that failed for good is a fact each time and one task; the journey plans it again', async () => {
  const { deps, facts, tasks } = house({ outcome: 'unknown' });
  const failed = { key: 'feedback:P1', failure: 'Timeout' };
  const later = feedbackAt.replace('2026-11-05', '2026-11-06');
  for (const now of [feedbackAt, later]) await takeIn(deps, { subject, now, levers: [], failed });
  expect(facts.filter((fact) => fact.type === 'stepFailed')).toHaveLength(2);
  expect(tasks).toHaveLength(1);
});

test('a step that is no longer due when its moment comes is left alone', async () => {
  const { deps, facts, letters } = house({ outcome: 'sent', messageId: 'm' });
  facts.push({
    ...{ _id: 'off', subject, happenedAt: '2026-11-04T10:00:00.000Z', recordedAt: '2026-11-04T10:00:00.000Z' },
    ...{ type: 'optedOut', topic: 'all' },
  });
  await carryOut(deps, { subject, key: 'feedback:P1', now: feedbackAt });
  expect(letters).toEqual([]);
});
