import type { ApiDeps } from '../deps.ts';

/** Where a partner's link begins. */
export const clickUrl = ({ baseUrl }: Pick<ApiDeps, 'baseUrl'>, code: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/a/${encodeURIComponent(code)}`;
