import { z } from 'zod';
import type { Instant } from '../../domain/calendar.ts';
import { roles } from '../../domain/staff.ts';
import type { Person } from '../../store/staff.ts';

const instant = z.string().meta({ format: 'date-time' });

export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    deputy: z.string().optional(),
    absences: z.array(z.object({ from: instant, until: instant })),
    leftAt: instant.optional(),
    present: z.boolean().meta({ description: 'At this moment.' }),
  })
  .meta({ id: 'Person' });

/** A person who works here, in the API's words. */
export function personAnswer(found: Person, now: Instant): z.infer<typeof person> {
  const { _id: id, name, email, role, deputyId, absences, leftAt } = found;
  const away = absences.some(({ from, until }) => from <= now && now < until);
  return {
    ...{ id, name, email, role },
    ...(deputyId !== undefined && { deputy: deputyId }),
    absences,
    ...(leftAt !== undefined && { leftAt }),
    present: !away && (leftAt === undefined || now < leftAt),
  };
}
