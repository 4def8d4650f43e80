import type { Mails } from '../store/mails.ts';
import { createPostmark, type Postmark } from './postmark.ts';
import { createSender, type Sender } from './send.ts';

/** Postmark's names of the streams a new server has. */
const streams = { service: 'outbound', commercial: 'broadcast' } as const;

const timeoutSeconds = 25;

/** The provider as the settings name it, and the sender by which every letter goes there once. */
export function mailProvider(
  { token, url }: { token: string; url?: string },
  { mails, alarm }: { mails: Mails; alarm: (what: string) => void },
): { provider: Postmark; sender: Sender } {
  const provider = createPostmark({ token, ...(url !== undefined && { baseUrl: url }), timeoutSeconds, streams });
  return { provider, sender: createSender({ mails, postmark: provider, clock: () => new Date(), alarm }) };
}
