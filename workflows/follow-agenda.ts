import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  condition,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';
import type { Outlook } from '../domain/outlook.ts';
import { createAlarm } from './alarm.ts';
import { openInbox } from './inbox.ts';
import { attributesOf, type Subject } from './search-attributes.ts';
import { carryOutOptions, eventsPerRun, restAfterFailureMs, stepOptions, takeInOptions } from './settings.ts';

const { takeIn } = proxyLocalActivities<Activities>(takeInOptions);
const { carryOut } = proxyActivities<Activities>(stepOptions);

/**
 * The clock and the order of one subject's journey; it knows no business. Look at the agenda, wait for its first moment or
 * a message, take in the news or carry out one step, and look again. Answers `again` when a new run should take over,
 * `ended` when nothing is left to do. Every run begins with taking in, so that no signal is ever lost.
 */
export async function followAgenda(subject: Subject): Promise<'again' | 'ended'> {
  let outlook: Outlook | undefined;
  let tookInAt = 0;
  let failed: FailedStep | undefined;
  let restUntil = 0;
  const inbox = openInbox(() => outlook);
  const alarm = createAlarm();
  const show = createDisplay(subject);

  const takeInNews = async (): Promise<Outlook> => {
    const levers = inbox.take();
    tookInAt = Date.now();
    const requests = levers.map(({ id, lever, at }) => ({ id, lever, at }));
    const news = await takeIn({ subject: subject.id, now: iso(tookInAt), levers: requests, failed });
    failed = undefined;
    for (const lever of levers) Object.assign(lever, { settled: true, refused: news.refused[lever.id] });
    return news.outlook;
  };

  for (;;) {
    const { dueAt, refreshAt } = momentsOf(outlook, restUntil);
    const stale = refreshAt <= Date.now() && tookInAt < refreshAt;
    if (!outlook || stale || inbox.hasNews()) {
      outlook = await takeInNews();
    } else if (outlook.finished) {
      await condition(allHandlersFinished);
      if (!inbox.hasNews()) return 'ended';
      continue;
    } else if (outlook.next && dueAt <= Date.now()) {
      const done = await carryOutStep(subject.id, outlook.next);
      if ('failure' in done) {
        failed = done;
        restUntil = Date.now() + restAfterFailureMs;
        outlook = undefined;
        continue;
      }
      outlook = done;
    } else {
      const at = Math.min(dueAt, refreshAt > Date.now() ? refreshAt : Infinity);
      alarm.set(at === Infinity ? undefined : at, at === dueAt ? (outlook.next?.label ?? '') : 'look again');
      await condition(() => inbox.hasNews() || alarm.rang());
      continue;
    }
    show(outlook);
    if (outlook.finished || !runIsLong()) continue;
    await condition(() => inbox.leverWaits() || allHandlersFinished());
    if (!inbox.leverWaits()) return 'again';
  }
}

interface FailedStep {
  key: string;
  failure: string;
}

/** Carries out one step; when it failed for good, the journey plans it again instead of ending by it. */
async function carryOutStep(subject: string, next: NonNullable<Outlook['next']>): Promise<Outlook | FailedStep> {
  const { taskQueue } = workflowInfo();
  try {
    const input = { subject, key: next.key, now: iso(Date.now()) };
    return await carryOut.executeWithOptions(carryOutOptions(taskQueue, next), [input]);
  } catch (error) {
    if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
    return {
      key: next.key,
      failure: error.cause instanceof ApplicationFailure ? (error.cause.type ?? 'Error') : 'Timeout',
    };
  }
}

/** What people see in the Temporal UI: the agenda in words, and the search attributes when they change. */
function createDisplay(subject: Subject): (outlook: Outlook) => void {
  let shown = '';
  return (outlook) => {
    setCurrentDetails(detailsOf(outlook));
    const attributes = attributesOf(subject, outlook);
    const values = JSON.stringify(attributes.map(({ value }) => value));
    if (values !== shown) upsertSearchAttributes(attributes);
    shown = values;
  };
}

function detailsOf({ next, held, stage, paused }: Outlook): string {
  const lines = [next ? `next: ${next.label}` : 'nothing planned', `stage: ${stage}${paused ? ', paused' : ''}`];
  return [...lines, ...(held.length > 0 ? [`held: ${held.join(', ')}`] : [])].join('\n');
}

function momentsOf(outlook: Outlook | undefined, restUntil: number): { dueAt: number; refreshAt: number } {
  const dueAt = outlook?.next ? Math.max(Date.parse(outlook.next.dueAt), restUntil) : Infinity;
  return { dueAt, refreshAt: outlook?.refreshAt === undefined ? Infinity : Date.parse(outlook.refreshAt) };
}

const runIsLong = (): boolean => workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > eventsPerRun;

const iso = (ms: number): string => new Date(ms).toISOString();
