import { z } from 'zod';
import { jointActionNames } from '../../domain/partner/joint-actions.ts';
import { expected, oneOf, readAs, readDate } from '../../door/fields.ts';
import { note, staffId } from '../staff/staff-word.ts';

const cents = z
  .int({ error: expected('a whole number of cents') })
  .min(0, 'must not be below zero')
  .max(100_000_000, 'is more than a million euros');
const percent = z
  .int({ error: expected('a whole number of per cents') })
  .min(0, 'must not be below zero')
  .max(100, 'is more than 100');
const count = z
  .int({ error: expected('a whole number') })
  .min(0, 'must not be below zero')
  .max(1_000_000, 'is more than a million');

const shares = z
  .strictObject({ oursPercent: percent, theirsPercent: percent })
  .refine(({ oursPercent, theirsPercent }) => oursPercent + theirsPercent === 100, {
    ...{ path: ['theirsPercent'], error: 'does not make 100 with oursPercent' },
  })
  .meta({ id: 'JointActionShares', description: 'Who pays which part of the budget; together 100.' });

const plan = {
  on: readAs(10, readDate).meta({ description: 'The day of it.', example: '2027-03-18' }),
  ownerId: staffId.meta({ description: 'Who here sees to it.' }),
  budgetCents: cents.meta({ description: 'Of both together.' }),
  shares,
  hours: z
    .number({ error: expected('a number of hours') })
    .min(0, 'must not be below zero')
    .max(10_000, 'is too many'),
  agreed: note.meta({ description: 'What was agreed, in your own words.' }),
};

/** `POST /v1/partners/{id}/actions`. */
export const actionPlan = z
  .strictObject({
    ...{ action: oneOf(jointActionNames), on: plan.on, ownerId: plan.ownerId, agreed: plan.agreed },
    ...{ budgetCents: plan.budgetCents.optional(), shares: shares.optional(), hours: plan.hours.optional() },
    by: staffId,
  })
  .meta({ id: 'PlanJointAction' });

/** `PATCH` of the same: what is absent stays. */
export const actionChange = z
  .strictObject({
    ...{ on: plan.on.optional(), ownerId: plan.ownerId.optional(), agreed: plan.agreed.optional() },
    ...{ budgetCents: plan.budgetCents.optional(), shares: shares.optional(), hours: plan.hours.optional() },
    by: staffId,
  })
  .refine(({ by: _, ...given }) => Object.values(given).some((one) => one !== undefined), 'needs something to change')
  .meta({ id: 'ChangeJointAction' });

/** What came of it. */
export const actionOutcome = z
  .strictObject({
    on: readAs(10, readDate).meta({ description: 'The day we looked back.' }),
    costCents: cents.meta({ description: 'Of both together.' }),
    ...{ leads: count, orders: count },
    outcome: note,
    reason: note.optional().meta({ description: 'Why it cost more than was planned; needed then.' }),
    by: staffId,
  })
  .meta({ id: 'JointActionOutcome' });

export type ActionPlan = Omit<z.output<typeof actionPlan>, 'on' | 'ownerId' | 'agreed'> & {
  on?: string | undefined;
  ownerId?: string | undefined;
  agreed?: string | undefined;
};
export type ActionOutcome = z.output<typeof actionOutcome>;
