import { doerNamed } from '../tasks/doer.ts';
import { z } from 'zod';
import { humanVerdicts, verdicts } from '../../domain/customer/facts.ts';
import { bureauId, kindOf } from '../../domain/subject.ts';
import { oneOf, text, word } from '../../door/fields.ts';
import type { Reply } from '../../store/replies.ts';
import { customerOf } from '../customers/customer-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { readReplyAs } from './read-reply-as.ts';
import { staffId } from '../staff/staff-word.ts';

const instant = z.string().meta({ format: 'date-time' });

const reply = z
  .object({
    replyId: z.string(),
    customerId: z.string().optional().meta({ description: 'Absent where nobody was found who wrote it.' }),
    partnerId: z.string().optional().meta({ description: 'Of what a partner wrote.' }),
    receivedAt: instant,
    from: z.string(),
    title: z.string(),
    words: z.string().meta({ description: 'The writer’s own words, without what the mail quotes.' }),
    attachments: z.int().meta({ description: 'How many there were; they are not kept.' }),
    verdict: z.string().meta({ description: 'What it was taken for.', example: 'question' }),
    rule: z.string().meta({ description: 'Which rule decided.' }),
    version: z.string(),
    confidence: z.number(),
    severity: z.string(),
    danger: z.boolean().meta({ description: 'It has words of danger or of law.' }),
    requests: z.array(z.string()).meta({ description: 'opt-out, access, erasure' }),
    optOutTopic: z.string().optional(),
    key: z.string().optional().meta({ description: 'The step it answers.' }),
    projectId: z.string().optional(),
    read: z
      .object({ verdict: z.string(), by: z.string(), at: instant })
      .optional()
      .meta({ description: 'What a person said it is.' }),
  })
  .meta({ id: 'Reply' });

function replyAnswer({ _id, subject, sendKey: _, ...rest }: Reply): z.infer<typeof reply> {
  return { replyId: _id, ...whoseAnswer(subject), ...rest };
}

/** Whose a reply is; nobody's where nobody was found. */
function whoseAnswer(subject: string): { customerId?: string; partnerId?: string } {
  if (subject === bureauId) return {};
  return kindOf(subject) === 'partner' ? { partnerId: subject } : { customerId: subject };
}

const query = z.strictObject({
  verdict: oneOf(verdicts).optional(),
  unread: z.enum(['true', 'false']).optional().meta({ description: 'true: only those no person has read.' }),
  customer: text(64).optional(),
  partner: text(64).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const listRepliesEndpoint = endpoint({
  method: 'get',
  path: '/v1/replies',
  operationId: 'listReplies',
  tag: 'Replies',
  scope: 'replies:read',
  summary: 'What people wrote us by mail, the newest first',
  query,
  answer: { status: 200, description: 'The replies.', schema: z.object({ replies: z.array(reply) }) },
  problems: ['unknown-customer'],
  async act(deps, { query: { verdict, unread, customer, partner, limit } }) {
    const filter = {
      ...(verdict && { verdict }),
      ...(unread === 'true' && { unread: true }),
      ...(customer !== undefined && { subjects: await everyId(deps, customer) }),
      ...(partner !== undefined && { subjects: [partner] }),
    };
    return { replies: (await deps.store.replies.list(filter, limit)).map(replyAnswer) };
  },
});

/** A customer's id, and those of everybody merged into it. */
async function everyId(deps: Parameters<typeof customerOf>[0], customer: string): Promise<string[]> {
  const { _id } = await customerOf(deps, customer);
  const facts = await deps.store.facts.load(_id);
  return [_id, ...facts.flatMap((fact) => (fact.type === 'absorbed' ? [fact.customerId] : []))];
}

const reading = z
  .strictObject({
    verdict: oneOf(humanVerdicts).meta({ description: 'It rules over what the reply was taken for.' }),
    by: staffId,
    note: text(1_000).optional().meta({ description: 'It is shown in the timeline.' }),
    customer: word(64).optional().meta({ description: 'Who wrote it, where nobody was found.' }),
    partner: word(64).optional().meta({ description: 'The partner who wrote it, where nobody was found.' }),
  })
  .refine(({ customer, partner }) => customer === undefined || partner === undefined, {
    ...{ path: ['partner'], error: 'cannot stand beside customer' },
  })
  .meta({ id: 'ReplyReading' });

export const readReplyEndpoint = endpoint({
  method: 'post',
  path: '/v1/replies/{id}/read',
  operationId: 'readReply',
  tag: 'Replies',
  scope: 'replies:write',
  summary: 'A person read a reply and says what it is',
  description: 'The latest word rules, and the journey does what follows from it. Each is kept as an example.',
  body: reading,
  repeatable: true,
  answer: {
    status: 200,
    description: 'The reply, read.',
    schema: z
      .object({
        replyId: z.string(),
        customerId: z.string().optional(),
        partnerId: z.string().optional(),
        verdict: z.string(),
      })
      .meta({ id: 'ReadReply' }),
  },
  problems: ['unknown-reply', 'reply-has-customer', 'unknown-customer', 'unknown-partner', 'wrong-role'],
  async act(deps, { id, body, callId, now, log }) {
    await doerNamed(deps, body.by, now);
    const subject = await readReplyAs(deps, { id, ...body, callId, now, log });
    return { replyId: id, ...whoseAnswer(subject), verdict: body.verdict };
  },
});
