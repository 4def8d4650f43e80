import { z } from 'zod';
import { announcementKinds } from '../../domain/bureau/announcement.ts';
import { announcementsOf } from '../../domain/bureau/announcements.ts';
import { oneOf, prose, readAs, readDate, text, word } from '../../door/fields.ts';
import type { AnnouncementVersion } from '../../store/announcements.ts';
import type { ApiDeps } from '../deps.ts';
import { type Call, type Endpoint, endpoint } from '../http/endpoint.ts';
import { shortId } from '../short-id.ts';
import { reason, staffId } from '../staff/staff-word.ts';
import { announcementAnswer, answerAnnouncement } from './announcement-answer.ts';
import { announcementOf } from './announcement-of.ts';
import { calendarEndpoints } from './content-calendar.ts';
import { joinedAnswer, whoJoined } from './joined.ts';
import { previewAnnouncement } from './preview-announcement.ts';
import { scheduleAnnouncement } from './schedule-announcement.ts';
import { sharingEndpoint } from './sharing.ts';
import { stopAnnouncement } from './stop-announcement.ts';

/** A subject is at most 50 characters; longer mails are cut off by mail programs. */
const longest = { title: 50, markdown: 40_000 } as const;

const day = readAs(10, readDate);
const announcementId = word(64).regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and hyphens');
const shared = { tag: 'Affiliates' } as const;

async function answer({ store, context }: ApiDeps, version: AnnouncementVersion, { now }: Call) {
  const { closing } = await context();
  return answerAnnouncement(version, announcementsOf(await store.facts.ofBureau()), { now, closing });
}

const scheduleEndpoint = endpoint({
  ...shared,
  method: 'post',
  path: '/v1/announcements',
  operationId: 'scheduleAnnouncement',
  scope: 'partners:write',
  summary: 'Announce a product, a promotion or changed terms to affiliates before anyone else',
  description:
    'Top affiliates hear of it 7 days before its day, other affiliates 3; a day that is no working day goes before. ' +
    'Changed terms go to all of them; news to who wants it. The same announcement again changes nothing.',
  body: z
    .strictObject({
      id: announcementId
        .optional()
        .meta({ description: 'Names it, to change it later; without one it gets one.', example: 'voorjaar-2027' }),
      kind: oneOf(announcementKinds),
      title: text(longest.title).meta({ description: 'The subject of the mail.', example: 'Actie in het voorjaar' }),
      markdown: prose(longest.markdown).meta({ description: 'The words, without pictures and without HTML.' }),
      on: day.meta({ description: 'The day anyone else hears of it; the first day of a promotion.' }),
      until: day.optional().meta({ description: 'The last day of a promotion.' }),
      joinBy: day.optional().meta({ description: 'The last day to join it; without this its last day.' }),
      by: staffId.optional().meta({ description: 'Who announces it; without this the API key.' }),
    })
    .meta({ id: 'ScheduleAnnouncement' }),
  repeatable: true,
  answer: { status: 200, description: 'The announcement as it stands.', schema: announcementAnswer },
  problems: ['announcement-fixed'],
  async act(deps, call) {
    const { id = shortId(call.callId), by = call.by, until, joinBy, ...said } = call.body;
    const content = { ...said, ...(until !== undefined && { until }), ...(joinBy !== undefined && { joinBy }) };
    return answer(deps, await scheduleAnnouncement(deps, { ...call, id, by, content }), call);
  },
});

const listEndpoint = endpoint({
  ...shared,
  method: 'get',
  path: '/v1/announcements',
  operationId: 'listAnnouncements',
  scope: 'partners:read',
  summary: 'The announcements, by day, the last one first',
  answer: {
    status: 200,
    description: 'The announcements.',
    schema: z.object({ announcements: z.array(announcementAnswer) }),
  },
  problems: [],
  async act({ store, context }, { now }) {
    const known = announcementsOf(await store.facts.ofBureau());
    const { closing } = await context();
    const all = await store.announcements.list();
    return { announcements: all.map((one) => answerAnnouncement(one, known, { now, closing })) };
  },
});

const previewEndpoint = endpoint({
  ...shared,
  method: 'get',
  path: '/v1/announcements/{id}/preview',
  operationId: 'previewAnnouncement',
  scope: 'partners:read',
  summary: 'The mail as an affiliate would get it',
  description: 'Its links lead nowhere: they would be the affiliate’s own.',
  answer: {
    status: 200,
    description: 'The mail.',
    schema: z.object({ subject: z.string(), html: z.string(), text: z.string() }).meta({ id: 'AnnouncementPreview' }),
  },
  problems: ['unknown-announcement'],
  async act(deps, { id }) {
    const { subject, html, text: plain } = previewAnnouncement(deps, await announcementOf(deps, id));
    return { subject, html, text: plain };
  },
});

const joinedEndpoint = endpoint({
  ...shared,
  method: 'get',
  path: '/v1/announcements/{id}/joined',
  operationId: 'readPromotionJoined',
  scope: 'partners:read',
  summary: 'Which affiliates take part in a promotion',
  answer: { status: 200, description: 'Who joined, the first one first.', schema: joinedAnswer },
  problems: ['unknown-announcement'],
  async act(deps, { id }) {
    await announcementOf(deps, id);
    return whoJoined(deps, id);
  },
});

const stopEndpoint = endpoint({
  ...shared,
  method: 'post',
  path: '/v1/announcements/{id}/stop',
  operationId: 'stopAnnouncement',
  scope: 'partners:write',
  summary: 'Stop it: who does not have it yet does not get it, and a promotion ends',
  description: 'Every journey looks again, at a pace. A stopped announcement cannot be changed; make a new one.',
  body: z.strictObject({ reason, by: staffId }).meta({ id: 'StopAnnouncement' }),
  repeatable: true,
  answer: { status: 200, description: 'The announcement as it stands.', schema: announcementAnswer },
  problems: ['unknown-announcement'],
  async act(deps, call) {
    await stopAnnouncement(deps, call.id, { ...call.body, now: call.now, log: call.log });
    return answer(deps, await announcementOf(deps, call.id), call);
  },
});

export const announcementEndpoints: readonly Endpoint[] = [
  scheduleEndpoint,
  listEndpoint,
  previewEndpoint,
  joinedEndpoint,
  stopEndpoint,
  ...calendarEndpoints,
  sharingEndpoint,
];
