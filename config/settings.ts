import { z } from 'zod';
import { type ClosingDays, parseDay } from '../domain/calendar.ts';
import type { Role } from '../domain/staff.ts';
import { readAs } from '../door/fields.ts';
import { readBic, readIban, readVatId } from '../door/payee.ts';

/** What the programs need to know of their surroundings; read once, by a main.ts. */
export interface Settings {
  production: boolean;
  mongo: { url: string; database: string };
  taskQueue: string;
  /** Key of the opaque ids. Never change it: every id would be another. */
  idKey: string;
  /** Newest first: signs with the first, accepts all. */
  linkSecrets: readonly [string, ...string[]];
  /** Where customers reach the pages. */
  baseUrl: string;
  port: number;
  postmark: { token: string; url?: string };
  bureau: { name: string; address: string; phone: string; email: string; vatId?: string };
  senderEmail: string;
  quoteUrl: string;
  /** Where a role's work goes while nobody known has that role. */
  roleMailboxes: Readonly<Record<Role, string>>;
  /** Where answers to mails come in: the part behind the plus says which mail. */
  replyAddress: string;
  /** Sites where customers can write a review. */
  reviewSites: readonly { name: string; url: string }[];
  /** By which the mail provider's webhooks are known. */
  webhooks: { user: string; password: string };
  closing: ClosingDays;
  /** Seal what the database may not tell: newest first, the first seals, all open. */
  dataKeys: readonly [string, ...string[]];
  /** The account rewards are paid from; absent, no payout can be exported. */
  payoutAccount?: { name: string; iban: string; bic?: string };
  /** So many of a hundred get no win-back mail: what it brings can then be told. */
  winBackControlPercent: number;
}

/** For one machine only; production refuses to start with any of them. */
export const developmentDefaults = {
  MONGODB_URL: 'mongodb://127.0.0.1:27017/',
  NAZORG_ID_KEY: 'development-only-id-key-000000000000',
  NAZORG_LINK_SECRETS: 'development-only-link-secret-00000000',
  NAZORG_BASE_URL: 'http://127.0.0.1:3000',
  POSTMARK_SERVER_TOKEN: 'development-only-postmark-token',
  NAZORG_BUREAU_NAME: 'Bureau Broersma',
  NAZORG_BUREAU_ADDRESS: 'Voorbeeldkade 12, 8911 AA Leeuwarden',
  NAZORG_BUREAU_PHONE: '058 000 00 00',
  NAZORG_BUREAU_EMAIL: 'nazorg@bureau-broersma.example',
  NAZORG_BUREAU_VAT_ID: 'NL004495445B01',
  NAZORG_SENDER_EMAIL: 'nazorg@bureau-broersma.example',
  NAZORG_MANAGER_EMAIL: 'manager@bureau-broersma.example',
  NAZORG_DIRECTIE_EMAIL: 'directie@bureau-broersma.example',
  NAZORG_REPLY_ADDRESS: 'antwoord@antwoord.bureau-broersma.example',
  NAZORG_REVIEW_SITES: 'Google=https://bureau-broersma.example/review/google',
  NAZORG_WEBHOOK_USER: 'postmark',
  NAZORG_WEBHOOK_PASSWORD: 'development-only-webhook-password',
  NAZORG_QUOTE_URL: 'https://bureau-broersma.example/offerte',
  NAZORG_DATA_KEYS: 'development-only-data-key-0000000000',
  NAZORG_PAYOUT_IBAN: 'NL91ABNA0417164300',
} as const;

const required = z.string().min(1, 'is missing');
const secret = z.string().min(32, 'needs at least 32 characters');

const variables = z.object({
  MONGODB_URL: required,
  MONGODB_DATABASE: z.string().min(1).default('nazorg'),
  NAZORG_TASK_QUEUE: z.string().min(1).default('nazorg'),
  NAZORG_ID_KEY: secret,
  NAZORG_LINK_SECRETS: required,
  NAZORG_BASE_URL: z.url('is no web address'),
  NAZORG_PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  POSTMARK_SERVER_TOKEN: required,
  POSTMARK_URL: z.url('is no web address').optional(),
  NAZORG_BUREAU_NAME: required,
  NAZORG_BUREAU_ADDRESS: required,
  NAZORG_BUREAU_PHONE: required,
  NAZORG_BUREAU_EMAIL: z.email('is no e-mail address'),
  /** Stands on the invoices that are written for partners. */
  NAZORG_BUREAU_VAT_ID: readAs(20, readVatId).optional(),
  NAZORG_SENDER_EMAIL: z.email('is no e-mail address'),
  NAZORG_MANAGER_EMAIL: z.email('is no e-mail address'),
  NAZORG_DIRECTIE_EMAIL: z.email('is no e-mail address'),
  NAZORG_REPLY_ADDRESS: z.email('is no e-mail address'),
  /** 'Google=https://…,Klantenvertellen=https://…' */
  NAZORG_REVIEW_SITES: z.string().default(''),
  NAZORG_WEBHOOK_USER: required,
  NAZORG_WEBHOOK_PASSWORD: z.string().min(16, 'needs at least 16 characters'),
  NAZORG_QUOTE_URL: z.url('is no web address'),
  /** Dates, comma separated: '2026-12-24,2026-12-31'. */
  NAZORG_CLOSING_DAYS: z.string().default(''),
  NAZORG_DATA_KEYS: required,
  /** Of the bureau's own account; its holder, where that is not the bureau's name. */
  NAZORG_PAYOUT_IBAN: readAs(40, readIban).optional(),
  NAZORG_PAYOUT_BIC: readAs(11, readBic).optional(),
  NAZORG_PAYOUT_NAME: z.string().max(70, 'is longer than 70 characters').optional(),
  NAZORG_WIN_BACK_CONTROL: z.coerce.number().int().min(0).max(50, 'is more than half').default(0),
});

