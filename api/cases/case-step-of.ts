import { type ProtocolStep, protocolSteps } from '../../domain/complaint/protocol.ts';
import type { Task } from '../../store/tasks.ts';

/** The step of the protocol, and of which round, whose work a task is; undefined for all other work. */
export function caseStepOf({ kind, key }: Pick<Task, 'kind' | 'key'>): { step: ProtocolStep; nth: number } | undefined {
  const step = protocolSteps.find((one) => kind === `case-${one}`);
  return step && { step, nth: roundOf(key) };
}

/** 'close:2' is of the second round. */
export const roundOf = (key: string): number => Number(key.slice(key.indexOf(':') + 1));
