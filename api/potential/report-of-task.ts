import { potentialTaskKey } from '../../domain/partner/agents.ts';
import type { Task } from '../../store/tasks.ts';

/** Which report a task is about; undefined: it is other work. */
export const reportIdOfTask = ({ kind, key }: Pick<Task, 'kind' | 'key'>): string | undefined =>
  kind === 'renovation-potential' ? key.slice(potentialTaskKey('').length) : undefined;
