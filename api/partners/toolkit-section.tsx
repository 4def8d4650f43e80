import { hasToolkit, toolkitOf } from '../../domain/partner/toolkit.ts';
import { partnerPaths } from '../../mail/links.ts';
import { PartnerToolkit } from '../pages/partner-toolkit.tsx';
import type { HomeSection } from './home-section.ts';

/** The files with the partner's name; the price list only where one was made. */
export const toolkitSection: HomeSection = async ({ context, store }, { history, token }) => {
  const ready = hasToolkit(history, (await context()).closing);
  const priced = ((await store.priceLists.latest())?.lines.length ?? 0) > 0;
  return <PartnerToolkit files={ready ? toolkitOf({ priced }) : []} pageUrl={`/${partnerPaths.home}/${token}`} />;
};
