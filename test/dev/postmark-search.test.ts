import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Models, ServerClient } from 'postmark';
import { startPostmark, type StartedPostmark } from '../../dev/postmark/start-postmark.ts';

let folder: string;
let now: Date;
let postmark: StartedPostmark;
let client: ServerClient;

async function start(): Promise<void> {
  postmark = await startPostmark({
    port: 0,
    serverToken: 'token',
    now: () => now,
    file: join(folder, 'mail', 'box.jsonl'),
  });
  client = new ServerClient('token', new Models.ClientOptions.Configuration(false, new URL(postmark.url).host, 5));
}
async function send(to: string, skey: string, tag: string): Promise<string> {
  now = new Date(now.getTime() + 60_000);
  const mail = new Models.Message('Bureau <b@bureau.example>', `Over ${tag}`, '<p>Dag</p>', 'Dag', to);
  return (await client.sendEmail(Object.assign(mail, { Tag: tag, Metadata: { skey } }))).MessageID;
}
const find = (filter: object) =>
  client.getOutboundMessages(Object.assign(new Models.OutboundMessagesFilteringParameters(50, 0), filter));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postmark-'));
  now = new Date('2026-11-23T08:40:00.000Z');
  await start();
});
afterEach(async () => {
  await postmark.stop();
  rmSync(folder, { recursive: true });
});

describe('searching', () => {
  test('newest first, in pages', async () => {
    const ids = [
      await send('a@k.example', 's:1', 'x'),
      await send('b@k.example', 's:2', 'x'),
      await send('c@k.example', 's:3', 'x'),
    ];
    const page = await find({ count: 2, offset: 1 });
    expect(page.TotalCount).toBe(3);
    expect(page.Messages.map(({ MessageID }) => MessageID)).toEqual([ids[1], ids[0]]);
  });

  test.each([
    ['metadata', { metadata_skey: 's:2' }, ['s:2']],
    ['metadata, in the whole value only', { metadata_skey: 's:' }, []],
    ['recipient, in any case', { recipient: 'ANNA@k.example' }, ['s:3', 's:1']],
    ['tag', { tag: 'permit' }, ['s:2', 's:1']],
    ['tag and recipient', { tag: 'permit', recipient: 'anna@k.example' }, ['s:1']],
    ['sender', { fromEmail: 'x@k.example' }, []],
    ['subject', { subject: 'nps' }, ['s:3']],
    ['day', { fromDate: '2026-11-23', toDate: '2026-11-23' }, ['s:3', 's:2', 's:1']],
    ['another day', { fromDate: '2026-11-24' }, []],
  ])('by %s', async (_by, filter, expected) => {
    await send('Anna <anna@k.example>', 's:1', 'permit');
    await send('bert@k.example', 's:2', 'permit');
    await send('anna@k.example', 's:3', 'nps');
    const { Messages } = await find(filter);
    expect(Messages.map(({ Metadata }) => Metadata['skey'])).toEqual(expected);
  });

  test('more than 500 at once is refused', async () => {
    await expect(find({ count: 501 })).rejects.toMatchObject({ statusCode: 422 });
  });

  test('details show what happened; an unknown mail is 701', async () => {
    const id = await send('a@k.example', 's:1', 'x');
    await postmark.outbox.emit(id, { type: 'HardBounce' });
    const details = await client.getOutboundMessageDetails(id);
    expect(details).toMatchObject({ HtmlBody: '<p>Dag</p>', Status: 'Sent', Metadata: { skey: 's:1' } });
    expect(details.MessageEvents).toMatchObject([
      { Type: 'Bounced', Recipient: 'a@k.example', Details: { BounceID: 1 } },
    ]);
    await expect(client.getOutboundMessageDetails('none')).rejects.toMatchObject({ statusCode: 422, code: 701 });
  });
});

describe('inactive addresses', () => {
  test('a bounced address is refused until its bounce is activated', async () => {
    await postmark.outbox.emit(await send('a@k.example', 's:1', 'x'), { type: 'HardBounce' });
    await expect(send('a@k.example', 's:2', 'x')).rejects.toMatchObject({ code: 406, recipients: ['a@k.example'] });
    const { Bounces } = await client.getBounces(new Models.BounceFilteringParameters(10, 0));
    expect(Bounces).toMatchObject([{ Type: 'HardBounce', TypeCode: 1, Email: 'a@k.example', Inactive: true }]);
    await client.activateBounce(Bounces[0]?.ID ?? 0);
    expect(await client.getBounce(Bounces[0]?.ID ?? 0)).toMatchObject({ Inactive: false });
    expect(await send('a@k.example', 's:3', 'x')).toEqual(expect.any(String));
  });

  test('only the active ones of several recipients get the mail', async () => {
    await client.createSuppressions('outbound', { Suppressions: [{ EmailAddress: 'a@k.example' }] });
    const mail = new Models.Message('b@bureau.example', 'Hoi', undefined, 'Dag', 'a@k.example, c@k.example');
    const answer = await client.sendEmail(mail);
    expect(answer).toMatchObject({ ErrorCode: 0, Message: expect.stringContaining('inactive addresses: a@k.example') });
  });

  test('suppressed by hand, dumped, and deleted; a spam complaint stays', async () => {
    await postmark.outbox.emit(await send('spam@k.example', 's:1', 'x'), { type: 'SpamComplaint' });
    const both = { Suppressions: [{ EmailAddress: 'a@k.example' }, { EmailAddress: 'spam@k.example' }] };
    const created = await client.createSuppressions('outbound', {
      Suppressions: [...both.Suppressions, { EmailAddress: 'x' }],
    });
    expect(created.Suppressions.map(({ Status }) => Status)).toEqual(['Suppressed', 'Suppressed', 'Failed']);
    const dump = await client.getSuppressions('outbound');
    expect(dump.Suppressions.map(({ SuppressionReason }) => SuppressionReason)).toEqual([
      'SpamComplaint',
      'ManualSuppression',
    ]);
    expect((await client.getSuppressions('broadcast')).Suppressions).toEqual([]);
    const deleted = await client.deleteSuppressions('outbound', both);
    expect(deleted.Suppressions.map(({ Status }) => Status)).toEqual(['Deleted', 'Failed']);
    expect((await client.getSuppressions('outbound')).Suppressions).toHaveLength(1);
  });
});

describe('a restart', () => {
  test('mails, what happened to them, and inactive addresses survive, also after a write was cut short', async () => {
    const id = await send('a@k.example', 's:1', 'x');
    await postmark.outbox.emit(id, { type: 'HardBounce' });
    const before = { messages: postmark.outbox.messages(), events: postmark.outbox.events() };
    await postmark.stop();
    appendFileSync(join(folder, 'mail', 'box.jsonl'), '{"kind":"mess');
    await start();
    expect({ messages: postmark.outbox.messages(), events: postmark.outbox.events() }).toEqual(before);
    await expect(send('a@k.example', 's:2', 'x')).rejects.toMatchObject({ code: 406 });
    await send('b@k.example', 's:3', 'x');
    await postmark.stop();
    await start();
    expect(postmark.outbox.messages().map(({ metadata }) => metadata['skey'])).toEqual(['s:1', 's:3']);
  });

  test('an emptied box stays empty', async () => {
    await send('a@k.example', 's:1', 'x');
    postmark.outbox.clear();
    await postmark.stop();
    await start();
    expect(postmark.outbox.messages()).toEqual([]);
  });
});
