import { parseDay } from '../../domain/calendar.ts';
import type { Figure } from '../../domain/metrics/figure.ts';
import { dutchDate, euros } from '../../mail/text.ts';

const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const tooFew = 'te weinig gegevens';

/** Numbers as Dutch readers write them. */
export const dutch = {
  number: (value: number): string => decimals.format(value),
  percent: (value: number): string => `${decimals.format(value)} %`,
  /** With its sign: an index between −1 and 1. */
  index: (value: number): string => `${value > 0 ? '+' : ''}${hundredths.format(value).replace('-', '−')}`,
  day: (date: string): string => dutchDate(parseDay(date)),
  euros,
  /** The value with its bounds, or that there are too few. */
  figure: (figure: Figure, unit = ' %'): string => {
    if (!('value' in figure)) return tooFew;
    const { value, low, high } = figure;
    const bounds =
      low === undefined || high === undefined ? '' : ` (${decimals.format(low)} tot ${decimals.format(high)})`;
    return `${decimals.format(value)}${unit}${bounds}`.replaceAll('-', '−');
  },
};
