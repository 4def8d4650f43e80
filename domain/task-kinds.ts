import { paymentTaskKinds } from './affiliate/payment-task-kinds.ts';
import { promotionTaskKinds } from './affiliate/promotion-task-kinds.ts';
import { affiliateTaskKinds } from './affiliate/task-kinds.ts';
import { creatorTaskKinds } from './creator/task-kinds.ts';
import { onboardingTaskKinds } from './partner/onboarding-task-kinds.ts';
import { promiseTaskKinds } from './partner/promise-task-kinds.ts';
import { reviewTaskKinds } from './partner/review-task-kinds.ts';
import { partnerTaskKinds } from './partner/task-kinds.ts';
import type { TaskKind } from './task-kind.ts';

/** Work for people outside the complaint protocol (rules, sections 1, 5 and 13), each with its time. */
export const taskKinds = {
  question: { within: { workingDays: 1 }, owner: 'engineer', chased: true },
  rejected: { within: { openHours: 4 }, owner: 'engineer', watchedBy: 'manager', chased: true },
  /** Not chased: after its time the mail takes its place. */
  'build-call': { within: { workingDays: 3 }, owner: 'engineer', chased: false },
  'read-reply': { within: { workingDays: 1 }, owner: 'manager', chased: true },
  /** A stranger's words of danger or law: to a person at once (rules, section 13), by the clock. */
  'read-danger': { within: { hours: 4 }, owner: 'directie', chased: true },
  access: { within: { months: 1 }, owner: 'manager', chased: true },
  erasure: { within: { months: 1 }, owner: 'manager', chased: true },
  'phone-instead': { within: { workingDays: 1 }, owner: 'engineer', chased: true },
  'step-failed': { within: { workingDays: 1 }, owner: 'manager', chased: false },
  'mail-unknown': { within: { workingDays: 1 }, owner: 'manager', chased: false },
  'mail-alarm': { within: { workingDays: 1 }, owner: 'manager', chased: false },
  'mail-stopped': { within: { workingDays: 1 }, owner: 'directie', chased: true },
  /** A friend of a customer registered: somebody calls for the quote. */
  'new-lead': { within: { workingDays: 1 }, owner: 'manager', chased: true },
  /** What a level promises and a person must deliver (rules, section 3). */
  'account-manager': { within: { workingDays: 3 }, owner: 'manager', chased: true },
  'level-sla': { within: { workingDays: 5 }, owner: 'directie', chased: true },
  /** A level was withdrawn: the customer hears it from a person. */
  'level-withdrawn': { within: { workingDays: 2 }, owner: 'manager', chased: true },
  /** Mails are not opened: a person accepts or declines the telephone instead. */
  'switch-channel': { within: { workingDays: 5 }, owner: 'engineer', chased: false, suggested: true },
  'payout-approve': { within: { workingDays: 3 }, owner: 'directie', chased: true },
  'payout-failed': { within: { workingDays: 1 }, owner: 'manager', chased: true },
  ...promotionTaskKinds,
  ...partnerTaskKinds,
  ...affiliateTaskKinds,
  ...paymentTaskKinds,
  'case-acknowledge': { owner: 'engineer', chased: false },
  'case-call': { owner: 'engineer', chased: false },
  'case-propose': { owner: 'engineer', chased: false },
  'case-implement': { owner: 'engineer', chased: false },
  'case-content': { within: { workingDays: 1 }, owner: 'engineer', chased: true },
  'case-close': { within: { workingDays: 1 }, owner: 'engineer', chased: true },
  ...onboardingTaskKinds,
  ...promiseTaskKinds,
  ...reviewTaskKinds,
  ...creatorTaskKinds,
} as const satisfies Record<string, TaskKind>;

export type TaskKindName = keyof typeof taskKinds;

export const taskKind = (name: TaskKindName): TaskKind => taskKinds[name];

/** Whether work of this kind is a suggestion, which ends where it is declined. */
export const isSuggested = (name: string): boolean =>
  Object.hasOwn(taskKinds, name) && taskKind(name as TaskKindName).suggested === true;

/** Whether work of this kind is done by writing to the partner. */
export const asksWords = (name: string): boolean =>
  Object.hasOwn(taskKinds, name) && taskKind(name as TaskKindName).asks === 'words';

/** Whether work of this kind is done only with words that say how. */
export const needsProof = (name: string): boolean =>
  Object.hasOwn(taskKinds, name) && taskKind(name as TaskKindName).proof === true;
