import type { Request } from 'express';

/** The query with its names in lower case, as Postmark reads them; a value given twice counts as not given. */
export function queryOf(req: Pick<Request, 'query'>): Record<string, string> {
  const single = Object.entries(req.query).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
  );
  return Object.fromEntries(single);
}
