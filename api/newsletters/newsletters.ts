import { z } from 'zod';
import { newslettersOf } from '../../domain/bureau/newsletters.ts';
import { audiences } from '../../domain/context.ts';
import { oneOf, prose, readAs, readDate, readEmail, text, word } from '../../door/fields.ts';
import type { NewsletterVersion } from '../../store/newsletters.ts';
import type { ApiDeps } from '../deps.ts';
import { type Call, type Endpoint, endpoint } from '../http/endpoint.ts';
import { shortId } from '../short-id.ts';
import { reason, staffId } from '../staff/staff-word.ts';
import { answerNewsletter, newsletterAnswer } from './newsletter-answer.ts';
import { newsletterOf } from './newsletter-of.ts';
import { previewNewsletter } from './preview-newsletter.ts';
import { scheduleNewsletter } from './schedule-newsletter.ts';
import { stopNewsletter } from './stop-newsletter.ts';
import { testNewsletter } from './test-newsletter.ts';

/** Longer mails are cut off by mail programs. */
const longest = { title: 50, markdown: 40_000 } as const;

const newsletterId = word(64).regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and hyphens');

async function answer({ store, context }: ApiDeps, version: NewsletterVersion, { now }: Call) {
  const { closing } = await context();
  return answerNewsletter(version, newslettersOf(await store.facts.ofBureau()), { now, closing });
}

const scheduleEndpoint = endpoint({
  method: 'post',
  path: '/v1/newsletters',
  operationId: 'scheduleNewsletter',
  tag: 'Newsletters',
  scope: 'newsletters:write',
  summary: 'Schedule a newsletter for the members of the club, or change one before its day',
  description:
    'Every member gets it on its day at the own moment, or soon after where another mail goes first. On a day that is no ' +
    'working day it goes on the next one. The same newsletter again changes nothing.',
  body: z
    .strictObject({
      id: newsletterId
        .optional()
        .meta({ description: 'Names it, to change it later; without one it gets one.', example: '2027-03' }),
      title: text(longest.title).meta({ description: 'The subject of the mail.', example: 'Bouwen in het voorjaar' }),
      markdown: prose(longest.markdown).meta({ description: 'The words, without pictures and without HTML.' }),
      on: readAs(10, readDate).meta({ description: 'The day it goes out.', example: '2027-03-02' }),
      audience: oneOf(audiences).meta({ description: 'All members, or those of a segment.' }),
      by: staffId.optional().meta({ description: 'Who schedules it; without this the API key.' }),
    })
    .meta({ id: 'ScheduleNewsletter' }),
  repeatable: true,
  answer: { status: 200, description: 'The newsletter as it stands.', schema: newsletterAnswer },
  problems: ['newsletter-fixed'],
  async act(deps, call) {
    const { id = shortId(call.callId), by = call.by, ...content } = call.body;
    return answer(deps, await scheduleNewsletter(deps, { ...call, id, by, content }), call);
  },
});

const listEndpoint = endpoint({
  method: 'get',
  path: '/v1/newsletters',
  operationId: 'listNewsletters',
  tag: 'Newsletters',
  scope: 'newsletters:read',
  summary: 'The newsletters, by day, the last one first',
  answer: {
    status: 200,
    description: 'The newsletters.',
    schema: z.object({ newsletters: z.array(newsletterAnswer) }),
  },
  problems: [],
  async act({ store, context }, { now }) {
    const known = newslettersOf(await store.facts.ofBureau());
    const { closing } = await context();
    const all = await store.newsletters.list();
    return { newsletters: all.map((one) => answerNewsletter(one, known, { now, closing })) };
  },
});

const previewEndpoint = endpoint({
  method: 'get',
  path: '/v1/newsletters/{id}/preview',
  operationId: 'previewNewsletter',
  tag: 'Newsletters',
  scope: 'newsletters:read',
  summary: 'The mail as a member would get it',
  description: 'Its links lead nowhere: they would be the member’s own.',
  answer: {
    status: 200,
    description: 'The mail.',
    schema: z.object({ subject: z.string(), html: z.string(), text: z.string() }).meta({ id: 'NewsletterPreview' }),
  },
  problems: ['unknown-newsletter'],
  async act(deps, { id }) {
    const { subject, html, text: plain } = previewNewsletter(deps, await newsletterOf(deps, id));
    return { subject, html, text: plain };
  },
});

const testEndpoint = endpoint({
  method: 'post',
  path: '/v1/newsletters/{id}/test',
  operationId: 'testNewsletter',
  tag: 'Newsletters',
  scope: 'newsletters:write',
  summary: 'Send it to somebody who works here, marked as a test',
  body: z
    .strictObject({ to: readAs(254, readEmail).meta({ description: 'The known address of a person on the staff.' }) })
    .meta({ id: 'TestNewsletter' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'What became of it. `later`: the provider does not take it now; ask again.',
    schema: z
      .object({ outcome: z.enum(['sent', 'not-sent', 'unknown', 'later']), why: z.string().optional() })
      .meta({ id: 'NewsletterTested' }),
  },
  problems: ['unknown-newsletter'],
  act: (deps, { id, body, callId, now }) => testNewsletter(deps, id, { ...body, callId, now }),
});

const stopEndpoint = endpoint({
  method: 'post',
  path: '/v1/newsletters/{id}/stop',
  operationId: 'stopNewsletter',
  tag: 'Newsletters',
  scope: 'newsletters:write',
  summary: 'Stop it: who does not have it yet does not get it',
  description: 'Every journey looks again, at a pace. A stopped newsletter cannot be changed; make a new one.',
  body: z.strictObject({ reason, by: staffId }).meta({ id: 'StopNewsletter' }),
  repeatable: true,
  answer: { status: 200, description: 'The newsletter as it stands.', schema: newsletterAnswer },
  problems: ['unknown-newsletter'],
  async act(deps, call) {
    await stopNewsletter(deps, call.id, { ...call.body, now: call.now, log: call.log });
    return answer(deps, await newsletterOf(deps, call.id), call);
  },
});

export const newsletterEndpoints: readonly Endpoint[] = [
  scheduleEndpoint,
  listEndpoint,
  previewEndpoint,
  testEndpoint,
  stopEndpoint,
];
