/** How values read in Dutch mail, and how they are made harmless before they get there. */
import { dayOf, isoDate, minuteOf, weekdayOf, type Day, type Instant } from '../domain/calendar.ts';

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];
const noBreakSpace = '\u00a0';

/** 'dinsdag 3 maart' */
export function dutchDay(day: Day): string {
  const [, month, date] = isoDate(day).split('-').map(Number);
  return `${weekdays[weekdayOf(day) - 1] ?? ''} ${date ?? ''} ${months[(month ?? 0) - 1] ?? ''}`;
}

/** 'dinsdag 3 maart 2027': what a customer may keep for months names its year. */
export const dutchDate = (day: Day): string => `${dutchDay(day)} ${isoDate(day).slice(0, 4)}`;

/** 'maart 2027', of a month written '2027-03'. */
export function dutchMonth(month: string): string {
  const [year = '', nth] = month.split('-');
  return `${months[Number(nth) - 1] ?? ''} ${year}`;
}

/** 'dinsdag 3 maart, 14.00 uur', on the clock of Amsterdam. */
export function dutchMoment(instant: Instant): string {
  const minute = minuteOf(instant);
  const hour = Math.floor(minute / 60);
  return `${dutchDay(dayOf(instant))}, ${hour}.${String(minute % 60).padStart(2, '0')} uur`;
}

/** '€ 1.250' or '€ 1.250,50', with a no-break space: an amount never falls apart over two lines. */
export function euros(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('an amount is a whole number of cents');
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = Math.abs(cents) % 100;
  const amount = rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
  return `€${noBreakSpace}${cents < 0 ? '−' : ''}${amount}`;
}

/** C0 and C1 controls, line and paragraph separators, and the marks that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex -- controls are exactly what is looked for
const unwanted = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** What nearly every value is free of: then it need not be taken apart. */
// eslint-disable-next-line no-control-regex -- controls are exactly what is looked for
const unclean = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]| {2}|^ | $/;

/** One line of at most `max` characters without anything that could forge a header, a line or the reading direction. */
export function oneLine(value: string, max: number): string {
  if (value.length <= max && !unclean.test(value)) return value;
  const clean = value.replace(/\p{Surrogate}/gu, '\ufffd').replace(unwanted, ' ');
  const line = clean.replace(/ {2,}/g, ' ').trim();
  if (line.length <= max) return line;
  const points = Array.from(line); // by code point: half an emoji is no character
  if (points.length <= max) return line;
  const kept = points.slice(0, max - 1).join('');
  return `${kept.trimEnd()}…`;
}

/** A text part as every mail program shows it: no trailing blanks, never two empty lines, ordinary spaces in amounts. */
export function tidyText(text: string): string {
  const lines = text.replaceAll(noBreakSpace, ' ').replace(/ +$/gm, '');
  return `${lines.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
