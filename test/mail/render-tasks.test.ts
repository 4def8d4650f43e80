import { beforeAll, describe, expect, test } from '@jest/globals';
import { createRenderer, type Renderer } from '../../mail/render.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';
import { taskWords } from '../../templates/task-words.ts';
import { mailExamples } from '../../dev/mails/mail-examples.ts';
import { read } from './render-read.ts';

let render: Renderer;
beforeAll(async () => {
  await ensureTemplates();
  render = createRenderer(compiledFolder);
});

describe("a task's mail to its owner", () => {
  const example = mailExamples['staff-task'];
  const written = (change: Partial<typeof example.task>) =>
    render('staff-task', { ...example, task: { ...example.task, ...change } });

  test.each([
    ['new', 'Taak: ', 'Deze taak staat op uw naam.'],
    ['reminder', 'Herinnering: ', 'De helft van de tijd voor deze taak is om.'],
    ['overdue', 'Te laat: ', 'Deze taak had klaar moeten zijn vóór dinsdag 24 november, 15.30 uur.'],
    ['raised', 'Nu bij u: ', 'Deze taak is niet op tijd gedaan. Daarom ligt hij nu bij u.'],
    ['added', 'Aangevuld: ', 'De klant voegde iets toe aan deze zaak.'],
    ['given', 'Nu bij u: ', 'Deze taak is aan u overgedragen en staat nu op uw naam.'],
  ] as const)('says that it is %s', (status, prefix, opening) => {
    const { subject, html, text } = written({ status });
    expect(subject).toBe(`${prefix}${example.task.title}`);
    for (const part of [read(html), text]) {
      expect(part).toContain(opening);
      expect(part.split('dinsdag 24 november, 15.30 uur')).toHaveLength(2);
    }
  });

  test.each([
    ['minor', 'Ernst: klein'],
    ['medium', 'Ernst: middel'],
    ['major', 'Ernst: ernstig'],
  ] as const)('says of a %s complaint how serious it is', (severity, words) => {
    expect(written({ severity }).text).toContain(words);
    expect(written({ severity: null }).text).not.toContain('Ernst');
  });

  test('has no rows of a customer where it is about none', () => {
    const nobody = { customerName: null, customerPhone: null, project: null, valueCents: null };
    const { html, text } = written({ ...taskWords('mail-stopped', 'service'), ...nobody });
    for (const part of [read(html), text]) expect(part).not.toMatch(/Klant|Telefoon|Project|Waarde|null/);
  });

  test('says so where the telephone number is not known', () => {
    expect(written({ customerPhone: null }).text).toContain('Telefoon: niet bekend');
  });
});

describe("a note of a colleague's task", () => {
  const example = mailExamples['task-note'];

  test.each([
    ['watch', 'Ter informatie: ', 'U leest mee'],
    ['overdue', 'Te laat bij een collega: ', 'is niet op tijd klaar'],
    ['breach', 'Te laat bij een collega: ', 'Bij een klacht is een termijn niet gehaald.'],
  ] as const)('says why it comes: %s', (status, prefix, why) => {
    const { subject, text } = render('task-note', { ...example, task: { ...example.task, status } });
    expect(subject).toBe(`${prefix}${example.task.title}`);
    expect(text).toContain(why);
    expect(text).toContain('Ligt bij: Marieke Postma\nKlaar vóór: dinsdag 24 november, 15.30 uur');
  });

  test('does without owner, time and page', () => {
    const task = { ...example.task, ownerName: null, dueAt: null };
    const { html, text } = render('task-note', { ...example, task, taskUrl: null });
    for (const part of [read(html), text]) expect(part).not.toMatch(/Ligt bij|Klaar vóór|Bekijk de taak|null/);
  });
});
