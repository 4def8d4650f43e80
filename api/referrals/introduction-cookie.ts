import type { CookieOptions, Request, Response } from 'express';
import { dayOf, type Instant, instantAt, isoDate, parseDay } from '../../domain/calendar.ts';
import { rememberedFor } from '../../domain/customer/introductions.ts';
import { readDate } from '../../door/fields.ts';

/** Whose link somebody opened first, and on which day; the cookie holds nothing else. */
export interface Remembered {
  code: string;
  at: Instant;
}

const name = 'introductie';

/** The first link somebody opened in these 90 days; undefined where there is none, or none that can be read. */
export function readIntroduction(req: Pick<Request, 'headers'>, now: Instant): Remembered | undefined {
  const cookies = (req.headers.cookie ?? '').split(';').map((one) => one.trim());
  const value = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const [, code, date = ''] = /^([a-z0-9]{1,64})\.(\d{4}-\d{2}-\d{2})$/.exec(value) ?? [];
  if (code === undefined || !readDate(date).ok) return undefined;
  const [day, today] = [parseDay(date), dayOf(now)];
  return day <= today && today <= day + rememberedFor.days ? { code, at: instantAt(day, 0) } : undefined;
}

/** Remembers it for 90 days: sent to these pages alone, read by no script. */
export function rememberIntroduction(
  res: Response,
  code: string,
  { now, secure }: { now: Instant; secure: boolean },
): void {
  const options: CookieOptions = { path: '/ref', httpOnly: true, sameSite: 'lax', secure };
  res.cookie(name, `${code}.${isoDate(dayOf(now))}`, { ...options, maxAge: rememberedFor.days * 24 * 60 * 60 * 1_000 });
}
