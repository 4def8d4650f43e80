import { instantAt, isoDate, onOrAfter } from '../calendar.ts';
import type { Wanted } from '../step.ts';
import type { History } from './history.ts';
import { notOpened } from './indicators.ts';
import { precedence } from './touchpoints.ts';
import { ruledOutByPerson, type Scope } from './want.ts';

const switchChannelPrefix = 'switch-channel:';

/**
 * Where mails are not opened, a person is asked to phone instead: once an episode, never where the customer wants no
 * calls. The suggestion is never too late; it is gone when the customer is heard of.
 */
export function switchChannelSteps({ history, slot, closing }: Scope): Wanted[] {
  const found = notOpened(history);
  if (found === undefined || found === 'unknown') return [];
  const first = found.evidence[0]?.at ?? '';
  for (const key of history.done.keys())
    if (key.startsWith(switchChannelPrefix) && (history.done.get(key)?.happenedAt ?? '') > first) return [];
  const key = `${switchChannelPrefix}${isoDate(found.since)}`;
  const dueAt = instantAt(onOrAfter(found.since, closing), slot);
  return [
    {
      step: {
        ...{ key, kind: 'task', channel: 'phone', category: 'service', timing: 'planned' },
        ...{ task: 'switch-channel', projectId: history.deliveries.at(-1)?.projectId },
      },
      dueAt,
      wantedSince: instantAt(found.since, 0),
      rank: precedence.length,
      never: ruledOutByPerson(history, key) ?? (history.phoneOff ? 'wants no calls' : undefined),
    },
  ];
}

/** A person accepted the suggestion, and the customer did not object since: what can go by phone does. */
export function prefersPhone({ tasksDone, phoneOff }: History): boolean {
  if (phoneOff || tasksDone.size === 0) return false;
  for (const key of tasksDone.keys()) if (key.startsWith(switchChannelPrefix)) return true;
  return false;
}
