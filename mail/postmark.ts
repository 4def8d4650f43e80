/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the client's input types are classes, meant as shapes */
import { Models, ServerClient } from 'postmark';
import type { Instant } from '../domain/calendar.ts';
import type { Category } from '../domain/step.ts';
import { skeyOf, type Letter, type Mailbox } from './letter.ts';

/** What became of one sending. No text in it comes from the provider, whose messages name addresses. */
export type Posting =
  | { result: 'accepted'; messageId: string }
  | { result: 'rejected'; code: number; message: string }
  | { result: 'throttled' }
  | { result: 'unauthorized' }
  /** No connection came about, so it surely was not sent. */
  | { result: 'unreachable' }
  /** It may or may not have been taken in. */
  | { result: 'ambiguous'; why: string };

export type Search =
  | { result: 'found'; messageId: string }
  | { result: 'not found' }
  | { result: 'unauthorized' }
  /** No answer: it says nothing about the letter. `lasting`: the question itself is refused. */
  | { result: 'failed'; why: string; lasting: boolean };

/** What the provider keeps of one stream in a list, as it comes: the door reads it. */
export type Listing =
  /** `whole`: the list does not end where the provider cuts lists off, so nothing of it is missing. */
  | { result: 'listed'; stream: string; items: unknown[]; whole: boolean }
  | { result: 'unauthorized' }
  | { result: 'failed'; why: string; lasting: boolean };

export interface Postmark {
  send(letter: Letter): Promise<Posting>;
  /** Searches the mails taken in; each message stream is searched by itself, hence the category. */
  findByKey(skey: string, category: Category): Promise<Search>;
  /** All bounces and spam complaints on a category's stream since a date. */
  bouncesSince(since: Instant, category: Category): Promise<Listing>;
  /** Every address that gets no mail on a category's stream. */
  suppressions(category: Category): Promise<Listing>;
}

export interface PostmarkSettings {
  token: string;
  /** 'http://127.0.0.1:2500' for the local one; the real one when absent. */
  baseUrl?: string;
  /** For each call, until its last byte: 20 to 30 in earnest. */
  timeoutSeconds: number;
  /** The message stream of each category. */
  streams: Record<Category, string>;
}

export function createPostmark({ token, baseUrl, timeoutSeconds, streams }: PostmarkSettings): Postmark {
  const base = new URL(baseUrl ?? 'https://api.postmarkapp.com');
  const client = new ServerClient(token, {
    useHttps: base.protocol === 'https:',
    requestHost: base.host,
    timeout: timeoutSeconds,
    fetch: fetchWithoutDetour,
  });
  return {
    async send(letter) {
      if (![letter.to, letter.from].every(isMailbox)) {
        return { result: 'rejected', code: 300, message: 'an address is none' };
      }
      try {
        return readAnswer(await client.sendEmail(messageOf(letter, streams[letter.category])));
      } catch (error) {
        return readFailure(error);
      }
    },
    async findByKey(skey, category) {
      const filter = { count: 10, offset: 0, messagestream: streams[category], metadata_skey: skey };
      try {
        return readSearch(await client.getOutboundMessages(filter), skey);
      } catch (error) {
        return whyUnanswered(error);
      }
    },
    async bouncesSince(since, category) {
      const items: unknown[] = [];
      // Beyond the first 10,000 the provider lists nothing.
      for (let offset = 0; offset < 10_000; offset += pageSize) {
        const filter = { count: pageSize, offset, messagestream: streams[category], fromdate: since.slice(0, 10) };
        const page = await listed(() => client.getBounces(filter), { name: 'Bounces', stream: streams[category] });
        if (page.result !== 'listed') return page;
        items.push(...page.items);
        if (page.items.length < pageSize) break;
      }
      return { result: 'listed', stream: streams[category], items, whole: items.length < 10_000 };
    },
    suppressions(category) {
      const stream = streams[category];
      // The provider knows no pages here; its client asks for one all the same.
      const filter = { count: pageSize, offset: 0 };
      return listed(() => client.getSuppressions(stream, filter), { name: 'Suppressions', stream });
    },
  };
}

const pageSize = 500;

async function listed(
  ask: () => Promise<unknown>,
  { name, stream }: { name: 'Bounces' | 'Suppressions'; stream: string },
): Promise<Listing> {
  try {
    const items = ((await ask()) as Record<string, unknown> | null)?.[name];
    return Array.isArray(items)
      ? { result: 'listed', stream, items, whole: items.length !== pageSize }
      : { result: 'failed', why: 'an answer that is none of the provider', lasting: false };
  } catch (error) {
    return whyUnanswered(error);
  }
}

