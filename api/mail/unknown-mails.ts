import { z } from 'zod';
import { oneOf, text } from '../../door/fields.ts';
import { endpoint } from '../http/endpoint.ts';
import { doerNamed } from '../tasks/doer.ts';
import { settleMail } from './settle-mail.ts';
import { staffId } from '../staff/staff-word.ts';

const unknownMail = z
  .object({
    sendKey: z.string(),
    subject: z.string().meta({ description: 'Whose journey sent it: a customer, a case, or the bureau.' }),
    key: z
      .string()
      .meta({ description: 'The step that sent it, with `|staff` or `|watch` where it went to a colleague.' }),
    tag: z.string(),
    category: z.string(),
    since: z.string().meta({ format: 'date-time', description: 'When it was last tried.' }),
  })
  .meta({ id: 'UnknownMail' });

export const listUnknownMailsEndpoint = endpoint({
  method: 'get',
  path: '/v1/mails/unknown',
  operationId: 'listUnknownMails',
  tag: 'Mail',
  scope: 'mail:read',
  summary: 'Mails of which nobody knows whether they went out, the oldest first',
  description: 'Look each up at the provider by the metadata field `skey`.',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  answer: {
    status: 200,
    description: 'The list, and how many there are of each kind.',
    schema: z.object({
      counts: z.object({
        uncertain: z.int().meta({ description: 'Being searched for now.' }),
        unknown: z.int().meta({ description: 'On this list.' }),
        sentAgain: z.int().meta({ description: 'Sent again after an uncertain outcome, each perhaps a double.' }),
      }),
      mails: z.array(unknownMail),
    }),
  },
  problems: [],
  async act({ mails }, { query: { limit } }) {
    const [counts, listed] = await Promise.all([mails.counts(), mails.withState('unknown', limit)]);
    return {
      counts,
      mails: listed.map(({ _id: sendKey, subject, tag, category, claimedAt: since }) => ({
        ...{ sendKey, subject, key: sendKey.slice(subject.length + 1), tag, category, since },
      })),
    };
  },
});

const settlement = z
  .strictObject({
    sendKey: text(300),
    outcome: oneOf(['sent', 'not-sent']),
    by: staffId,
    note: text(1_000).optional().meta({ description: 'It is shown in the timeline.' }),
  })
  .meta({ id: 'MailSettlement' });

export const settleMailEndpoint = endpoint({
  method: 'post',
  path: '/v1/mails/unknown/settle',
  operationId: 'settleMail',
  tag: 'Mail',
  scope: 'mail:write',
  summary: 'A person found out what became of a mail',
  body: settlement,
  repeatable: true,
  answer: {
    status: 200,
    description: 'It is off the list, and its task is done.',
    schema: z.object({ sendKey: z.string(), outcome: z.string() }).meta({ id: 'SettledMail' }),
  },
  problems: ['unknown-mail', 'mail-settled', 'wrong-role'],
  async act(deps, { body, now, log }) {
    await doerNamed(deps, body.by, now);
    await settleMail(deps, { ...body, now, log });
    return { sendKey: body.sendKey, outcome: body.outcome };
  },
});
