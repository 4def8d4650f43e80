import { z } from 'zod';
import { closeReasons, type CloseReason } from '../../domain/customer/facts.ts';
import { readAs, readMoment, word } from '../../door/fields.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { leverEndpoint } from './lever-endpoint.ts';
import { reason, staffId } from '../staff/staff-word.ts';

const words = { reason, by: staffId.optional() };
const key = word(120).meta({
  description: 'Key of the step, as the agenda names it.',
  example: 'permit:Pabcdefghijkl',
});

/** Of every lever: why, and who. */
export const plainLever = z.strictObject(words).meta({ id: 'Reason' });
export const stepLever = z.strictObject({ key, ...words }).meta({ id: 'StepAndReason' });
const move = z
  .strictObject({
    key,
    to: readAs(40, readMoment).meta({
      description: 'An ISO 8601 moment with its offset, in the send window of a working day.',
      example: '2027-01-18T09:40:00+01:00',
    }),
    ...words,
  })
  .meta({ id: 'MoveStep' });
const close = z
  .strictObject({
    code: z.enum(closeReasons).optional().meta({
      description: 'Why, in one word. Without it: the reason itself where it is one of these words, else other.',
    }),
    ...words,
  })
  .meta({ id: 'CloseJourney' });

/** What a person may ask of a journey (rules, section 1). Each asks for a reason. */
export const leverEndpoints: readonly Endpoint[] = [
  leverEndpoint('pause', 'Hold all planned contact, until resumed', plainLever, () => ({ kind: 'pause' })),
  leverEndpoint('resume', 'Let planned contact go on', plainLever, () => ({ kind: 'resume' })),
  leverEndpoint('skip', 'Leave one step out', stepLever, (body) => ({ kind: 'skip', key: body.key })),
  leverEndpoint('move', 'Give one step another moment', move, (body) => ({ kind: 'move', key: body.key, to: body.to })),
  leverEndpoint('send-now', 'Carry one step out now', stepLever, (body) => ({ kind: 'sendNow', key: body.key })),
  leverEndpoint('close', 'End the journey; a new delivery revives it', close, (body) => ({
    kind: 'close',
    reason: body.code ?? codeOf(body.reason),
  })),
  leverEndpoint('replan', 'Plan again, by the rules of now', plainLever, () => ({ kind: 'replan' })),
];

const codeOf = (given: string): CloseReason => closeReasons.find((code) => code === given.toLowerCase()) ?? 'other';
