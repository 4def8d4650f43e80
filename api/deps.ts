import type { Logger } from 'pino';
import type { Instant } from '../domain/calendar.ts';
import type { Verdict } from '../domain/customer/facts.ts';
import type { Context } from '../domain/context.ts';
import type { Severity } from '../domain/complaint/protocol.ts';
import type { Topic } from '../domain/customer/touchpoints.ts';
import type { PdfRenderer } from '../documents/render-pdf.ts';
import type { Ids } from '../door/ids.ts';
import type { Inbox } from '../inbound/inbox.ts';
import type { Links } from '../mail/links.ts';
import type { Renderer } from '../mail/render.ts';
import type { Sender } from '../mail/send.ts';
import type { ApiKeys } from '../store/api-keys.ts';
import type { Idempotency } from '../store/idempotency.ts';
import type { Mails } from '../store/mails.ts';
import type { Seal } from '../store/seal.ts';
import type { Store } from '../store/store.ts';
import type { Bureau } from '../templates/mail-variables.ts';
import type { Journeys } from '../workflows/journeys.ts';

/** What the API works with; each is a port that a test can play. */
export interface ApiDeps {
  store: Store;
  apiKeys: ApiKeys;
  idempotency: Idempotency;
  /** The send ledger. */
  mails: Mails;
  /** Processes what the mail provider told, after it was answered. */
  inbox: Inbox;
  /** By which the mail provider's webhooks are known. */
  webhooks: { user: string; password: string };
  journeys: Journeys;
  ids: Ids;
  links: Links;
  /** For previews and tests of what goes to many; all else is sent by the journeys. */
  render: Renderer;
  sender: Pick<Sender, 'sendLetter'>;
  /** Prints documents. */
  printer: Pick<PdfRenderer, 'pdf' | 'drawing'>;
  /** The verified address mails come from. */
  senderEmail: string;
  /** The bureau's own state, fresh at every plan. */
  context: () => Promise<Context>;
  now: () => Instant;
  /** Where customers and callers find us: 'https://mijn.bureau.nl'. */
  baseUrl: string;
  bureau: Bureau;
  /** Where a new project is asked for. */
  quoteUrl: string;
  /** Account numbers are kept sealed. */
  seal: Seal;
  /** The account rewards are paid from. */
  payoutAccount?: PayoutAccount;
  /** Sites where a customer can write a review; there may be none. */
  reviewSites: readonly ReviewSite[];
  /** What words typed beside a press say besides the press. */
  readWords: (words: string) => WordsReading;
  log: Logger;
  ready: () => Promise<Readiness>;
  /** Whether the reference pages and the OpenAPI document are served. */
  documentation: boolean;
  /** Of one API key. Default 6,000. */
  requestsPerMinute?: number;
  /** Of one address: requests refused for a wrong key or a link that is none. Default 120. */
  visitsPerMinute?: number;
  /** Of one address: new customers registered by the form behind a shared link. Default 30. */
  registrationsPerHour?: number;
  /** How many proxies stand before us: their word on the visitor's address is taken. Default 0. */
  proxies?: number;
}

export interface PayoutAccount {
  name: string;
  iban: string;
  bic?: string;
}

export interface ReviewSite {
  name: string;
  url: string;
}

export interface WordsReading {
  /** What a reply of these words would be taken for. */
  verdict: Verdict;
  /** Major: words of danger or of law, always for a person at once (rules, section 13). */
  severity: Severity;
  /** What is asked of us by law: 'access', 'erasure'; a wish for less mail is `optOutTopic`. */
  requests: readonly string[];
  optOutTopic?: Topic | 'all' | undefined;
}

export interface Readiness {
  mongodb: boolean;
  temporal: boolean;
}
