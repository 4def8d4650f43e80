import type { Response } from 'express';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** Answers with a page. None is kept, found by search engines, or told on. */
export const sendPage = (res: Response, status: number, page: VNode): void =>
  void res
    .status(status)
    .set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' })
    .type('html')
    .send(`<!doctype html>\n${render(page)}`);
