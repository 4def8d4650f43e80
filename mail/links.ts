import { createHmac, timingSafeEqual } from 'node:crypto';
import { addMonths, dayOf, isoDate, parseDay, type Day, type Instant } from '../domain/calendar.ts';
import type { DiscountKind } from '../domain/customer/discounts.ts';
import type { MemberPage } from '../domain/customer/growth-facts.ts';
import type { PartnerPage, PartnerTopic } from '../domain/partner/pages.ts';
import type { Topic } from '../domain/customer/touchpoints.ts';

/** Opaque ids only: a token can be read by everybody who sees it. */
export interface AnswerClaims {
  subject: string;
  /** The step that is answered. */
  key: string;
  answer: string;
}

export interface OptOutClaims {
  subject: string;
  topic: Topic | PartnerTopic | 'all';
}

export interface ReviewClaims {
  subject: string;
  projectId: string;
}

/** A page of somebody's own: a customer's club, who he brought and what he earned; a partner's pages. */
export type OwnPage = MemberPage | PartnerPage;
export interface OwnClaims {
  subject: string;
  page: OwnPage;
}

/** Of an expired link the subject is told, so that a fresh one can be asked for. */
export type ReadOwn =
  ({ valid: true } & OwnClaims) | { valid: false; why: 'forged' } | ({ valid: false; why: 'expired' } & OwnClaims);
export type ReadReview = ({ valid: true } & ReviewClaims) | { valid: false; why: 'forged' | 'expired' };
export type ReadPreferences = { valid: true; subject: string } | { valid: false; why: 'forged' };
export type ReadAnswer =
  | ({ valid: true; issuedOn: Day } & AnswerClaims)
  | { valid: false; why: 'forged' }
  | ({ valid: false; why: 'expired'; issuedOn: Day } & AnswerClaims);
export type ReadMatrix = { valid: true; matrixId: string } | { valid: false; why: 'forged' | 'expired' };
export type ReadTask = { valid: true; taskId: string; ownerId?: string } | { valid: false; why: 'forged' };
export type ReadOptOut = ({ valid: true } & OptOutClaims) | { valid: false; why: 'forged' };

export interface Links {
  answerUrl(claims: AnswerClaims, now: Instant): string;
  optOutUrl(claims: OptOutClaims): string;
  /** For who does the task: pressed when it is another's by then, the link only shows. */
  taskUrl(taskId: string, ownerId?: string): string;
  /** Where a review is asked for. */
  reviewUrl(claims: ReviewClaims, now: Instant): string;
  /** Where a customer chooses what to receive. */
  preferencesUrl(subject: string): string;
  ownUrl(claims: OwnClaims, now: Instant): string;
  /** The public page with the conditions of a discount. */
  conditionsUrl(kind: DiscountKind): string;
  readOwn(token: string, page: OwnPage, now: Instant): ReadOwn;
  readReview(token: string, now: Instant): ReadReview;
  readPreferences(token: string): ReadPreferences;
  readAnswer(token: string, now: Instant): ReadAnswer;
  readOptOut(token: string): ReadOptOut;
  readTask(token: string): ReadTask;
  /** A value matrix, for who works here. */
  matrixUrl(matrixId: string, now: Instant): string;
  readMatrix(token: string, now: Instant): ReadMatrix;
}

export interface LinkSettings {
  /** Of the public pages: 'https://mijn.bureau.nl'. */
  baseUrl: string;
  /** At least 32 characters. Of several, the first signs and all are accepted: so a secret can be replaced. */
  secret: string | readonly [string, ...string[]];
}

/** Answers count for 12 calendar months from the day of sending (rules, section 1); unsubscribing, preferences and a task never expire. */
const answerMonths = 12;
/** Dashboards, and the pages of members and partners. */
const ownDays = 30;
const version = '1';

type Purpose = 'antwoord' | 'afmelden' | 'taak' | 'review' | 'voorkeuren' | 'waardematrix' | OwnPath;

/** Where each page of a customer's own stands: `/<path>/<token>`. */
export const memberPaths = {
  club: 'club',
  referrals: 'aanbevelingen',
  statement: 'afrekening',
} as const satisfies Record<MemberPage, string>;

/** Those of a partner. */
export const partnerPaths = {
  home: 'partner',
  materials: 'partner-materiaal',
  figures: 'partner-cijfers',
  report: 'partner-rapport',
  payments: 'partner-afrekening',
  referral: 'klant-aanmelden',
  potential: 'verbouwpotentie',
  survey: 'partner-vraag',
  'creator-briefing': 'creator-briefing',
  'creator-survey': 'creator-vragen',
} as const satisfies Record<PartnerPage, string>;

const ownPaths = { ...memberPaths, ...partnerPaths } as const satisfies Record<OwnPage, string>;
type OwnPath = (typeof ownPaths)[OwnPage];

