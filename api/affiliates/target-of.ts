import type { PartnerCode } from '../../store/partner-codes.ts';

/** Where a link leads, and how its visit is named in the statistics of the site. */
export interface Target {
  /** With everything but the click. */
  url: URL;
  campaign: string;
}

interface Asked {
  naar?: unknown;
  utm_campaign?: unknown;
  utm_medium?: unknown;
}

/**
 * Where to: the page where a quote is asked for, or another of that same site by its path alone, so that a link of ours never
 * leads elsewhere. Campaign and medium are those of the address, else those of the code.
 */
export function targetOf(quoteUrl: string, { _id, campaign: own, medium: way }: PartnerCode, asked: Asked): Target {
  const url = pageOf(quoteUrl, asked.naar) ?? new URL(quoteUrl);
  const campaign = nameIn(asked.utm_campaign) ?? own ?? _id;
  url.searchParams.set('utm_source', 'affiliate');
  url.searchParams.set('utm_medium', nameIn(asked.utm_medium) ?? way ?? 'link');
  url.searchParams.set('utm_campaign', campaign);
  return { url, campaign };
}

/** A path of the same site; undefined for everything else. */
function pageOf(quoteUrl: string, path: unknown): URL | undefined {
  if (typeof path !== 'string' || !/^\/(?![/\\])[^\\\s]{0,300}$/.test(path)) return undefined;
  const { origin } = new URL(quoteUrl);
  if (!URL.canParse(path, origin)) return undefined;
  const url = new URL(path, origin);
  return url.origin === origin ? url : undefined;
}

const nameIn = (word: unknown): string | undefined =>
  typeof word === 'string' && /^[\w.-]{1,64}$/.test(word) ? word : undefined;
