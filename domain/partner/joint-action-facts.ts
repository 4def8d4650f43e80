import type { JointActionName } from './joint-actions.ts';

/** What we do together with a partner, from the plan to what came of it. Amounts in integer euro cents, days 'YYYY-MM-DD'. */
export type JointActionFact =
  /** Said again of the same action, the later plan rules. */
  | {
      type: 'jointActionPlanned';
      actionId: string;
      action: JointActionName;
      /** A colleague's id. */
      ownerId: string;
      on: string;
      budgetCents: number;
      /** Our part of it. */
      oursPercent: number;
      /** Time it takes us. */
      hours?: number;
      /** What was agreed, in words. */
      noteId: string;
      by: string;
    }
  | {
      type: 'jointActionEvaluated';
      actionId: string;
      on: string;
      /** What it cost together. */
      costCents: number;
      leads: number;
      orders: number;
      /** What came of it, in words. */
      noteId: string;
      /** Why it cost more than was planned. */
      reasonId?: string;
      by: string;
    }
  | { type: 'jointActionDropped'; actionId: string; reasonId: string; by: string };
