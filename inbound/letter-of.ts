import { kindOf } from '../domain/subject.ts';
import type { AboutMail } from '../door/postmark/mail-event.ts';
import type { Mail } from '../store/mails.ts';
import type { InboundDeps } from './deps.ts';

type Ledger = Pick<InboundDeps, 'mails'>;

/** The letter an event is about: by its send key, which we gave it, else by the provider's id. */
export async function letterOf(
  { mails }: Ledger,
  { skey, messageId }: Pick<AboutMail, 'skey' | 'messageId'>,
): Promise<Mail | undefined> {
  const bySkey = skey === undefined ? undefined : await mails.bySkey(skey);
  return bySkey ?? (messageId === undefined ? undefined : mails.byMessageId(messageId));
}

/** A letter to a colleague about a task, whoever's step it belongs to. */
export const isToStaff = ({ _id }: Pick<Mail, '_id'>): boolean => /\|(staff|watch)$/.test(_id);

/** The step of a customer that a letter was; none of a letter to staff or of a case. */
export function customerStepOf(mail: Pick<Mail, '_id' | 'subject'>): string | undefined {
  const { _id, subject } = mail;
  if (kindOf(subject) !== 'customer' || isToStaff(mail) || !_id.startsWith(`${subject}|`)) return undefined;
  return _id.slice(subject.length + 1);
}

/** The step of a partner that a letter was; none of a letter to staff. */
const partnerStepOf = (mail: Pick<Mail, '_id' | 'subject'>): string | undefined =>
  mail._id.startsWith(`${mail.subject}|`) ? mail._id.slice(mail.subject.length + 1) : undefined;

export interface Addressee {
  /** The customer that counts, merges followed; or the partner. */
  subject: string;
  key?: string;
  projectId?: string;
}

/** The customer or partner a letter went to, and what it was about: its own step, or the project of its case. */
export async function addresseeOf(
  { store }: Pick<InboundDeps, 'store'>,
  mail: Pick<Mail, '_id' | 'subject'>,
): Promise<Addressee | undefined> {
  if (isToStaff(mail)) return undefined;
  switch (kindOf(mail.subject)) {
    case 'bureau':
      return undefined;
    case 'partner': {
      const partner = await store.partners.find(mail.subject);
      const key = partnerStepOf(mail);
      return partner && { subject: partner._id, ...(key !== undefined && { key }) };
    }
    case 'customer': {
      const customer = await store.customers.current(mail.subject);
      const key = customerStepOf(mail);
      return customer && { subject: customer._id, ...(key !== undefined && { key }) };
    }
    case 'complaint': {
      const opened = (await store.facts.ofCase(mail.subject)).find((fact) => fact.type === 'caseOpened');
      const customer = opened && (await store.customers.current(opened.customerId));
      if (!customer) return undefined;
      return { subject: customer._id, ...(opened.projectId !== undefined && { projectId: opened.projectId }) };
    }
  }
}
