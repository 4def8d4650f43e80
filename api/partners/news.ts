import { z } from 'zod';
import { text } from '../../door/fields.ts';
import { justAfter } from '../answers/just-after.ts';
import { preferencesReasonId } from '../customers/words-of.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { recordFact } from '../record-fact.ts';
import { note, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { partnerOf } from './partner-of.ts';
import { headOf } from './record-partner-word.ts';

const newsEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/news',
  operationId: 'choosePartnerNews',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'A partner said whether he wants news and promotions by mail',
  body: z
    .strictObject({
      on: z.boolean('must be true or false'),
      noticeVersion: text(64).optional().meta({ description: 'To which text he agreed; needed to switch it on.' }),
      reason: note.meta({ description: 'How we know: what he said, and when.' }),
      by: staffId,
    })
    .refine(({ on, noticeVersion }) => !on || noticeVersion !== undefined, {
      ...{ path: ['noticeVersion'], error: 'is missing: consent is to a text' },
    })
    .meta({ id: 'ChoosePartnerNews' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'As it is now.',
    schema: z.object({ partnerId: z.string(), news: z.boolean() }).meta({ id: 'PartnerNews' }),
  },
  problems: ['unknown-partner', 'wrong-role'],
  async act(deps, { id, body: { on, noticeVersion = '', reason, by }, callId, now, log }) {
    const { history } = await partnerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    const last = history.consents.at(-1);
    if ((last?.type === 'consentGiven') !== on || !last) {
      await deps.store.texts.insert({ _id: preferencesReasonId(id, now), subject: id, at: now, words: reason });
      const type = on ? 'consentGiven' : 'optedOut';
      const head = { ...headOf(id, type, { callId, now }), happenedAt: justAfter(last?.happenedAt, now), by: doer.id };
      const fact = on
        ? ({ ...head, type: 'consentGiven', topic: 'partner-news', noticeVersion } as const)
        : ({ ...head, type: 'optedOut', topic: 'partner-news' } as const);
      await recordFact(deps, fact, log);
    }
    return { partnerId: id, news: on };
  },
});

/** Whether a partner gets news and promotions. */
export const partnerNewsEndpoints: readonly Endpoint[] = [newsEndpoint];
