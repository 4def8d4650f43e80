import type { ApiDeps } from '../deps.ts';

/** Where a customer's friend is received. */
export const referralUrl = ({ baseUrl }: Pick<ApiDeps, 'baseUrl'>, code: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/ref/${encodeURIComponent(code)}`;
