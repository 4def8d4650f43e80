import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { endpoints } from '../../api/endpoints.ts';
import { openApiDocument } from '../../api/openapi.ts';
import { problems } from '../../api/http/problems.ts';

const docs = (file: string): string => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');

describe('the OpenAPI document', () => {
  test('is the one that is checked in (npm run openapi writes it)', () => {
    expect(JSON.parse(docs('openapi.json'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  test('names every operation once, each with its failures', () => {
    const ids = endpoints.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, method } of endpoints) {
      const responses = openApiDocument().paths?.[path]?.[method]?.responses ?? {};
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '429', '500', '503']));
    }
  });

  test('keeps personal data out of addresses', () => {
    const places = endpoints.map(({ path }) => path).join(' ');
    expect(places).not.toMatch(/email|name|phone|external/i);
  });
});

test('docs/problems.md is the table of problems', () => {
  const rows = docs('problems.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const documented = rows.map(([, code, status, words]) => [code, Number(status), words]);
  const table = Object.entries(problems).map(([code, one]) => [
    `\`${code}\``,
    one.status,
    `**${one.title}.** ${one.help}`,
  ]);
  expect(documented).toEqual(table);
});
