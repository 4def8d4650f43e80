type PageOf = { ok: true; count: number; offset: number } | { ok: false; message: string };

/** Postmark's paging: both are required, at most 500 at once, and nothing beyond the first 10,000. */
export function pageOf(query: Record<string, unknown>): PageOf {
  const count = Number(query['count']);
  const offset = Number(query['offset']);
  if (!Number.isInteger(count) || count < 0 || count > 500) {
    return { ok: false, message: "Parameter 'count' is required: a number from 0 to 500." };
  }
  if (!Number.isInteger(offset) || offset < 0)
    return { ok: false, message: "Parameter 'offset' is required: a number from 0." };
  if (count + offset > 10_000) return { ok: false, message: "'count' and 'offset' together cannot exceed 10000." };
  return { ok: true, count, offset };
}
