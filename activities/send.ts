import { ApplicationFailure } from '@temporalio/common';
import type { Letter } from '../mail/letter.ts';
import type { RenderedMail } from '../mail/render.ts';
import type { Deps } from './deps.ts';
import type { Result } from './due-step.ts';

/** What a letter needs besides the mail that was rendered; it comes from the bureau's address, under this name. */
type Envelope = Pick<Letter, 'key' | 'subject' | 'to' | 'tag' | 'at' | 'unsubscribeUrl' | 'ifUncertain' | 'track'> & {
  fromName: string;
  /** Where an answer goes: for a customer the address by which we know what is answered. */
  replyTo: string;
};

/** Hands a letter to the sender; what must wait comes back as a failure with the moment to try again. */
export async function send(
  { sender, senderEmail }: Deps,
  { subject: title, ...mail }: RenderedMail,
  { fromName, ...envelope }: Envelope,
): Promise<Result> {
  const from = { name: fromName, email: senderEmail };
  const sending = await sender.sendLetter({ ...mail, ...envelope, title, from });
  switch (sending.outcome) {
    case 'sent':
      return { outcome: 'sent' };
    case 'not-sent':
      return { outcome: 'not-sent', why: sending.why };
    case 'unknown':
      return { outcome: 'unknown', why: 'outcome unknown' };
    case 'later':
      throw ApplicationFailure.create({
        type: 'MailLater',
        message: sending.why,
        nextRetryDelay: `${sending.retryAfterSeconds}s`,
      });
  }
}