/** Why a question has no answer; it says nothing about what was asked. */
function whyUnanswered(
  error: unknown,
): { result: 'unauthorized' } | { result: 'failed'; why: string; lasting: boolean } {
  const { statusCode = 0 } = error as { statusCode?: number };
  if (statusCode === 401) return { result: 'unauthorized' };
  const lasting = statusCode >= 400 && statusCode < 500 && statusCode !== 408 && statusCode !== 429;
  return { result: 'failed', why: statusCode ? `status ${statusCode}` : 'no answer', lasting };
}

const neverConnected = 'no connection came about';

/** The client drops the cause of a failure; this keeps the one that matters. A redirect is not followed: it would carry the token and the mail elsewhere. */
async function fetchWithoutDetour(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, { ...init, redirect: 'manual' });
  } catch (error) {
    if (failedToConnect((error as Error).cause)) throw new Error(neverConnected, { cause: error });
    throw error;
  }
}

function failedToConnect(cause: unknown): boolean {
  const { errors, syscall, code } = (cause ?? {}) as { errors?: unknown[]; syscall?: string; code?: string };
  // A name with several addresses: each was tried, and each failure is listed.
  if (errors && errors.length > 0) return errors.every(failedToConnect);
  return syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT';
}

function readAnswer(answer: unknown): Posting {
  const { ErrorCode, MessageID } = (answer ?? {}) as { ErrorCode?: unknown; MessageID?: unknown };
  if (ErrorCode === 0 && typeof MessageID === 'string' && MessageID !== '') {
    return { result: 'accepted', messageId: MessageID };
  }
  return { result: 'ambiguous', why: 'an answer that is none of the provider' };
}

const refusals: Record<number, string> = {
  300: 'an invalid mail',
  400: 'the sender is not known',
  401: 'the sender is not confirmed',
  405: 'the account may not send any more',
  406: 'the address is inactive',
  412: 'the account is not approved yet',
  413: 'the account may not send',
};

function readFailure(error: unknown): Posting {
  const { statusCode = 0, code = 0, message } = error as { statusCode?: number; code?: number; message?: string };
  if (message === neverConnected) return { result: 'unreachable' };
  if (statusCode === 401) return { result: 'unauthorized' };
  if (statusCode === 429) return { result: 'throttled' };
  // 408: something on the way gave up waiting, with or without having passed the mail on.
  if (statusCode >= 400 && statusCode < 500 && statusCode !== 408) {
    const known = code || statusCode;
    return { result: 'rejected', code: known, message: refusals[known] ?? `refused with status ${statusCode}` };
  }
  return { result: 'ambiguous', why: statusCode ? `status ${statusCode}` : 'the connection broke or timed out' };
}

function readSearch(answer: unknown, skey: string): Search {
  const { Messages } = (answer ?? {}) as { Messages?: unknown };
  if (!Array.isArray(Messages)) {
    return { result: 'failed', why: 'an answer that is none of the provider', lasting: false };
  }
  // A filter that was ignored would list other people's mails: the key is compared again.
  for (const each of Messages as { MessageID?: unknown; Metadata?: { skey?: unknown } }[]) {
    if (each.Metadata?.skey === skey && typeof each.MessageID === 'string') {
      return { result: 'found', messageId: each.MessageID };
    }
  }
  return { result: 'not found' };
}

function messageOf(letter: Letter, stream: string): Models.Message {
  const { unsubscribeUrl, replyTo, track = false } = letter;
  return {
    From: mailbox(letter.from),
    To: mailbox(letter.to),
    ReplyTo: replyTo,
    Subject: letter.title,
    HtmlBody: letter.html,
    TextBody: letter.text,
    Tag: letter.tag,
    MessageStream: stream,
    Metadata: { skey: skeyOf(letter.key), ...(letter.at !== undefined && { at: letter.at }) },
    // Said each time, because the server's own setting may be to follow.
    TrackOpens: track,
    TrackLinks: track ? Models.LinkTrackingOptions.HtmlAndText : Models.LinkTrackingOptions.None,
    ...(unsubscribeUrl !== undefined && {
      Headers: [
        { Name: 'List-Unsubscribe', Value: `<${unsubscribeUrl}>` },
        { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
      ],
    }),
  };
}

/** One address and nothing that could make it two. */
const isMailbox = ({ email }: Mailbox): boolean => /^[^\s,;<>()"@]+@[^\s,;<>()"@]+$/.test(email);

function mailbox({ name, email }: Mailbox): string {
  const words = name
    .replace(/[\p{Cc}"\\<>]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? email : `"${words}" <${email}>`;
}
