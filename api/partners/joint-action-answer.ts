import { z } from 'zod';
import { jointActionNames, jointActions } from '../../domain/partner/joint-actions.ts';
import type { PlannedAction } from '../../domain/partner/joint-action-steps.ts';

const day = z.string().meta({ format: 'date' });
const cents = z.int();

export const jointAction = z
  .object({
    actionId: z.string(),
    action: z.enum(jointActionNames),
    form: z.enum(['joint', 'content']),
    on: day,
    ownerId: z.string(),
    budgetCents: cents.meta({ description: 'Of both together.' }),
    shares: z.object({ oursPercent: z.int(), theirsPercent: z.int() }),
    oursCents: cents.meta({ description: 'Our part of the budget.' }),
    hours: z.number().optional().meta({ description: 'Time it takes us.' }),
    agreed: z.string().optional().meta({ description: 'In words.' }),
    state: z.enum(['planned', 'evaluated', 'dropped']),
    outcome: z
      .object({
        on: day,
        costCents: cents,
        oursCents: cents.meta({ description: 'Our part of what it cost.' }),
        leads: z.int(),
        orders: z.int(),
        words: z.string().optional(),
        overBudgetBecause: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'JointAction' });

/** Our part of an amount, rounded to a cent. */
const partOf = (cents: number, percent: number): number => Math.round((cents * percent) / 100);

/** A joint action in the API's words; `words` by their id. */
export function jointActionAnswer(
  { id, plan, evaluated, dropped }: PlannedAction,
  words: ReadonlyMap<string, string>,
): z.infer<typeof jointAction> {
  const { action, on, ownerId, budgetCents, oursPercent, hours, noteId } = plan;
  const agreed = words.get(noteId);
  return {
    ...{ actionId: id, action, form: jointActions[action].form, on, ownerId, budgetCents },
    shares: { oursPercent, theirsPercent: 100 - oursPercent },
    oursCents: partOf(budgetCents, oursPercent),
    ...(hours !== undefined && { hours }),
    ...(agreed !== undefined && { agreed }),
    state: dropped ? 'dropped' : evaluated ? 'evaluated' : 'planned',
    ...(evaluated && { outcome: outcomeAnswer(evaluated, oursPercent, words) }),
  };
}

function outcomeAnswer(
  { on, costCents, leads, orders, noteId, reasonId }: NonNullable<PlannedAction['evaluated']>,
  oursPercent: number,
  words: ReadonlyMap<string, string>,
) {
  const [said, why] = [words.get(noteId), words.get(reasonId ?? '')];
  return {
    ...{ on, costCents, oursCents: partOf(costCents, oursPercent), leads, orders },
    ...(said !== undefined && { words: said }),
    ...(why !== undefined && { overBudgetBecause: why }),
  };
}
