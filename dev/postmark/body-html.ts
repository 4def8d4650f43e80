/** The mail as it was sent, its links opening in a new tab: inside the sandboxed frame they could open nowhere else. */
export function bodyHtml(html: string): string {
  const base = '<base target="_blank">';
  const head = /<head\b[^<>]*>/i.exec(html);
  if (!head) return base + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + base + html.slice(end);
}
