/** `npm run histories`: records the stories below on the real server, for the replay test. Only when a story is added. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { addDays, dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { createLinks } from '../../mail/links.ts';
import { factRecorded } from '../../workflows/messages.ts';
import { clockOf, fastForward, liveUntil, outlookOf } from '../../dev/fast-forward.ts';
import { complain, factOf, hours, live, startCaseHouse, tell } from '../support/live-case.ts';
import type { TestHouse } from '../support/test-house.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const now = new Date().toISOString();
const house = await startCaseHouse();
let counted = 0;

async function deliver(house: TestHouse, changes: Record<string, unknown> = {}): Promise<string> {
  const n = ++counted;
  const { customerId } = await house.call('POST', '/v1/deliveries', {
    orderId: `HISTORY-${n}`,
    deliveredAt: isoDate(dayOf(now)),
    project: { type: 'uitbouw', valueCents: 250_000 },
    customer: { externalId: `H-${n}`, name: 'Voorbeeld Klant', email: 'klant@example.nl' },
    engineer: { name: 'Voorbeeld Constructeur', email: 'constructeur@example.nl' },
    marketing: { objectionOfferedAt: '2026-01-10', noticeVersion: '2026-1', objected: false },
    ...changes,
  });
  await outlookOf(house.client, String(customerId));
  return String(customerId);
}

/** Brings a journey to just before its next step, and starts that step while the provider takes its time. */
async function intoNextStep(subject: string): Promise<void> {
  const { next } = await outlookOf(house.client, subject);
  house.outbox.faults.set({ mode: 'slow', delayMs: 2_500, times: 1 });
  await fastForward(house.client, subject, Date.parse(next?.dueAt ?? '') - 400);
  await pause(1_200);
}

const asleepAfter = (days: number) => async (): Promise<string> => {
  const subject = await deliver(house);
  await liveUntil(house.client, subject, addDays(now, days));
  return subject;
};

const lever = (subject: string, kind: string, body: object): Promise<unknown> =>
  house.call('POST', `/v1/customers/${subject}/${kind}`, { reason: 'Opname van een verloop', ...body });

async function affiliate(name: string): Promise<string> {
  const { partnerId } = await house.call('POST', '/v1/partners', {
    ...{ kind: 'affiliate', externalId: `H-${name}`, name: 'Voorbeeld Blog', contactName: 'Voorbeeld Partner' },
    ...{ email: `${name}@example.nl`, consent: { noticeVersion: '2026-1' } },
  });
  await outlookOf(house.client, String(partnerId));
  return String(partnerId);
}

