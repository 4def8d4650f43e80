import { createHash } from 'node:crypto';
import type { Category } from '../domain/step.ts';

export interface Mailbox {
  name: string;
  email: string;
}

/** A rendered mail, ready to be sent once. */
export interface Letter {
  /** Send key: subject and step. A key is sent at most once, save where `ifUncertain` accepts a double. */
  key: string;
  /** Opaque id of the subject. */
  subject: string;
  to: Mailbox;
  from: Mailbox;
  replyTo: string;
  title: string;
  html: string;
  text: string;
  category: Category;
  topic: string | null;
  /** Id of the template. */
  tag: string;
  /** The journey's moment, kept beside the mail at the provider: its clock may run ahead of ours. */
  at?: string;
  /** Required for commercial letters: one press there unsubscribes, without login. */
  unsubscribeUrl?: string;
  /** Opens and links are followed only where the customer agreed. False when absent. */
  track?: boolean;
  /** What to do when no search says whether it went out: accept a double, or leave it to a person. */
  ifUncertain: 'send again' | 'list';
}

/** The provider keeps at most 80 characters of metadata, so a longer or unusual send key goes by its hash. */
export function skeyOf(key: string): string {
  return /^[!-~]{1,80}$/.test(key) ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}
