import { dayOf, isoDate, minuteOf, weekdayOf } from '../domain/calendar.ts';
import { byMoment, type RehearsedDeliveries, type RehearsedStep } from '../door/rehearse-deliveries.ts';
import { aligned } from './aligned.ts';

/** The calendar as a person reads it: a line for each step in local time, and what it comes to. */
export function calendarText(
  rehearsed: RehearsedDeliveries,
  period: { from: string; to: string },
  all: boolean,
): string {
  const lines = aligned(shown(rehearsed, all).map(cellsOf));
  return `${lines}${lines === '' ? '' : '\n'}${summaryText(rehearsed, period, all)}`;
}

/** One JSON object a line, in the same order. */
export function calendarJson(rehearsed: RehearsedDeliveries, all: boolean): string {
  return shown(rehearsed, all)
    .map((step) => `${JSON.stringify(step)}\n`)
    .join('');
}

const shown = ({ steps, dropped }: RehearsedDeliveries, all: boolean): readonly RehearsedStep[] =>
  all ? [...steps, ...dropped].sort(byMoment) : steps;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function cellsOf({ dueAt, customer, orderId, kind, of, channel, category, why }: RehearsedStep): string[] {
  const day = dayOf(dueAt);
  const minute = minuteOf(dueAt);
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return [
    isoDate(day),
    weekdays[weekdayOf(day) - 1] ?? '',
    time,
    customer,
    orderId ?? '',
    of === undefined ? kind : `${kind} (${of})`,
    channel,
    category,
    why === undefined ? '' : `not: ${why}`,
  ];
}

function summaryText({ steps, dropped, refused, counts }: RehearsedDeliveries, period: Period, all: boolean): string {
  const kinds = tally(steps, ({ kind, of, channel }) => `${of === undefined ? kind : `${kind} (${of})`}, ${channel}`);
  const reasons = tally(dropped, ({ why }) => why ?? '');
  return [
    `${plural(steps.length, 'step')} from ${period.from} up to ${period.to}, for ${plural(counts.customers, 'customer')} and ${plural(counts.delivered, 'delivery', 'deliveries')}\n`,
    counts.events > 0 ? `${plural(counts.events, 'other event')} of orders\n` : '',
    aligned(kinds.map(([kind, count]) => [' ', count, kind])),
    dropped.length > 0 ? `${dropped.length} will not happen${all ? '' : ' (--all shows them)'}\n` : '',
    aligned(reasons.map(([why, count]) => [' ', count, why])),
    counts.known > 0 ? `${plural(counts.known, 'row')} repeated an order\n` : '',
    counts.after > 0 ? `${plural(counts.after, 'row')} delivered after the period, left out\n` : '',
    refused.length > 0 ? `${plural(refused.length, 'row')} refused\n` : '',
  ].join('');
}

interface Period {
  from: string;
  to: string;
}

/** How many of each, most first. */
function tally<T>(items: readonly T[], labelOf: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(labelOf(item), (counts.get(labelOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

const plural = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
