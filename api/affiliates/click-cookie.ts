import type { CookieOptions, Request, Response } from 'express';
import { clickRules } from '../../domain/affiliate/click-rules.ts';
import { dayOf, type Instant, instantAt } from '../../domain/calendar.ts';
import { rememberedFor } from '../../domain/customer/introductions.ts';

const name = 'klik';
const clickIdForm = /^[A-Za-z0-9_-]{16}$/;

const isClickId = (word: string): boolean => clickIdForm.test(word);

/** The clicks a browser remembers, the latest last: random ids and nothing else. */
export function readClicks({ headers }: Pick<Request, 'headers'>): string[] {
  const { cookie } = headers;
  if (cookie === undefined) return [];
  const start = `; ${cookie}`.indexOf(`; ${name}=`);
  if (start < 0) return [];
  const [value = ''] = cookie.slice(start + name.length + 1).split(';');
  return value.split('.').filter(isClickId).slice(-clickRules.remembered);
}

/**
 * Remembers a click after those before it, until the end of the day on which it stops counting. Each click counts from its own
 * moment, which only we know: a later click keeps an earlier one in the cookie and makes it no younger.
 */
export function rememberClick(
  res: Pick<Response, 'cookie'>,
  clicks: readonly string[],
  { now, secure }: { now: Instant; secure: boolean },
): void {
  const options: CookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  const value = clicks.slice(-clickRules.remembered).join('.');
  res.cookie(name, value, { ...options, expires: endOf(now) });
}

let last = { hour: '', ends: new Date(0) };

/** A day of Amsterdam begins on the hour: within one hour it is always the same. */
function endOf(now: Instant): Date {
  const hour = now.slice(0, 13);
  if (hour !== last.hour) last = { hour, ends: new Date(instantAt(dayOf(now) + rememberedFor.days + 1, 0)) };
  return last.ends;
}
