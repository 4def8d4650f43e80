import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createOutbox, type Outbox, type OutboxOptions } from '../../dev/postmark/outbox.ts';
import { mailLinks } from '../../dev/postmark/mail-links.ts';

let minutes: number;
let outbox: Outbox;
const open = (options: Partial<OutboxOptions> = {}): Outbox =>
  createOutbox({
    serverToken: 'token',
    now: () => new Date(Date.parse('2026-11-23T08:40:00.000Z') + minutes * 60_000),
    ...options,
  });

async function send(change: object = {}): Promise<string> {
  const mail = {
    From: 'b@bureau.example',
    To: 'Anna <anna@klant.example>',
    Subject: 'Vergunning',
    HtmlBody: '<p>Dag</p>',
    ...change,
  };
  const answer = await request(outbox.app).post('/email').set('X-Postmark-Server-Token', 'token').send(mail);
  return (answer.body as { MessageID: string }).MessageID;
}
const page = async (path: string): Promise<string> => (await request(outbox.app).get(path).expect(200)).text;
const press = (path: string, form: object) => request(outbox.app).post(path).type('form').send(form);

beforeEach(() => {
  minutes = 0;
  outbox = open();
});
afterEach(() => outbox.clear());

describe('the list', () => {
  test('says what will appear here while it is empty', async () => {
    expect(await page('/')).toContain('No mails yet');
  });

  test('shows the newest first, fifty to a page', async () => {
    for (minutes = 0; minutes < 51; minutes++) await send({ Subject: `Mail ${minutes}.` });
    const first = await page('/');
    expect(first.indexOf('Mail 50.')).toBeLessThan(first.indexOf('Mail 49.'));
    expect(first).toContain('1–50 of 51');
    expect(first).not.toContain('Mail 0.');
    const second = await press('/', { question: '', page: 2 });
    expect(second.text).toContain('Mail 0.');
    expect(second.text).not.toContain('Mail 1.');
  });

  test('is searched by a form that leaves no address in a URL', async () => {
    await send();
    await send({ To: 'bert@klant.example', Subject: 'Oplevering' });
    const found = (await press('/', { question: 'anna@klant.example' }).expect(200)).text;
    expect(found).toContain('Vergunning');
    expect(found).not.toContain('Oplevering');
    const urls = [...found.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, url]) => url ?? '');
    expect(urls.filter((url) => url.includes('@') || url.includes('%40'))).toEqual([]);
  });

  test('escapes a hostile subject, name and tag', async () => {
    const hostile = '<script>alert(1)</script>"\'&';
    const id = await send({
      Subject: hostile,
      To: `"${hostile.replace(/"/g, '')}" <a@k.example>`,
      Tag: hostile,
      TextBody: hostile,
    });
    for (const path of ['/', `/mail/${id}`, `/mail/${id}?view=text`, `/mail/${id}?view=details`]) {
      const html = await page(path);
      expect(html).not.toContain('<script');
      expect(html).toContain('&lt;script>alert(1)');
    }
  });

  test('has a strict policy and needs no script', async () => {
    const { headers, text } = await request(outbox.app).get('/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|style="|onclick/);
    for (const [, sheet] of text.matchAll(/stylesheet" href="([^"]+)"/g)) {
      await request(outbox.app)
        .get(sheet ?? '')
        .expect('content-type', /text\/css/)
        .expect(200);
    }
  });
});

describe('a mail', () => {
  test('its own page runs nothing, and its links open beside it', async () => {
    const id = await send({
      HtmlBody:
        '<html><head><title>x</title></head><body><script>1</script><a href="http://x.example">Ja</a></body></html>',
    });
    const { headers, text } = await request(outbox.app).get(`/mail/${id}/body`).expect(200);
    expect(headers['content-security-policy']).toContain('sandbox allow-popups allow-popups-to-escape-sandbox');
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(text).toContain('<head><base target="_blank">');
    expect(await page(`/mail/${id}?view=phone`)).toContain('class="phone"');
  });

  test('its links are buttons; other schemes are not', () => {
    const htmlBody = `<a class=b href="http://x.example/a?p=1&amp;q=2"><b>Ja,</b>
      goedgekeurd</a><a href='https://x.example/b'>Nee &amp; €</a><a href="javascript:alert(1)">X</a><a href="mailto:a@b.nl">M</a>
      <a href="http://x.example/a?p=1&amp;q=2">Weer</a>`;
    expect(mailLinks({ htmlBody, textBody: '' })).toEqual([
      { url: 'http://x.example/a?p=1&q=2', text: 'Ja, goedgekeurd' },
      { url: 'https://x.example/b', text: 'Nee & €' },
    ]);
  });

  test('says in plain words that replies reach nobody, or that nothing listens yet', async () => {
    const id = await send();
    expect(await page(`/mail/${id}`)).toContain('No address for replies is configured');
    outbox = open({ inboundUrl: 'http://127.0.0.1:9/' });
    const other = await send();
    const form = { recipient: 'anna@klant.example', subject: 'Re', text: 'Hallo' };
    await press(`/mail/${other}/reply`, form).expect(303).expect('location', `/mail/${other}#events`);
    expect(await page(`/mail/${other}`)).toContain('The address for replies does not answer: is the server running?');
  });

  test('a bounce is shown, and the address can be made active again', async () => {
    const id = await send();
    await press(`/mail/${id}/events`, { type: 'HardBounce', recipient: 'anna@klant.example' }).expect(303);
    expect(await page(`/mail/${id}`)).toContain('anna@klant.example is inactive');
    expect(await send()).toBeUndefined();
    await press(`/mail/${id}/reactivate`, { recipient: 'anna@klant.example' }).expect(303);
    expect(await page(`/mail/${id}`)).not.toContain('is inactive');
    expect(await send()).toEqual(expect.any(String));
  });

  test('another site cannot press its buttons', async () => {
    const id = await send();
    await press(`/mail/${id}/events`, { type: 'HardBounce', recipient: 'anna@klant.example' })
      .set('Sec-Fetch-Site', 'cross-site')
      .expect(403);
    expect(outbox.events()).toEqual([]);
  });

  test('one that is gone has a page that says so', async () => {
    const { text } = await request(outbox.app).get('/mail/none').expect(404);
    expect(text).toContain('There is nothing here');
  });
});

describe('trouble', () => {
  test('is switched on, announced on every page, and switched off', async () => {
    await press('/trouble', { mode: 'cut-body', times: '2', delayMs: '', on: 'send', accepted: 'on' }).expect(303);
    expect(outbox.faults.active()).toEqual({ mode: 'cut-body', times: 2, on: 'send', accepted: true });
    expect(await page('/')).toContain('2 more times');
    await press('/trouble/off', {}).expect(303);
    expect(await page('/')).not.toContain('Trouble is on');
  });

  test('a form that makes no sense changes nothing', async () => {
    await press('/trouble', { mode: 'earthquake' }).expect(400);
    expect(outbox.faults.active()).toBeUndefined();
  });

  test('the box is emptied', async () => {
    await send();
    await press('/empty', {}).expect(303);
    expect(outbox.messages()).toEqual([]);
  });
});
