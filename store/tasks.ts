import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

/** Work for a person. `_id` is subject and step key, so a step opens its task once. */
export interface Task {
  _id: string;
  subject: string;
  /** Whom it is about; absent where it is about nobody in particular. */
  customerId?: string;
  /** Of work about a partner. */
  partnerId?: string;
  /** The step that opened it. */
  key: string;
  kind: string;
  /** What its step is about, by id: an item of a list, what is open of one. */
  about?: string;
  projectId?: string;
  /** A person's id, or a role. */
  ownerId: string;
  openedAt: Instant;
  dueAt: Instant;
  doneAt?: Instant;
  doneBy?: string;
}

export interface TaskFilter {
  state?: 'open' | 'done';
  ownerId?: string;
  subject?: string;
  /** Of any of these. */
  subjects?: readonly string[];
  /** About any of these: a customer, and those merged into it. */
  customerIds?: readonly string[];
  /** About this partner. */
  partnerId?: string;
  kind?: string;
  /** Due before that instant. */
  dueBefore?: Instant;
}

export interface Tasks {
  open(task: Task): Promise<boolean>;
  find(id: string): Promise<Task | undefined>;
  list(filter: TaskFilter, limit: number): Promise<Task[]>;
  /** Another owner, or another due moment; a done task stays as it was done. */
  assign(id: string, to: { ownerId: string; dueAt: Instant }): Promise<void>;
  /** False when it was done already. */
  markDone(id: string, done: { at: Instant; by: string }): Promise<boolean>;
}

const text = { type: String };

export function createTasks(connection: Connection): Tasks {
  const tasks = collection<Task>(
    connection,
    'tasks',
    {
      ...{
        subject: text,
        customerId: text,
        partnerId: text,
        key: text,
        kind: text,
        about: text,
        projectId: text,
        ownerId: text,
        openedAt: text,
        dueAt: text,
      },
      doneAt: text,
      doneBy: text,
    },
    [{ dueAt: 1 }, { subject: 1 }, { customerId: 1 }, { partnerId: 1 }],
  );
  return {
    open: (task) => insertOnce(tasks, task),
    find: async (id) => (await tasks.findById(id).lean().exec()) ?? undefined,
    list: ({ state, ownerId, subject, subjects, customerIds, partnerId, kind, dueBefore }, limit) =>
      tasks
        .find({
          ...(ownerId !== undefined && { ownerId }),
          ...(subject !== undefined && { subject }),
          ...(subjects && { subject: { $in: [...subjects] } }),
          ...(customerIds && {
            $or: [{ customerId: { $in: [...customerIds] } }, { subject: { $in: [...customerIds] } }],
          }),
          ...(partnerId !== undefined && { partnerId }),
          ...(kind !== undefined && { kind }),
          ...(dueBefore !== undefined && { dueAt: { $lt: dueBefore } }),
          ...(state !== undefined && { doneAt: { $exists: state === 'done' } }),
        })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean()
        .exec(),
    async assign(id, to) {
      await tasks.updateOne({ _id: id, doneAt: { $exists: false } }, { $set: to });
    },
    async markDone(id, { at, by }) {
      const result = await tasks.updateOne(
        { _id: id, doneAt: { $exists: false } },
        { $set: { doneAt: at, doneBy: by } },
      );
      return result.modifiedCount === 1;
    },
  };
}
