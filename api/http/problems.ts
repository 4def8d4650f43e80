import { partnerProblems } from './partner-problems.ts';

/** Everything the API can answer instead of what was asked for, by its code (RFC 9457). `docs/problems.md` is this table. */
export const problems = {
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    help: 'The body is not JSON, or the address or a header is not well formed. Correct it; do not send it again as it is.',
  },
  unauthorized: {
    status: 401,
    title: 'A valid API key is needed',
    help: 'Send `Authorization: Bearer <key>` with a key that was not revoked.',
  },
  forbidden: {
    status: 403,
    title: 'This API key may not do this',
    help: '`detail` names the scope it lacks. Make a key that has it.',
  },
  'wrong-role': {
    status: 403,
    title: 'This person may not do this',
    help: '`detail` says why: work is done by its owner, who stands in, or a role at least as high; never by who left.',
  },
  'own-draft': {
    status: 403,
    title: 'Who drafted a payout cannot approve it',
    help: 'Another manager or person of directie approves it. Who drafted it can withdraw it.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    help: 'The address is none of the API. See the reference.',
  },
  'unknown-customer': {
    status: 404,
    title: 'There is no such customer',
    help: 'Ids come from a recorded delivery or from the search.',
  },
  'unknown-order': {
    status: 404,
    title: 'There is no such order',
    help: 'Nobody told of it yet. An event of it is accepted when it names the `customer`.',
  },
  'unknown-report': {
    status: 404,
    title: 'There is no such report',
    help: 'Ids come from asking for a report.',
  },
  'unknown-invoice': {
    status: 404,
    title: 'There is no such invoice',
    help: 'Numbers come from the list of the payee’s invoices.',
  },
  'unknown-task': { status: 404, title: 'There is no such task', help: 'Ids come from the list of tasks.' },
  'unknown-case': { status: 404, title: 'There is no such case', help: 'Ids come from the list of cases.' },
  'unknown-staff': { status: 404, title: 'Nobody here has that id', help: 'Ids come from the list of staff.' },
  'unknown-reply': {
    status: 404,
    title: 'There is no such reply',
    help: 'Ids come from the list of replies.',
  },
  'unknown-mail': {
    status: 404,
    title: 'There is no such mail',
    help: 'Send keys come from the list of mails whose outcome is unknown.',
  },
  'unknown-newsletter': {
    status: 404,
    title: 'There is no such newsletter',
    help: 'Ids come from the list of newsletters.',
  },
  'unknown-payee': {
    status: 404,
    title: 'There is no such payee',
    help: 'A payee is a customer or a partner: ids come from a recorded delivery, a registered partner or the search.',
  },
  'unknown-payout': { status: 404, title: 'There is no such payout', help: 'Ids come from the list of payouts.' },
  ...partnerProblems,
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    help: 'The header `Allow` names those it takes.',
  },
  'order-differs': {
    status: 409,
    title: 'This order is known with other content',
    help: '`errors` points to every field that differs. Nothing was changed: find out which content is right.',
  },
  'lever-refused': {
    status: 409,
    title: 'The journey refuses this',
    help: '`why` says what stands in the way: the step is not on the agenda, the send window, the cap, a hold, consent.',
  },
  'journey-not-running': {
    status: 409,
    title: 'The journey does not run',
    help: 'It has ended, or Temporal has not started it yet. A new delivery revives an ended one.',
  },
  'merge-refused': {
    status: 409,
    title: 'These customers cannot be merged',
    help: 'A customer cannot be merged into itself, into one merged into it, or a second time into another.',
  },
  'wrong-kind': {
    status: 409,
    title: 'This is not for a partner of this kind',
    help: 'Reports on houses and renovation advice are what estate agents are promised.',
  },
  'code-refused': {
    status: 409,
    title: 'This code cannot be used for this order',
    help: '`why` says so: it is expired, used, unknown, another customer’s or for another kind of order. Nothing was written.',
  },
  'benefit-refused': {
    status: 409,
    title: 'This benefit cannot be used now',
    help: '`why` says so: the level does not give it, or this year’s are used up. They are refilled on 1 January.',
  },
  'withdrawal-refused': {
    status: 409,
    title: 'The customer does not have this level',
    help: 'Only the level a customer has now can be withdrawn; `why` names it.',
  },
  'task-done-before': {
    status: 409,
    title: 'This was done before, by another person',
    help: 'Who did it first stands. What is done cannot be declined or handed over either.',
  },
  'nobody-above': {
    status: 409,
    title: 'Nobody is above who has this task',
    help: 'A declined task goes to the role above its owner. Hand it over to a person instead.',
  },
  'step-out-of-order': {
    status: 409,
    title: 'The case is not at that step',
    help: '`why` says which step comes first, or that this one was done already.',
  },
  'case-not-solved': {
    status: 409,
    title: 'The solution is not implemented yet',
    help: 'A case is closed as solved when the step `implement` is done. Withdrawn, it can be closed at any time.',
  },
  'case-closed': { status: 409, title: 'The case is closed', help: 'Reopen it, with a reason, to go on with it.' },
  'case-open': { status: 409, title: 'The case is open', help: 'Only a closed case can be reopened.' },
  'other-case-open': {
    status: 409,
    title: 'The customer has another open case',
    help: 'A customer has one open case at a time. Go on with that one: it is in the list of cases.',
  },
  'reply-has-customer': {
    status: 409,
    title: 'This reply is another customer’s',
    help: 'Only a reply that nobody was found for can be given a customer.',
  },
  'mail-settled': {
    status: 409,
    title: 'What became of this mail is known',
    help: 'It is not, or no longer, on the list of mails whose outcome is unknown.',
  },
  'not-stopped': {
    status: 409,
    title: 'Commercial mail is not stopped',
    help: 'There is nothing to lift. `GET /v1/mail-health` says how things are.',
  },
  'not-counted': {
    status: 409,
    title: 'The metrics were not counted yet',
    help: 'They are counted every night. `POST /v1/metrics/rollup` counts them now.',
  },
  'newsletter-fixed': {
    status: 409,
    title: 'This newsletter can be changed no more',
    help: '`detail` says why: its day has come, or it was stopped. Stop it, or make a new one.',
  },
  'payout-refused': {
    status: 409,
    title: 'The payout is not at that point',
    help: '`why` says what stands in the way: it waits for approval, was decided on, is not exported, or the line has ended.',
  },
  'credit-refused': {
    status: 409,
    title: 'This credit cannot be used',
    help: '`why` says so: less is payable, the customer prefers payout, or credit of another amount was used on the order.',
  },
  'no-payout-account': {
    status: 409,
    title: 'It is not known which account rewards are paid from',
    help: 'Set `NAZORG_PAYOUT_IBAN` and start the API again.',
  },
  'still-in-progress': {
    status: 409,
    title: 'The same request is still being carried out',
    help: 'One with this Idempotency-Key runs at this moment. Wait as long as `Retry-After` says and send it again.',
  },
  'too-large': { status: 413, title: 'The request is too large', help: '`detail` says how large a body may be.' },
  'unsupported-media-type': {
    status: 415,
    title: 'The body must be JSON',
    help: 'Send `Content-Type: application/json`, in UTF-8.',
  },
  'invalid-fields': {
    status: 422,
    title: 'Some fields are not right',
    help: '`errors` has the JSON pointer of each and what is wrong with it. Nothing was written.',
  },
  'key-used-before': {
    status: 422,
    title: 'This Idempotency-Key belongs to another request',
    help: 'A key is remembered for a day with the body it came with. Use a new key for a new request.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    help: 'Wait as long as `Retry-After` says. `RateLimit` tells what is left.',
  },
  broken: {
    status: 500,
    title: 'Something is broken on our side',
    help: 'It was logged under the id in `instance`. Sending it again with the same Idempotency-Key is safe.',
  },
  'database-away': {
    status: 503,
    title: 'The database does not answer',
    help: 'Send it again later with the same Idempotency-Key.',
  },
  'journeys-away': {
    status: 503,
    title: 'Temporal does not answer',
    help: 'Send it again later with the same Idempotency-Key. Deliveries and answers never fail by this: they wait.',
  },
} as const satisfies Record<string, { status: number; title: string; help: string }>;

export type ProblemCode = keyof typeof problems;
