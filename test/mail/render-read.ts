/** The words of a mail's HTML or text from its salutation on, on one line. */
export const read = (part: string): string =>
  part
    .replace(/^[\s\S]*?(?=Beste )/, '')
    .replace(/<[^>]*>|\s+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;])/g, '');

export const hrefs = (html: string): string[] => Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href ?? '');
