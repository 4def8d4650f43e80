import { type BannerSize, bannerNames, bannerSizes } from '../../documents/banners/banner-sizes.ts';
import { ownLinkOf } from '../../store/partner-codes.ts';
import { type MaterialId, materialIds, materials, materialTexts } from '../../templates/materials/materials.ts';
import type { ApiDeps } from '../deps.ts';
import { bannerPath } from '../http/banner-routes.tsx';
import type { PartnerVisit } from '../partners/partner-page.tsx';
import { clickUrl } from './click-url.ts';
import { materialWords } from './material-words.ts';

export interface BannerView {
  size: BannerSize;
  width: number;
  height: number;
  svgUrl: string;
  pngUrl: string;
  html: string;
  markdown: string;
}

export interface TextView {
  id: MaterialId;
  title: string;
  about: string;
  texts: readonly string[];
}

export interface MaterialsView {
  link: string;
  banners: readonly BannerView[];
  texts: Readonly<Record<MaterialId, TextView>>;
  contact: string;
}

/** Everything an affiliate takes along, with his own link in it; the link names the material, so that he sees what works. */
export async function viewMaterials(
  deps: Pick<ApiDeps, 'store' | 'baseUrl' | 'bureau'>,
  { subject, partner, history, now }: Pick<PartnerVisit, 'subject' | 'partner' | 'history' | 'now'>,
): Promise<MaterialsView> {
  const { store, bureau } = deps;
  const code = await ownLinkOf(store, { partnerId: subject, name: partner.name, at: now });
  const manager = history.managerId === undefined ? undefined : await store.staff.find(history.managerId);
  const contact = manager?.name ?? bureau.name;
  const prices = (await store.priceLists.latest())?.lines ?? [];
  const linkFor = (campaign: string): string => `${clickUrl(deps, code)}?utm_campaign=${campaign}`;
  const textOf = (id: MaterialId): TextView => {
    const words = materialWords(deps, { name: partner.contactName, contact, link: linkFor(id), prices });
    return { id, title: materials[id].title, about: materials[id].about, texts: materialTexts(id, words) };
  };
  return {
    ...{ link: clickUrl(deps, code), contact },
    banners: bannerNames.map((size) => bannerOf(deps, size, linkFor(`banner-${size}`))),
    texts: Object.fromEntries(materialIds.map((id) => [id, textOf(id)])) as Record<MaterialId, TextView>,
  };
}

function bannerOf(
  { baseUrl, bureau }: Pick<ApiDeps, 'baseUrl' | 'bureau'>,
  size: BannerSize,
  link: string,
): BannerView {
  const { width, height } = bannerSizes[size];
  const root = baseUrl.replace(/\/+$/, '');
  const [svgUrl, pngUrl] = [`${root}${bannerPath(size, 'svg')}`, `${root}${bannerPath(size, 'png')}`];
  const words = `Advertentie: constructieberekening nodig? Vraag een offerte aan bij ${bureau.name}`;
  const alt = words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return {
    ...{ size, width, height, svgUrl, pngUrl },
    html: `<a href="${link}" rel="sponsored noopener"><img src="${pngUrl}" width="${width}" height="${height}" alt="${alt}"></a>`,
    markdown: `[![${words.replace(/[[\]\\]/g, '\\$&')}](${pngUrl})](${link})`,
  };
}
