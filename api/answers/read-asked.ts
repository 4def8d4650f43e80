import type { Instant } from '../../domain/calendar.ts';
import { courseOf, currentRound } from '../../domain/complaint/course.ts';
import { type AskedKind, followsOf, isAsked } from '../../domain/customer/replies.ts';
import type { Fact } from '../../domain/facts.ts';
import { kindOf } from '../../domain/subject.ts';
import type { AnswerClaims } from '../../mail/links.ts';
import type { ApiDeps } from '../deps.ts';
import { wasAsked } from './was-asked.ts';

/** What an answer link asks, of whom. */
export interface Asked {
  /** Whose journey it is: the customer that counts, merges followed, or a complaint case. */
  subject: string;
  /** The customer that counts. */
  customerId: string;
  key: string;
  kind: AskedKind;
  projectId: string;
  answer: string;
  /** Of the subject. */
  facts: readonly Fact[];
}

/** `unsent`: the link is ours, but no mail ever asked this. */
export interface RefusedLink {
  refused: 'forged' | 'expired' | 'unsent';
}

/** Reads an answer link. Nothing is written: links are fetched by mail programs too. */
export async function readAsked(
  deps: Pick<ApiDeps, 'links' | 'store'>,
  token: string,
  now: Instant,
): Promise<Asked | RefusedLink> {
  const read = deps.links.readAnswer(token, now);
  if (!read.valid) return { refused: read.why };
  return kindOf(read.subject) === 'complaint' ? askedOfCase(deps, read, now) : askedOfCustomer(deps, read);
}

async function askedOfCustomer(
  { store }: Pick<ApiDeps, 'store'>,
  { subject, key, answer }: AnswerClaims,
): Promise<Asked | RefusedLink> {
  const [, kind = '', projectId = ''] = /^([\w-]+):([^:#]+)(?:#\w+)?$/.exec(key) ?? [];
  const customer = await store.customers.current(subject);
  if (!customer || kind === 'followup' || !isAsked(kind) || !followsOf(kind, answer)) return { refused: 'forged' };
  const facts = await store.facts.load(customer._id);
  if (!wasAsked(facts, { key, kind, projectId })) return { refused: 'unsent' };
  return { subject: customer._id, customerId: customer._id, key, kind, projectId, answer, facts };
}

/** An old round's link answers for the newest one where that is closed: a "no" is never too late to be heard. */
async function askedOfCase(
  { store }: Pick<ApiDeps, 'store'>,
  { subject, key, answer }: AnswerClaims,
  now: Instant,
): Promise<Asked | RefusedLink> {
  const facts = await store.facts.ofCase(subject);
  const course = courseOf(facts, now);
  const kind = 'followup';
  if (!course || !/^followup:\d+$/.test(key) || !followsOf(kind, answer)) return { refused: 'forged' };
  const { customerId, projectId = '' } = course.opened;
  if (!wasAsked(facts, { key, kind, projectId })) return { refused: 'unsent' };
  const { closed, nth } = currentRound(course);
  const customer = await store.customers.current(customerId);
  return {
    subject,
    customerId: customer?._id ?? customerId,
    key: closed ? `followup:${nth}` : key,
    kind,
    projectId,
    answer,
    facts,
  };
}