const stories: Record<string, () => Promise<string>> = {
  'asleep-before-feedback': () => deliver(house),
  'asleep-before-nps': asleepAfter(12),
  'asleep-before-permit': asleepAfter(40),
  'asleep-before-build-call': asleepAfter(90),
  'asleep-before-anniversary': asleepAfter(330),
  'asleep-after-a-year': asleepAfter(400),
  paused: async () => {
    const subject = await deliver(house);
    await lever(subject, 'pause', {});
    await fastForward(house.client, subject, Date.parse(addDays(now, 20)));
    return subject;
  },
  'paused-and-resumed': async () => {
    const subject = await deliver(house);
    await lever(subject, 'pause', {});
    await fastForward(house.client, subject, Date.parse(addDays(now, 6)));
    await lever(subject, 'resume', {});
    await liveUntil(house.client, subject, addDays(now, 20));
    return subject;
  },
  'skipped-and-moved': async () => {
    const subject = await deliver(house);
    const { next, later } = await outlookOf(house.client, subject);
    await lever(subject, 'skip', { key: next?.key ?? '' });
    const to = await movable(subject);
    await lever(subject, 'move', { key: later[0] ?? '', to });
    await liveUntil(house.client, subject, addDays(now, 40));
    return subject;
  },
  'second-project-while-asleep': async () => {
    const subject = await deliver(house, { customer: { externalId: 'H-two', name: 'Twee', email: 'twee@example.nl' } });
    await liveUntil(house.client, subject, addDays(now, 10));
    house.setClock(addDays(now, 10));
    await deliver(house, {
      deliveredAt: isoDate(dayOf(addDays(now, 9))),
      customer: { externalId: 'H-two', name: 'Twee', email: 'twee@example.nl' },
    });
    house.setClock(undefined);
    await liveUntil(house.client, subject, addDays(now, 60));
    return subject;
  },
  'fact-during-a-due-step': async () => {
    const subject = await deliver(house, {
      customer: { externalId: 'H-mid', name: 'Midden', email: 'midden@example.nl' },
    });
    await intoNextStep(subject);
    await deliver(house, { customer: { externalId: 'H-mid', name: 'Midden', email: 'midden@example.nl' } });
    await liveUntil(house.client, subject, addDays(now, 12));
    return subject;
  },
  'lever-during-a-due-step': async () => {
    const subject = await deliver(house);
    await intoNextStep(subject);
    await lever(subject, 'pause', {});
    await fastForward(house.client, subject, (await clockOf(house.client, subject)) + 5 * 86_400_000);
    return subject;
  },
  'answers-during-a-due-step': async () => {
    const subject = await deliver(house);
    await liveUntil(house.client, subject, addDays(now, 20));
    const [feedback, nps] = await sentKeys(subject, 'feedback', 'nps');
    house.setClock(addDays(now, 20));
    // Two tasks are due at once, and the customer changes his mind while the first of them is being opened.
    house.outbox.faults.set({ mode: 'slow', delayMs: 2_000, times: 4 });
    await press(subject, feedback, 'not-satisfied');
    await pause(1_000);
    await press(subject, nps, '3');
    await press(subject, nps?.replace('nps', 'permit'), 'questions');
    await pause(2_000);
    await press(subject, feedback, 'satisfied');
    await pause(7_000);
    house.setClock(undefined);
    return subject;
  },
  'news-that-changes-nothing': async () => {
    const subject = await deliver(house);
    await house.client.workflow.getHandle(subject).signal(factRecorded, 'known-already');
    await pause(500);
    await liveUntil(house.client, subject, addDays(now, 12));
    return subject;
  },
  'closed-and-finished': async () => {
    const subject = await deliver(house);
    await liveUntil(house.client, subject, addDays(now, 10));
    await lever(subject, 'close', { code: 'moved' });
    await house.client.workflow.getHandle(subject).result();
    return subject;
  },
  'case-asleep-before-a-deadline': async () => {
    const { caseId, receipt } = await complain(house, 'asleep', 'minor');
    await live(house, caseId, receipt, [[2, { done: 'call:1' }]], 25);
    return caseId;
  },
  'case-missed-and-raised': async () => {
    const { caseId, receipt } = await complain(house, 'missed', 'minor');
    await live(house, caseId, receipt, [[30, { severity: 'major' }]], 75);
    return caseId;
  },
  'case-solved-and-finished': async () => {
    const { caseId, receipt } = await complain(house, 'solved', 'minor');
    const done = ['call:1', 'propose:1', 'implement:1'].map((key, n) => [n + 1, { done: key }] as const);
    await live(house, caseId, receipt, [...done, [5, { closed: 'solved' }]], 24 * 50);
    return caseId;
  },
  'case-news-during-a-due-step': async () => {
    const { caseId, receipt } = await complain(house, 'news', 'minor');
    await intoNextStep(caseId);
    const at = hours(receipt, 12);
    await tell(house, factOf(caseId, at, { joins: 'medium' }));
    await liveUntil(house.client, caseId, hours(receipt, 20));
    return caseId;
  },
  'referral-and-reward': async () => {
    const subject = await deliver(house);
    const { code } = await house.call('GET', `/v1/customers/${subject}/referrals`);
    await house.call('POST', '/v1/staff', { id: 'manager-1', name: 'Manager', role: 'manager', email: 'm@example.nl' });
    const customer = { name: 'Voorbeeld Vriend', email: 'vriend@example.nl' };
    const friend = String(
      (await house.call('POST', '/v1/referrals', { code, customer, happenedAt: now, by: 'manager-1' }))['customerId'],
    );
    const tell = async (days: number, kind: string, more: object): Promise<void> => {
      const happenedAt = addDays(now, days);
      await Promise.all([subject, friend].map((one) => liveUntil(house.client, one, happenedAt)));
      house.setClock(happenedAt);
      await house.call('POST', '/v1/orders/HISTORY-friend/events', { kind, happenedAt, ...more });
      await pause(2_000);
      house.setClock(undefined);
    };
    const engineer = { name: 'Voorbeeld Constructeur', email: 'constructeur@example.nl' };
    await tell(5, 'delivered', { customer, valueCents: 65_000, project: { type: 'dakkapel' }, engineer });
    await tell(16, 'paid', {});
    await tell(30, 'cancelled', {});
    await liveUntil(house.client, subject, addDays(now, 40));
    return subject;
  },
  'partner-asleep': async () => {
    const subject = await affiliate('asleep');
    await liveUntil(house.client, subject, addDays(now, 60));
    return subject;
  },
  'partner-fact-during-a-due-step': async () => {
    await house.call('POST', '/v1/staff', { id: 'manager-1', name: 'Manager', role: 'manager', email: 'm@example.nl' });
    const subject = await affiliate('during');
    await intoNextStep(subject);
    await house.call('POST', `/v1/partners/${subject}/news`, { on: false, reason: 'Belde erover', by: 'manager-1' });
    await liveUntil(house.client, subject, addDays(now, 30));
    return subject;
  },
};

/** The keys of mails that went out. */
async function sentKeys(subject: string, ...kinds: string[]): Promise<string[]> {
  const { steps } = (await house.call('GET', `/v1/customers/${subject}/agenda`)) as {
    steps: { key: string; kind: string }[];
  };
  return kinds.map((kind) => steps.find((step) => step.kind === kind)?.key ?? '');
}

/** Answers as the customer: the one press on the page. */
async function press(subject: string, key: string | undefined, answer: string): Promise<void> {
  const links = createLinks({ baseUrl: house.settings.baseUrl, secret: house.settings.linkSecrets });
  const url = links.answerUrl({ subject, key: key ?? '', answer }, now);
  const page = await fetch(url, { method: 'POST', body: new URLSearchParams({ answer }) });
  if (!page.ok) throw new Error(`the answer page said ${page.status}`);
}

/** A working moment about a fortnight on, free of other mails. */
async function movable(subject: string): Promise<Instant> {
  const agenda = (await house.call('GET', `/v1/customers/${subject}/agenda`))['steps'] as {
    kind: string;
    dueAt: Instant;
  }[];
  return addDays(agenda.find((step) => step.kind === 'nps')?.dueAt ?? now, 7);
}

try {
  await mkdir(folder, { recursive: true });
  const only = process.argv.slice(2);
  for (const [name, live] of Object.entries(stories)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const history = await house.client.workflow.getHandle(await live()).fetchHistory();
    // Who ran it is no business of the repository.
    const json = historyToJSON(history).replace(/"identity": "[^"]*"/g, '"identity": "recorder"');
    await writeFile(`${folder}${name}.json`, `${json}\n`);
    console.log(`${name}: ${history.events?.length ?? 0} events`);
  }
} finally {
  await house.end();
}
process.exit(0);