/** Where the conditions of each discount stand: `/voorwaarden/<path>`, for everybody. */
export const conditionPaths = {
  build: 'bouwcheck',
  anniversary: 'jaarmail',
  crossSell: 'vervolgproject',
  winBack: 'welkom-terug',
  level: 'bouwclub',
  friend: 'kennismaking',
  partner: 'partnerkorting',
} as const satisfies Record<DiscountKind, string>;

/** Builds the links in mails and reads them back; only who holds the secret can make one. */
export function createLinks({ baseUrl, secret }: LinkSettings): Links {
  const secrets = typeof secret === 'string' ? ([secret] as const) : secret;
  if (secrets.some((each) => each.length < 32)) throw new RangeError('a link secret has at least 32 characters');
  const base = new URL(baseUrl);
  if (!/^https?:$/.test(base.protocol) || base.search !== '' || base.hash !== '') {
    throw new RangeError('the base of links is a plain http(s) address');
  }
  const root = base.href.replace(/\/+$/, '');

  const link = (purpose: Purpose, claims: readonly string[]): string => {
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    return `${root}/${purpose}/${version}.${payload}.${sign(secrets[0], purpose, payload)}`;
  };
  const read = (purpose: Purpose, token: string): string[] | undefined => {
    const [given, payload = '', mac = '', ...rest] = token.split('.');
    if (given !== version || rest.length > 0) return undefined;
    const genuine = secrets.some((each) => equal(sign(each, purpose, payload), mac));
    return genuine ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as string[]) : undefined;
  };

  return {
    answerUrl: ({ subject, key, answer }, now) => link('antwoord', [subject, key, answer, isoDate(dayOf(now))]),
    optOutUrl: ({ subject, topic }) => link('afmelden', [subject, topic]),
    taskUrl: (taskId, ownerId) => link('taak', ownerId === undefined ? [taskId] : [taskId, ownerId]),
    reviewUrl: ({ subject, projectId }, now) => link('review', [subject, projectId, isoDate(dayOf(now))]),
    preferencesUrl: (subject) => link('voorkeuren', [subject]),
    readReview(token, now) {
      const [subject, projectId, issued] = read('review', token) ?? [];
      if (subject === undefined || projectId === undefined || issued === undefined)
        return { valid: false, why: 'forged' };
      const expired = dayOf(now) > addMonths(parseDay(issued), answerMonths);
      return expired ? { valid: false, why: 'expired' } : { valid: true, subject, projectId };
    },
    conditionsUrl: (kind) => `${root}/voorwaarden/${conditionPaths[kind]}`,
    ownUrl: ({ subject, page }, now) => link(ownPaths[page], [subject, isoDate(dayOf(now))]),
    readOwn(token, page, now) {
      const [subject, issued] = read(ownPaths[page], token) ?? [];
      if (subject === undefined || issued === undefined) return { valid: false, why: 'forged' };
      const expired = dayOf(now) > parseDay(issued) + ownDays;
      return expired ? { valid: false, why: 'expired', subject, page } : { valid: true, subject, page };
    },
    readPreferences(token) {
      const [subject] = read('voorkeuren', token) ?? [];
      return subject === undefined ? { valid: false, why: 'forged' } : { valid: true, subject };
    },
    readAnswer(token, now) {
      const [subject, key, answer, issued] = read('antwoord', token) ?? [];
      if (subject === undefined || key === undefined || answer === undefined || issued === undefined) {
        return { valid: false, why: 'forged' };
      }
      const claims = { subject, key, answer, issuedOn: parseDay(issued) };
      const expired = dayOf(now) > addMonths(claims.issuedOn, answerMonths);
      return expired ? { valid: false, why: 'expired', ...claims } : { valid: true, ...claims };
    },
    readOptOut(token) {
      const [subject, topic] = read('afmelden', token) ?? [];
      if (subject === undefined || topic === undefined) return { valid: false, why: 'forged' };
      return { valid: true, subject, topic: topic as OptOutClaims['topic'] };
    },
    readTask(token) {
      const [taskId, ownerId] = read('taak', token) ?? [];
      if (taskId === undefined) return { valid: false, why: 'forged' };
      return { valid: true, taskId, ...(ownerId !== undefined && { ownerId }) };
    },
    matrixUrl: (matrixId, now) => link('waardematrix', [matrixId, isoDate(dayOf(now))]),
    readMatrix(token, now) {
      const [matrixId, issued] = read('waardematrix', token) ?? [];
      if (matrixId === undefined || issued === undefined) return { valid: false, why: 'forged' };
      if (dayOf(now) > parseDay(issued) + ownDays) return { valid: false, why: 'expired' };
      return { valid: true, matrixId };
    },
  };
}

/** Bound to version and purpose: an answer link never unsubscribes anybody. */
const sign = (secret: string, purpose: Purpose, payload: string): string =>
  createHmac('sha256', secret).update(`nazorg ${purpose} ${version} ${payload}`).digest('base64url');

/** In constant time, and on the text as it came: there is exactly one token for each claim. */
function equal(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
