import { z } from 'zod';
import { FAULTS, type Fault, type FaultMode } from './faults.ts';

const modes = Object.keys(FAULTS) as FaultMode[];
const whole = z.coerce.number().int();

export const faultInput = z
  .object({
    mode: z.enum(modes),
    times: whole.min(1).optional(),
    delayMs: whole.min(0).max(600_000).optional(),
    on: z.enum(['send', 'search']).optional(),
    accepted: z.boolean().optional(),
  })
  .transform(
    (given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Fault,
  );
