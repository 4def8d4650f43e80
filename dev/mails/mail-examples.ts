import { parseDay } from '../../domain/calendar.ts';
import type { MailVariables, Project, Reply } from '../../templates/mail-variables.ts';
import { createLinks } from '../../mail/links.ts';
import { clubLevels } from '../../domain/customer/club-levels.ts';
import { benefitWords, needWords } from '../../mail/club-words.ts';
import { readLetter } from '../../mail/read-letter.ts';
import { taskWords } from '../../templates/task-words.ts';
import { baseUrl, bureauMail } from './example-bureau.ts';
import { partnerExamples } from './partner-examples.ts';

const links = createLinks({ baseUrl, secret: 'a secret for examples, long enough to sign' });
const now = '2026-11-23T09:00:00.000Z';

const answers = <Answer extends string>(key: string, ...all: Answer[]): Record<Answer, string> =>
  Object.fromEntries(
    all.map((answer) => [answer, links.answerUrl({ subject: 'c_7f3k2m9x', key, answer }, now)]),
  ) as Record<Answer, string>;

const project: Project = { type: 'dakkapel', street: 'Lindelaan 12', monument: false };
const second: Project = { type: 'uitbouw', street: 'Oude Gracht 3b', monument: true };

const customerMail = {
  ...bureauMail,
  segment: 'particulier',
  optOutUrl: links.optOutUrl({ subject: 'c_7f3k2m9x', topic: 'follow-up' }),
} as const;
const feedback: MailVariables['feedback'] = {
  ...customerMail,
  projects: [{ ...project, answerUrls: answers('feedback:P123', 'satisfied', 'not-satisfied') }],
  personal: false,
};
const nps: MailVariables['nps'] = {
  ...customerMail,
  project,
  answerUrls: answers('nps:P123', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'),
};
const permitUrls = answers('permit:P123', 'approved', 'pending', 'questions', 'rejected');
const permit: MailVariables['permit'] = {
  ...customerMail,
  segment: 'starters',
  projects: [{ ...project, answerUrls: permitUrls }],
  personal: false,
  askedBefore: false,
};
const build: MailVariables['build'] = {
  ...customerMail,
  project: { ...second, answerUrls: answers('build:P124', 'question', 'experience') },
  personal: true,
};
const commercial = { repeatCustomer: true, quoteUrl: `${baseUrl}/plan/c_7f3k2m9x` };
const validUntil = parseDay('2027-02-23');
const conditionsUrl = links.conditionsUrl('anniversary');
const seasonal: MailVariables['seasonal-spring'] = {
  ...customerMail,
  ...commercial,
  lastProject: project,
  suggestion: null,
};

const reviewUrl = `${baseUrl}/review/r_5d8q1c`;
const thanks: MailVariables['thanks'] = { ...customerMail, reply: { kind: 'thanks' }, reviewUrl: null };
const thanksReferral: MailVariables['thanks-referral'] = {
  ...thanks,
  optOutUrl: links.optOutUrl({ subject: 'c_7f3k2m9x', topic: 'club' }),
  reviewUrl,
  referral: { url: `${baseUrl}/ref/jdevries123`, friendCents: 5_000, rewardCents: 10_000, paidFromCents: 5_000 },
};
const replies: readonly Reply[] = [
  { kind: 'congratulations' },
  { kind: 'tips', monument: true },
  { kind: 'promise', hearBefore: '2026-11-24T13:00:00.000Z' },
  { kind: 'solved' },
];
const review: MailVariables['review'] = { ...customerMail, project, reviewUrl };
const caseAcknowledged: MailVariables['case-acknowledged'] = {
  ...bureauMail,
  callerName: 'Pieter Broersma',
  callBefore: '2026-11-24T13:00:00.000Z',
  proposeBefore: '2026-11-25T13:00:00.000Z',
};
const caseFollowUp: MailVariables['case-followup'] = { ...bureauMail, answerUrls: answers('followup:1', 'yes', 'no') };
const staffTask: MailVariables['staff-task'] = {
  bureau: bureauMail.bureau,
  recipientName: 'Marieke Postma',
  task: {
    ...taskWords('rejected', 'service'),
    status: 'new',
    severity: null,
    customerName: 'Jan de Vries',
    customerPhone: '06 12345678',
    partner: null,
    project: second,
    valueCents: 265_000,
    dueAt: '2026-11-24T14:30:00.000Z',
  },
  taskUrl: `${baseUrl}/taken/t_93hf72`,
};
const caseTask: MailVariables['staff-task']['task'] = {
  ...staffTask.task,
  ...taskWords('case-call', 'service'),
  severity: 'medium',
};
const taskNote: MailVariables['task-note'] = {
  bureau: bureauMail.bureau,
  recipientName: 'Pieter Broersma',
  task: {
    title: taskWords('rejected', 'service').title,
    ownerName: 'Marieke Postma',
    dueAt: '2026-11-24T14:30:00.000Z',
    status: 'watch',
  },
  taskUrl: `${baseUrl}/taken/t_93hf72`,
};

const reward = { cents: 10_000, bonusCents: 5_000, friendName: 'A. Bakker', count: 3 };
const dashboardUrl = `${baseUrl}/aanbevelingen/c_7f3k2m9x`;

const levelUpgrade: MailVariables['level-upgrade'] = {
  ...customerMail,
  level: {
    ...{ welcome: false, name: 'Zilver', percent: 10, code: 'ZILVER-JDEVRIES123' },
    benefits: clubLevels.zilver.benefits.map((benefit) => benefitWords[benefit]),
  },
  next: { name: 'Goud', needs: needWords({ projects: 1, referrals: 2 }) },
  clubUrl: `${baseUrl}/club/c_7f3k2m9x`,
  conditionsUrl: links.conditionsUrl('level'),
};

const rewardEarned: MailVariables['reward-earned'] = {
  ...{ ...bureauMail, reward, payeeKnown: false, as: 'payout', dashboardUrl },
  terms: { payableAfterDays: 30, paidFromCents: 5_000 },
};

/** One ordinary mail of each template. */
export const mailExamples: MailVariables = {
  ...partnerExamples,
  feedback,
  'feedback-reminder': feedback,
  nps,
  'nps-reminder': nps,
  permit,
  'permit-reminder': permit,
  build,
  'build-offer': { ...build, ...commercial, offer: { percent: 10, code: 'BOUW10', validUntil, conditionsUrl } },
  anniversary: {
    ...customerMail,
    ...commercial,
    project,
    offer: { percent: 15, code: 'LOYAL15', validUntil, conditionsUrl },
    suggestion: null,
  },
  'seasonal-spring': seasonal,
  'seasonal-autumn': { ...seasonal, segment: 'starters', repeatCustomer: false },
  farewell: { ...bureauMail, lastProject: project },
  'level-upgrade': levelUpgrade,
  'cross-sell': {
    ...customerMail,
    ...commercial,
    project: second,
    suggestion: { type: 'draagmuur', pictureUrl: `${baseUrl}/beeld/draagmuur.png` },
    offer: { percent: 10, code: 'VERVOLG10', validUntil, conditionsUrl },
  },
  'win-back': {
    ...customerMail,
    ...commercial,
    lastProject: project,
    offer: { percent: 20, code: 'WELKOM20', validUntil, conditionsUrl },
  },
  'quote-why': { ...customerMail, quoted: { type: 'uitbouw' } },
  newsletter: {
    ...customerMail,
    letter: {
      title: 'Bouwen in de winter',
      words: readLetter(
        '## Beton bij vorst\n\nOnder vijf graden hardt beton **langzamer** uit.\n\n- Dek af\n- Wacht langer',
      ).words,
    },
    clubUrl: `${baseUrl}/club/c_7f3k2m9x`,
  },
  'reward-earned': rewardEarned,
  'reward-reversed': { ...bureauMail, reward, dashboardUrl },
  'paid-out': {
    ...bureauMail,
    paid: { cents: 20_000, accountEnding: '4300', on: parseDay('2027-03-01') },
    statementUrl: `${baseUrl}/afrekening/c_7f3k2m9x`,
  },
  'page-link': { ...bureauMail, page: 'club', pageUrl: `${baseUrl}/club/c_7f3k2m9x` },
  thanks,
  'thanks-referral': thanksReferral,
  review,
  'review-reminder': review,
  'case-acknowledged': caseAcknowledged,
  'case-joined': { ...bureauMail, hearBefore: '2026-11-24T13:00:00.000Z' },
  'case-implemented': bureauMail,
  'case-followup': caseFollowUp,
  'case-followup-reminder': caseFollowUp,
  'staff-task': staffTask,
  'task-note': taskNote,
};

/** The same templates where they say something else: several projects, other segments, every kind of reply. */
export const mailVariants: { [Id in keyof MailVariables]?: readonly MailVariables[Id][] } = {
  feedback: [
    {
      ...feedback,
      segment: 'professionals',
      projects: [
        feedback.projects[0],
        { ...second, answerUrls: answers('feedback:P124', 'satisfied', 'not-satisfied') },
      ],
    },
  ],
  permit: [
    { ...permit, askedBefore: true, personal: true },
    {
      ...permit,
      segment: 'professionals',
      projects: [
        permit.projects[0],
        { ...second, answerUrls: permitUrls },
        { ...project, type: 'overig', street: null, answerUrls: permitUrls },
      ],
    },
  ],
  thanks: [...replies.map((reply) => ({ ...thanks, reply })), { ...thanks, reviewUrl }],
  'thanks-referral': [
    ...replies.map((reply) => ({ ...thanksReferral, reply })),
    { ...thanksReferral, reviewUrl: null },
  ],
  'level-upgrade': [
    {
      ...levelUpgrade,
      level: {
        ...{ welcome: true, name: 'Brons', percent: 5, code: 'BRONS-JDEVRIES123' },
        benefits: clubLevels.brons.benefits.map((benefit) => benefitWords[benefit]),
      },
      next: { name: 'Zilver', needs: needWords({ projects: 1, referrals: 1 }) },
    },
    {
      ...levelUpgrade,
      level: {
        ...{ welcome: false, name: 'Platinum', percent: 20, code: 'PLATINUM-JDEVRIES123' },
        benefits: clubLevels.platinum.benefits.map((benefit) => benefitWords[benefit]),
      },
      next: null,
    },
  ],
  'page-link': [
    { ...bureauMail, page: 'referrals', pageUrl: `${baseUrl}/aanbevelingen/c_7f3k2m9x` },
    { ...bureauMail, page: 'statement', pageUrl: `${baseUrl}/afrekening/c_7f3k2m9x` },
  ],
  'reward-earned': [
    { ...rewardEarned, reward: { ...reward, bonusCents: 0, count: 2 }, payeeKnown: true },
    { ...rewardEarned, as: 'credit' },
  ],
  'reward-reversed': [{ ...bureauMail, reward: { ...reward, bonusCents: 0, count: 1 }, dashboardUrl }],
  'case-acknowledged': [
    { ...caseAcknowledged, callerName: caseAcknowledged.engineerName },
    { ...caseAcknowledged, callerName: null },
  ],
  'case-joined': [{ ...bureauMail, hearBefore: null }],
  'staff-task': [
    { ...staffTask, task: { ...caseTask, status: 'reminder' } },
    { ...staffTask, task: { ...caseTask, status: 'overdue', severity: 'minor', customerPhone: null } },
    { ...staffTask, task: { ...caseTask, status: 'raised', severity: 'major', project: null, valueCents: null } },
    { ...staffTask, task: { ...caseTask, status: 'given' } },
    { ...staffTask, task: { ...caseTask, status: 'added' } },
    {
      ...staffTask,
      task: {
        ...staffTask.task,
        ...taskWords('partner-question', 'service'),
        ...{ customerName: null, customerPhone: null, project: null, valueCents: null },
        partner: { name: 'Visser Bouw', contactName: 'Sanne Visser', phone: '+31612345678', prefers: 'WhatsApp' },
      },
    },
    {
      ...staffTask,
      task: {
        ...staffTask.task,
        ...taskWords('mail-stopped', 'service'),
        customerName: null,
        customerPhone: null,
        project: null,
        valueCents: null,
      },
    },
  ],
  'task-note': [
    { ...taskNote, task: { ...taskNote.task, status: 'overdue', title: 'Doe de klant een voorstel' } },
    { ...taskNote, task: { ...taskNote.task, status: 'breach', title: 'Bel de klant over de klacht' } },
    { ...taskNote, task: { ...taskNote.task, ownerName: null, dueAt: null }, taskUrl: null },
  ],
};
