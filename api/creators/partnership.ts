import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isoDate, parseDay } from '../../domain/calendar.ts';
import { roadmapEndsOn } from '../../domain/creator/roadmap-course.ts';
import type { CreatorTerms } from '../../domain/creator/terms.ts';
import { termWarnings, warningsOf } from '../../domain/creator/warnings.ts';
import { oneOf } from '../../door/fields.ts';
import { warningWords } from '../../templates/creator-words.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { field, mustHaveCome, recorded, refuse } from './creator-fields.ts';
import { creatorOf, headOf, type KnownCreator, recordOfCreator } from './creator-of.ts';
import { partnershipRequest, termsOf } from './partnership-request.ts';

/** A warning by its name, and in words. */
export const warning = z.object({ warning: oneOf(termWarnings), words: z.string() }).meta({ id: 'CreatorTermWarning' });

export const inWords = (names: ReturnType<typeof warningsOf>) =>
  names.map((name) => ({ warning: name, words: warningWords[name] }));

const startEndpoint = endpoint({
  method: 'post',
  path: '/v1/creators/{id}/partnership',
  operationId: 'startCreatorPartnership',
  tag: 'Creators',
  scope: 'partners:write',
  summary: 'Record the agreement of a partnership, or of its renewal',
  description:
    'It begins when the twelve weeks of the roadmap are over (or done), and after the agreement before it. Terms that do ' +
    'not last are recorded as they are, and answered with warnings.',
  body: partnershipRequest,
  repeatable: true,
  answer: {
    status: 202,
    description: 'It is recorded.',
    schema: z
      .object({
        agreementId: z.string(),
        until: z.string(),
        incentives: z.array(z.object({ incentiveId: z.string(), target: z.number(), cents: z.number() })),
        warnings: z.array(warning),
      })
      .meta({ id: 'StartedCreatorPartnership' }),
  },
  problems: ['unknown-partner'],
  async act(deps, call) {
    // One begins on a day: sent again, or twice at once, it is the same.
    const agreementId = `agreement-${call.body.from}`;
    const known = await creatorOf(deps, call.id);
    const { terms, words } = termsOf(agreementId, call.body);
    if (!known.creator.agreements.some((one) => isSame(one.terms, terms))) mustFit(known, terms.from);
    const { noteId: _, ...head } = headOf(call, 'creatorAgreed', agreementId);
    const by = call.body.by ?? call.by;
    await recordOfCreator(deps, { ...head, type: 'creatorAgreed', agreementId, terms, by }, call, words);
    const kept = (await creatorOf(deps, call.id)).creator.agreements.find((one) => one.agreementId === agreementId);
    if (!kept || !isSame(kept.terms, terms)) refuse('/from', 'lies in an agreement that was just recorded');
    return {
      ...{ agreementId, until: terms.until, warnings: inWords(warningsOf(terms)) },
      incentives: terms.incentives.map(({ incentiveId, target, cents }) => ({ incentiveId, target, cents })),
    };
  },
});

/** Both as they are kept. */
const isSame = (one: CreatorTerms, other: CreatorTerms): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));

/** After the roadmap, and after every agreement there is. */
function mustFit({ history, creator }: KnownCreator, from: string): void {
  const roadmapEnd = isoDate(roadmapEndsOn(history));
  if (history.ended) refuse('/from', 'the partnership was ended');
  if (from < roadmapEnd) refuse('/from', `lies before the end of the roadmap, ${roadmapEnd}`);
  const [last] = creator.agreements
    .map(({ terms }) => terms.until)
    .sort()
    .slice(-1);
  if (last !== undefined && parseDay(from) <= parseDay(last))
    refuse('/from', `lies in the agreement that lasts until ${last}`);
}

const reachedEndpoint = endpoint({
  method: 'post',
  path: '/v1/creators/{id}/incentives/{incentiveId}/reached',
  operationId: 'recordIncentiveReached',
  tag: 'Creators',
  scope: 'partners:write',
  summary: 'An agreed target was reached: its amount is owed, once',
  body: z
    .strictObject({ on: field.day, value: field.count.meta({ description: 'How far it came.' }), by: field.by })
    .meta({ id: 'IncentiveReached' }),
  repeatable: true,
  answer: { status: 202, description: 'It is recorded.', schema: recorded },
  problems: ['unknown-partner', 'unknown-incentive'],
  async act(deps, call) {
    const { on, value, by = call.by } = call.body;
    const incentiveId = call.params['incentiveId'] ?? '';
    const { creator } = await creatorOf(deps, call.id);
    const incentive = creator.incentives.get(incentiveId);
    const agreed = creator.agreements.find(({ terms }) =>
      terms.incentives.some((one) => one.incentiveId === incentiveId),
    );
    if (!incentive || !agreed) throw new Problem('unknown-incentive');
    mustHaveCome(on, call.now);
    if (on < agreed.terms.from) refuse('/on', `lies before the agreement, which begins on ${agreed.terms.from}`);
    if (value < incentive.target) refuse('/value', `is below the target of ${incentive.target}`);
    const { noteId: _, ...head } = headOf(call, 'incentiveReached', incentiveId);
    await recordOfCreator(deps, { ...head, type: 'incentiveReached', incentiveId, on, value, by }, call);
    return { id: incentiveId, status: 'recorded' };
  },
});

/** What was agreed with creators, and what they earned by it. */
export const partnershipEndpoints: readonly Endpoint[] = [startEndpoint, reachedEndpoint];