/** Reads the settings. Throws one sentence that names every variable that is missing or wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const production = env['NODE_ENV'] === 'production';
  const parsed = variables.safeParse({ ...(!production && developmentDefaults), ...filled(env) });
  if (!parsed.success)
    throw new Error(`Settings: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}.`);
  const values = parsed.data;
  if (production && Object.entries(developmentDefaults).some(([name, value]) => isSecret(name) && env[name] === value))
    throw new Error('Settings: a development secret is in use in production; make secrets of your own.');
  return {
    production,
    mongo: { url: values.MONGODB_URL, database: values.MONGODB_DATABASE },
    taskQueue: values.NAZORG_TASK_QUEUE,
    idKey: values.NAZORG_ID_KEY,
    linkSecrets: listOf(values.NAZORG_LINK_SECRETS),
    baseUrl: values.NAZORG_BASE_URL,
    port: values.NAZORG_PORT,
    postmark: {
      token: values.POSTMARK_SERVER_TOKEN,
      ...(values.POSTMARK_URL !== undefined && { url: values.POSTMARK_URL }),
    },
    bureau: {
      name: values.NAZORG_BUREAU_NAME,
      address: values.NAZORG_BUREAU_ADDRESS,
      phone: values.NAZORG_BUREAU_PHONE,
      email: values.NAZORG_BUREAU_EMAIL,
      ...(values.NAZORG_BUREAU_VAT_ID !== undefined && { vatId: values.NAZORG_BUREAU_VAT_ID }),
    },
    senderEmail: values.NAZORG_SENDER_EMAIL,
    quoteUrl: values.NAZORG_QUOTE_URL,
    roleMailboxes: {
      engineer: values.NAZORG_MANAGER_EMAIL,
      manager: values.NAZORG_MANAGER_EMAIL,
      directie: values.NAZORG_DIRECTIE_EMAIL,
    },
    replyAddress: values.NAZORG_REPLY_ADDRESS,
    reviewSites: reviewSites(values.NAZORG_REVIEW_SITES),
    webhooks: { user: values.NAZORG_WEBHOOK_USER, password: values.NAZORG_WEBHOOK_PASSWORD },
    closing: closingDays(values.NAZORG_CLOSING_DAYS),
    dataKeys: listOf(values.NAZORG_DATA_KEYS),
    ...payoutAccount(values),
    winBackControlPercent: values.NAZORG_WIN_BACK_CONTROL,
  };
}

/** Comma separated, newest first. */
function listOf(secrets: string): [string, ...string[]] {
  const [first = '', ...older] = secrets.split(',').map((one) => one.trim());
  return [first, ...older];
}

function payoutAccount(values: z.infer<typeof variables>): Pick<Settings, 'payoutAccount'> {
  const { NAZORG_PAYOUT_IBAN: iban, NAZORG_PAYOUT_BIC: bic, NAZORG_PAYOUT_NAME: name } = values;
  if (iban === undefined) return {};
  return { payoutAccount: { name: name ?? values.NAZORG_BUREAU_NAME, iban, ...(bic !== undefined && { bic }) } };
}

const isSecret = (name: string): boolean => /KEY|SECRET|TOKEN|PASSWORD/.test(name);

/** An empty variable counts as absent. */
const filled = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

function reviewSites(list: string): Settings['reviewSites'] {
  return list.split(',').flatMap((part) => {
    const [name = '', ...rest] = part.trim().split('=');
    const url = rest.join('=');
    if (name === '') return [];
    if (!/^https:\/\/\S+$/.test(url))
      throw new Error(`Settings: NAZORG_REVIEW_SITES has '${name}' without an https address.`);
    return [{ name, url }];
  });
}

function closingDays(list: string): ClosingDays {
  return new Set(
    list.split(',').flatMap((part) => {
      const date = part.trim();
      if (date === '') return [];
      try {
        return [parseDay(date)];
      } catch {
        throw new Error(`Settings: NAZORG_CLOSING_DAYS has '${date}', which is no date.`);
      }
    }),
  );
}
