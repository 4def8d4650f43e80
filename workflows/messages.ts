import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar.ts';
import type { CloseReason } from '../domain/customer/facts.ts';
import type { Outlook } from '../domain/outlook.ts';

/** Something happened to the subject: the id of a fact that is in the store already. */
export const factRecorded = defineSignal<[factId: string]>('factRecorded');

/** Who pulls a lever, and under which id the reason is stored. */
export interface Pull {
  by: string;
  reasonId: string;
}

export const pause = defineUpdate<Outlook, [Pull]>('pause');
export const resume = defineUpdate<Outlook, [Pull]>('resume');
export const replan = defineUpdate<Outlook, [Pull]>('replan');
export const skip = defineUpdate<Outlook, [Pull & { key: string }]>('skip');
export const sendNow = defineUpdate<Outlook, [Pull & { key: string }]>('sendNow');
export const move = defineUpdate<Outlook, [Pull & { key: string; to: Instant }]>('move');
export const close = defineUpdate<Outlook, [Pull & { reason: CloseReason }]>('close');

/** What the journey will do, as it last saw it; undefined before its first look. */
export const outlook = defineQuery<Outlook | undefined>('outlook');

/** The failure type of a refused lever; its message says why. */
export const refusal = 'Refused';
