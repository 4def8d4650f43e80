import { parseDay } from '../../domain/calendar.ts';
import { dutchDate } from '../../mail/text.ts';

/** '2027-03' as 'maart 2027'. */
export const monthWords = (month: string): string =>
  dutchDate(parseDay(`${month}-01`))
    .split(' ')
    .slice(-2)
    .join(' ');
