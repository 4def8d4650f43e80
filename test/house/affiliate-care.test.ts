import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { careDocument } from '../../api/affiliate-care/care-document.ts';
import { careMap } from '../../api/affiliate-care/care-map.ts';
import { endpoints } from '../../api/endpoints.ts';
import { partnerPages } from '../../domain/partner/pages.ts';
import { taskKinds } from '../../domain/task-kinds.ts';
import { catalog } from '../../templates/catalog.ts';

const at = (file: string): URL => new URL(`../../${file}`, import.meta.url);
const sources = ['domain/affiliate', 'domain/partner']
  .flatMap((folder) => readdirSync(at(folder)).map((file) => readFileSync(at(`${folder}/${file}`), 'utf8')))
  .join('\n');
const operations = endpoints.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
const promises = Object.values(careMap)
  .flat()
  .map((kept) => [kept.promise, kept] as const);

describe.each(promises)('the promise: %s', (_, { steps = [], tasks = [], pages = [], api = [], test: proof }) => {
  test('names steps, work, pages, operations and a test that there are', () => {
    expect([...steps, ...tasks, ...pages, ...api].length).toBeGreaterThan(0);
    for (const step of steps) {
      expect(sources).toContain(`'${step}'`);
      expect(Object.keys(catalog)).toContain(step);
    }
    for (const task of tasks) expect(Object.keys(taskKinds)).toContain(task);
    for (const page of pages) expect(['task', ...partnerPages]).toContain(page);
    for (const operation of api) expect(operations).toContain(operation);
    expect(existsSync(at(proof))).toBe(true);
  });
});

test('the list in the docs is this table', () => {
  expect(readFileSync(at('docs/affiliate-care.md'), 'utf8')).toBe(careDocument());
});
