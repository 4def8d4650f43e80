import { expect, test } from '@jest/globals';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { benches } from '../../bench/benches.ts';
import { table } from '../../bench/table.ts';

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
});

const names = Object.keys(benches) as (keyof typeof benches)[];

const quoted = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test.each(names)(
  'the bench %s measures what it names, with numbers that are numbers',
  async (name) => {
    const measures = await benches[name]('tiny');
    expect(measures.filter(({ value }) => !Number.isFinite(value) || value <= 0)).toEqual([]);
    if (name === 'journeys')
      // Otherwise the two are not comparable.
      expect(measures.find(({ what }) => what.startsWith('history events'))).toMatchObject({ value: 1 });
    const lines = table([{ name, measures }]).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + measures.length);
    for (const [n, { what, unit, goal }] of measures.entries())
      expect(lines[n + 1]).toMatch(
        new RegExp(`${quoted(what)} +[\\d.]+ +${quoted(unit)}${goal ? ` +${quoted(goal)}` : ''}$`),
      );
  },
  120_000,
);
