import { z } from 'zod';
import { commercialStoppedAt } from '../../domain/bureau/plan.ts';
import { ailments, healthLevel } from '../../domain/mail-health.ts';
import { mailFigures } from '../../inbound/watch-mail-health.ts';
import { endpoint } from '../http/endpoint.ts';
import { liftStop } from './lift-stop.ts';
import { reason, staffId } from '../staff/staff-word.ts';

const instant = z.string().meta({ format: 'date-time' });
const level = z.enum(['good', 'alarm', 'stop']);
const figure = z.object({ count: z.int(), level });

const health = z
  .object({
    level: level.meta({ description: 'The worse of the two.' }),
    since: instant.meta({ description: 'From then on is counted: seven days, or since a stop was lifted.' }),
    sent: z.int(),
    bounces: figure,
    complaints: figure,
    commercialStoppedAt: instant.optional().meta({ description: 'Commercial mail is stopped since then.' }),
    eventsWaiting: z.int().meta({ description: 'Told by the provider and not yet processed: near zero always.' }),
  })
  .meta({ id: 'MailHealth' });

export const readMailHealthEndpoint = endpoint({
  method: 'get',
  path: '/v1/mail-health',
  operationId: 'readMailHealth',
  tag: 'Mail',
  scope: 'mail:read',
  summary: 'Bounces and spam complaints, and whether commercial mail is stopped for them',
  answer: { status: 200, description: 'The figures.', schema: health },
  problems: [],
  async act(deps, { now }) {
    const { store } = deps;
    const figures = await mailFigures(deps, now);
    const { since, sent, bounces, complaints } = figures;
    const levels = ailments.map((of) => healthLevel(of, figures[of], sent));
    const stoppedAt = commercialStoppedAt(await store.facts.ofBureau());
    return {
      level: (['stop', 'alarm', 'good'] as const).find((one) => levels.includes(one)) ?? 'good',
      ...{ since, sent },
      bounces: { count: bounces, level: levels[0] },
      complaints: { count: complaints, level: levels[1] },
      ...(stoppedAt !== undefined && { commercialStoppedAt: stoppedAt }),
      eventsWaiting: await store.postmarkEvents.countWaiting(),
    };
  },
});

const lift = z
  .strictObject({ by: staffId.meta({ description: 'Id of a person of directie.' }), reason })
  .meta({ id: 'LiftStop' });

export const liftStopEndpoint = endpoint({
  method: 'post',
  path: '/v1/mail-health/lift',
  operationId: 'liftStop',
  tag: 'Mail',
  scope: 'mail:write',
  summary: 'Directie lets commercial mail go on',
  description: 'Every journey looks again, at a pace. From now on bounces and complaints are counted afresh.',
  body: lift,
  repeatable: true,
  answer: {
    status: 200,
    description: 'It goes on.',
    schema: z
      .object({
        resumedAt: instant,
        journeys: z.enum(['look again', 'will look again when Temporal is back']),
      })
      .meta({ id: 'LiftedStop' }),
  },
  problems: ['wrong-role', 'not-stopped'],
  act: (deps, { body, now, log }) => liftStop(deps, { ...body, now, log }),
});
