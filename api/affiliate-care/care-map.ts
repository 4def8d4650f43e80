import type { TaskKindName } from '../../domain/task-kinds.ts';
import type { PartnerPage } from '../../domain/partner/pages.ts';

/** One thing section 10 of the rules promises, and where it is kept. */
export interface Kept {
  promise: string;
  /** Kinds of steps on an affiliate's agenda. */
  steps?: readonly string[];
  tasks?: readonly TaskKindName[];
  pages?: readonly (PartnerPage | 'task')[];
  /** Methods and paths of the API. */
  api?: readonly string[];
  /** Where it is proved. */
  test: string;
}

const milestones = 'test/domain/affiliate/milestones.test.ts';
const contact = 'test/domain/affiliate/contact.test.ts';
const proactive = 'test/domain/affiliate/proactive.test.ts';
const questions = 'test/domain/affiliate/questions.test.ts';
const health = 'test/domain/affiliate/health.test.ts';
const year = 'test/domain/affiliate/year.test.ts';
const announced = 'test/domain/affiliate/announce-steps.test.ts';
const letters = 'test/api/affiliate-care/letters.test.ts';
const care = 'test/api/affiliate-care/care.test.ts';
const materials = 'test/api/materials-page.test.ts';

/** Every promise of section 10 on care, by its paragraph. `docs/affiliate-care.md` is this table. */
export const careMap: Readonly<Record<'Material' | 'Levels of care' | 'Care' | 'Health', readonly Kept[]>> = {
  Material: [
    { promise: 'Banners in several sizes, with his own link', pages: ['materials'], test: materials },
    {
      promise: 'Text links and product comparisons, “best structural bureau” content',
      pages: ['materials'],
      test: materials,
    },
    { promise: 'Ready copy of three lengths: mail, long mail, social posts', pages: ['materials'], test: materials },
    { promise: 'Product sheets with prices, training, logos and colour codes', pages: ['materials'], test: materials },
    { promise: 'Quick start of 1 to 3 pages', steps: ['affiliate-welcome'], pages: ['materials'], test: materials },
    {
      promise: 'Direct contact: a person by name, whose mail can be answered',
      steps: ['affiliate-welcome'],
      test: year,
    },
  ],
  'Levels of care': [
    {
      promise: 'Top 10 % (rounded up, ties share), active, quiet',
      api: ['GET /v1/partners/{id}/care'],
      test: 'test/domain/affiliate/care-levels.test.ts',
    },
    {
      promise: 'Top affiliates get personal notes, no mail to many',
      tasks: ['affiliate-contact', 'affiliate-session', 'promotion-ask'],
      pages: ['task'],
      test: contact,
    },
    {
      promise: 'News earlier than anyone else: top 7 days, others 3',
      steps: ['announcement', 'new-terms'],
      api: ['POST /v1/announcements'],
      test: announced,
    },
    {
      promise: 'The preferred channel is on record, and tasks name it',
      pages: ['task'],
      api: ['PATCH /v1/partners/{id}'],
      test: letters,
    },
    { promise: 'A content calendar of updates and promotions', api: ['GET /v1/content-calendar'], test: announced },
  ],
  Care: [
    { promise: 'A warm, personal welcome', steps: ['affiliate-welcome'], pages: ['materials'], test: year },
    {
      promise: 'Contact weekly while a promotion runs, every two weeks otherwise',
      tasks: ['affiliate-contact'],
      pages: ['task'],
      test: contact,
    },
    {
      promise: 'A note drafted from the facts, edited and sent by a person',
      steps: ['personal-note'],
      pages: ['task'],
      api: ['POST /v1/tasks/{id}/write'],
      test: letters,
    },
    {
      promise: 'Questions within 24 hours, urgent ones the same day',
      steps: ['partner-answer'],
      tasks: ['partner-question'],
      pages: ['task'],
      test: questions,
    },
    { promise: 'Else an interim answer first', steps: ['partner-interim'], test: questions },
    {
      promise: 'Milestones once each: first sale, 10 sales, € 1,000 commission',
      steps: ['milestone'],
      test: milestones,
    },
    {
      promise: 'Best month ever at each new record; top affiliate of the month',
      steps: ['milestone'],
      test: milestones,
    },
    { promise: '“On course for your best month” on the 15th', steps: ['milestone'], test: milestones },
    {
      promise: '30 % or more below the 3-month average, in sales or conversion',
      tasks: ['affiliate-drop'],
      pages: ['task'],
      test: proactive,
    },
    { promise: 'A record week', tasks: ['affiliate-record'], pages: ['task'], test: proactive },
    {
      promise: 'Feedback is acknowledged, thanked for, answered again when acted on',
      steps: ['feedback-thanks', 'feedback-acted'],
      pages: ['task'],
      api: [
        'POST /v1/partners/{id}/feedback',
        'POST /v1/partners/{id}/feedback/{feedbackId}/acted',
        'GET /v1/partners/{id}/feedback',
      ],
      test: care,
    },
    {
      promise: 'Interests are kept, for attention and gifts that are about them',
      tasks: ['affiliate-attention'],
      pages: ['task'],
      api: ['POST /v1/partners/{id}/notes'],
      test: 'test/domain/affiliate/attention.test.ts',
    },
    {
      promise: 'Coaching notes',
      pages: ['task'],
      api: ['POST /v1/partners/{id}/coaching-notes', 'GET /v1/partners/{id}/care'],
      test: letters,
    },
    { promise: 'A talk or video call with each top affiliate twice a year', tasks: ['affiliate-talk'], test: contact },
    {
      promise: 'A satisfaction survey twice a year, with n and interval',
      steps: ['affiliate-survey'],
      pages: ['survey'],
      api: ['GET /v1/affiliates/health'],
      test: care,
    },
    {
      promise: 'Group session invitations',
      steps: ['affiliate-session'],
      tasks: ['affiliate-session'],
      api: ['POST /v1/affiliates/sessions', 'GET /v1/affiliates/sessions'],
      test: care,
    },
    { promise: 'Successes shared only with permission', pages: ['figures'], test: 'test/api/figures-page.test.ts' },
    { promise: 'Affiliates introduced to each other', tasks: ['affiliate-introduce'], pages: ['task'], test: letters },
    {
      promise: 'Who falls behind is first offered help and material',
      steps: ['help-offer'],
      tasks: ['affiliate-help'],
      pages: ['materials', 'task'],
      test: proactive,
    },
    {
      promise: 'Ending needs a reason, a talk and notice',
      tasks: ['partner-end-talk'],
      api: ['POST /v1/partners/{id}/end'],
      test: 'test/api/partners/registry.test.ts',
    },
    {
      promise: 'Promotions with dates, joined or not',
      steps: ['promotion-again'],
      tasks: ['promotion-ask'],
      pages: ['figures'],
      test: announced,
    },
  ],
  Health: [
    {
      promise: 'Retention: comes back for the next promotion',
      api: ['GET /v1/affiliates/health', 'GET /v1/affiliates/health.csv'],
      test: health,
    },
    { promise: 'Lifetime value', api: ['GET /v1/affiliates/health'], test: health },
    { promise: 'Engagement', api: ['GET /v1/affiliates/health'], test: health },
    { promise: 'Repeat participation', api: ['GET /v1/affiliates/health'], test: health },
    { promise: 'Affiliates brought in', api: ['POST /v1/partners', 'GET /v1/affiliates/health'], test: care },
    { promise: 'Satisfaction', api: ['GET /v1/affiliates/health'], test: health },
    {
      promise: 'Our own response time',
      api: ['GET /v1/affiliates/health', 'GET /v1/partners/{id}/care'],
      test: questions,
    },
  ],
};
