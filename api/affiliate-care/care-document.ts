import { careMap, type Kept } from './care-map.ts';

/** `docs/affiliate-care.md`: what section 10 of the rules promises affiliates, and where each promise is kept. */
export const careDocument = (): string =>
  [
    '# How affiliates are looked after',
    '',
    'Every promise of the business rules on the care of affiliates: the steps on their agenda, the work it gives to a person,',
    'the pages and the API, and the test that proves it. Made by `npm run affiliate-care` from `api/affiliate-care/care-map.ts`;',
    'a test keeps them equal. Numbers stand in `domain/affiliate/care-table.ts`.',
    '',
    ...Object.entries(careMap).flatMap(([paragraph, kept]) => section(paragraph, kept)),
  ].join('\n');

function section(paragraph: string, kept: readonly Kept[]): string[] {
  const head = ['Promise', 'Steps', 'Tasks', 'Pages', 'API', 'Proved by'];
  const rows = kept.map(({ promise, steps, tasks, pages, api, test }) => [
    ...[promise, ...[steps, tasks, pages, api, [test]].map(codes)],
  ]);
  const widths = head.map((title, n) => Math.max(...[head, ...rows].map((row) => (row[n] ?? title).length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [
    ...[`## ${paragraph}`, '', line(head), line(widths.map((width) => '-'.repeat(width)))],
    ...rows.map(line),
    '',
  ];
}

const codes = (words: readonly string[] = []): string => words.map((word) => `\`${word}\``).join(', ');
