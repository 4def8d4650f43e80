import { z } from 'zod';
import type { Instant } from '../../domain/calendar.ts';
import { allowancesOf } from '../../domain/customer/allowances.ts';
import { clubLevel, gives } from '../../domain/customer/club-levels.ts';
import { levelCode } from '../../domain/customer/discounts.ts';
import { levels, yearlyBenefits } from '../../domain/customer/growth-facts.ts';
import type { History } from '../../domain/customer/history.ts';
import { nextLevel, standingOf } from '../../domain/customer/loyalty.ts';
import { deliveredReferrals } from '../../domain/customer/referral-count.ts';
import { vipFrom } from '../../domain/customer/reward-table.ts';

const times = z.union([z.int(), z.literal('unlimited')]);

const allowanceSchema = z
  .object({ benefit: z.enum(yearlyBenefits), year: z.int(), allowed: times, used: z.int(), left: times })
  .meta({ id: 'Allowance', description: 'A benefit of a calendar year. `allowed` 0: not of this level.' });

export const clubSchema = z
  .object({
    level: z.enum(levels).nullable().meta({ description: 'null: no member of the club.' }),
    since: z.string().nullable().meta({ format: 'date-time' }),
    percent: z.int(),
    code: z.string().nullable().meta({ example: 'ZILVER-JDEVRIES123' }),
    merit: z.object({ projects: z.int(), referrals: z.int(), spendCents: z.int() }),
    next: z
      .object({
        level: z.enum(levels),
        missing: z
          .object({ projects: z.int().optional(), referrals: z.int().optional(), spendCents: z.int().optional() })
          .meta({ description: 'Any one of these is enough.' }),
      })
      .nullable()
      .meta({ description: 'null: the highest level, or a customer who can be no member.' }),
    allowances: z.array(allowanceSchema),
    flags: z.object({ priority: z.boolean(), accountManager: z.boolean(), sla: z.boolean(), vip: z.boolean() }),
  })
  .meta({ id: 'Club', description: 'Where the customer stands in the Bouwclub.' });

/** Where a customer stands in the club at an instant. */
export function clubAnswer(history: History, clientCode: string, at: Instant): z.infer<typeof clubSchema> {
  const standing = standingOf(history);
  const { level, since, merit } = standing;
  const next = nextLevel(history, standing);
  return {
    level: level ?? null,
    since: since ?? null,
    percent: level === undefined ? 0 : clubLevel(level).percent,
    code: level === undefined ? null : levelCode(level, clientCode),
    merit,
    next: next ?? null,
    allowances: allowancesOf(history, level, at),
    flags: {
      priority: gives(level, 'priority-planning'),
      accountManager: gives(level, 'account-manager'),
      sla: gives(level, 'custom-sla'),
      vip: deliveredReferrals(history).length >= vipFrom,
    },
  };
}
