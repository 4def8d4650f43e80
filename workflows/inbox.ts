import { ApplicationFailure, condition, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import type { LeverRequest } from '../activities/take-in.ts';
import type { Lever } from '../domain/customer/levers.ts';
import type { Outlook } from '../domain/outlook.ts';
import * as messages from './messages.ts';

/** A lever somebody pulled, waiting for the answer of the next taking in. */
export interface PulledLever extends LeverRequest {
  settled: boolean;
  refused?: string | undefined;
}

export interface Inbox {
  hasNews(): boolean;
  /** Empties the inbox. Facts need no list: they are in the store; levers are to be settled. */
  take(): PulledLever[];
  leverWaits(): boolean;
}

/** Receives a journey's messages. Handlers only write down what came; the loop acts. Call it before any await. */
export function openInbox(latest: () => Outlook | undefined): Inbox {
  let news = false;
  let levers: PulledLever[] = [];
  const pull = async (lever: Lever): Promise<Outlook> => {
    const pulled: PulledLever = {
      id: currentUpdateInfo()?.id ?? '',
      lever,
      at: new Date().toISOString(),
      settled: false,
    };
    levers.push(pulled);
    await condition(() => pulled.settled);
    if (pulled.refused !== undefined) refuse(pulled.refused);
    return latest() as Outlook;
  };
  // A validator sees the last outlook, and none right after a start: it refuses what is surely wrong, the activity decides.
  const mustRun = (_request: messages.Pull): void => {
    if (latest()?.finished) refuse('the journey has ended');
  };
  const mustBeOpen = ({ key }: { key: string }): void => {
    const seen = latest();
    if (seen && seen.next?.key !== key && ![...seen.later, ...seen.held].includes(key))
      refuse(`${key} is not open on the agenda`);
  };
  setHandler(messages.factRecorded, () => void (news = true));
  setHandler(messages.outlook, latest);
  setHandler(messages.pause, (by) => pull({ kind: 'pause', ...by }), {
    validator: (_by: messages.Pull) => {
      if (latest()?.paused === true) refuse('already paused');
    },
  });
  setHandler(messages.resume, (by) => pull({ kind: 'resume', ...by }), {
    validator: (_by: messages.Pull) => {
      if (latest()?.paused === false) refuse('not paused');
    },
  });
  setHandler(messages.skip, (step) => pull({ kind: 'skip', ...step }), { validator: mustBeOpen });
  setHandler(messages.sendNow, (step) => pull({ kind: 'sendNow', ...step }), { validator: mustRun });
  setHandler(messages.move, (step) => pull({ kind: 'move', ...step }), { validator: mustRun });
  setHandler(messages.close, (why) => pull({ kind: 'close', ...why }), { validator: mustRun });
  setHandler(messages.replan, (by) => pull({ kind: 'replan', ...by }), { validator: mustRun });
  return {
    hasNews: () => news || levers.length > 0,
    take() {
      const taken = levers;
      news = false;
      levers = [];
      return taken;
    },
    leverWaits: () => levers.length > 0,
  };
}

function refuse(why: string): never {
  throw ApplicationFailure.nonRetryable(why, messages.refusal);
}
