import { addMonths, type Day, isoDate, parseDay } from '../calendar.ts';

/** A month as '2027-03'. */
export type Month = string;

export const monthOfDay = (day: Day): Month => isoDate(day).slice(0, 7);

export const firstDayOf = (month: Month): Day => parseDay(`${month}-01`);

export const monthsOn = (month: Month, count: number): Month => monthOfDay(addMonths(firstDayOf(month), count));
