import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newsletterCommand } from '../../cli/newsletter-command.ts';
import { readNewsletterFile } from '../../door/newsletter-file.ts';

const letter = '---\ntitle: "Dag: een titel"\ndate: 2027-03-02\naudience: members\n---\n\nHallo **daar**.\n';

let folder: string;
let server: Server;
let url: string;
let asked: unknown[];
let answer: { status: number; body: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nazorg-newsletter-'));
  server = createServer((req, res) => {
    let body = '';
    req.on('data', (part) => (body += String(part)));
    req.on('end', () => {
      asked.push(JSON.parse(body));
      res.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  asked = [];
  const body = { id: 'maart', goesOn: '2027-03-02', audience: 'members', version: 1, state: 'scheduled' };
  answer = { status: 200, body: JSON.stringify(body) };
});

async function run(content: string, api = url) {
  const file = join(folder, 'Maart.md');
  await writeFile(file, content);
  let out = '';
  const argv = ['node', 'newsletter', file, '--url', api, '--key', 'k'];
  const ending = await newsletterCommand({ argv, env: {}, out: (text) => void (out += text), err: () => undefined });
  return { ...ending, out };
}

test('a file is scheduled under its own name', async () => {
  expect(await run(letter)).toEqual({ code: 0, out: 'maart: scheduled, goes on 2027-03-02 to members (version 1)\n' });
  expect(asked).toEqual([
    { id: 'maart', title: 'Dag: een titel', on: '2027-03-02', audience: 'members', markdown: 'Hallo **daar**.' },
  ]);
});

test('what the API refuses is told in one sentence', async () => {
  const errors = [{ pointer: '/on', detail: 'has passed: today is 2027-03-03' }];
  answer = { status: 422, body: JSON.stringify({ title: 'Some fields are not right', errors }) };
  expect(await run(letter)).toMatchObject({ code: 1, why: 'on has passed: today is 2027-03-03' });
  answer = { status: 409, body: JSON.stringify({ title: 'No', detail: 'It was stopped.' }) };
  expect(await run(letter)).toMatchObject({ code: 1, why: 'It was stopped.' });
});

test.each(['<html>', '{"x":1}'])('what answers %s is not ours', async (body) => {
  answer = { status: 200, body };
  expect(await run(letter)).toMatchObject({ code: 1, why: expect.stringMatching(/does not answer|is not Nazorg/) });
});

test.each([
  ['no front matter', 'Hallo', 'it must begin with its title, date and audience between two lines of ---'],
  [
    'front matter without end',
    '---\ntitle: x\n',
    'it must begin with its title, date and audience between two lines of ---',
  ],
  ['no date', '---\ntitle: x\naudience: members\n---\nx', 'its date is missing'],
  ['an empty title', '---\ntitle:\ndate: 2027-03-02\naudience: members\n---\nx', 'its title is missing'],
  ['another field', '---\ntitle: x\nsend: now\n---\nx', 'line 3 is none of title, date, audience, id'],
  ['a field twice', '---\ntitle: x\ntitle: y\n---\nx', 'line 3: title stands there twice'],
])('%s', (_, content, why) => {
  expect(readNewsletterFile(content)).toEqual({ why });
});

test('a file that is not there, and one of ours that is none', async () => {
  const argv = ['node', 'newsletter', join(folder, 'none.md')];
  const nothing = () => undefined;
  expect(await newsletterCommand({ argv, env: {}, out: nothing, err: nothing })).toMatchObject({ code: 2 });
  expect(await run('Hallo')).toMatchObject({ code: 2, why: expect.stringContaining('must begin with') });
  expect(asked).toEqual([]);
});
