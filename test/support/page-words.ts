/** The address of a page of ours that stands in a mail or on another page. */
export const linkIn = (words: string, page: string): string =>
  new RegExp(String.raw`https?:\S+/${page}/[\w.-]+`).exec(words)?.[0] ?? '';

/** The figures of a page, by their names. */
export const figuresOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<dt>([^<]*)(?:<span.*?<\/span>)?<\/dt><dd>([^<]*)<\/dd>/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

/** What stands in the lists of a page, each item as a person reads it. */
export const listed = (page: string): string[] =>
  [...page.matchAll(/<li(?: [^>]*)?>(.*?)<\/li>/gs)].map(([, item = '']) =>
    item
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** What a person reads of a page, on one line. */
export const readPage = (page: string): string =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
