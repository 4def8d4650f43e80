import type { OnboardedKind } from '../../domain/partner/onboarding-table.ts';
import { dayOf } from '../../domain/calendar.ts';
import { ownDiscount } from '../../domain/partner/own-discount.ts';
import type { ToolkitFile } from '../../domain/partner/toolkit.ts';
import { brochureOf } from '../../documents/toolkit/brochure-of.ts';
import { caseStudyOf, exampleProject } from '../../documents/toolkit/case-study-of.ts';
import type { CoBranded } from '../../documents/toolkit/co-branded.ts';
import { logoPack } from '../../documents/toolkit/logo-pack.ts';
import { mailTextFiles } from '../../documents/toolkit/mail-texts.ts';
import { priceListOf } from '../../documents/toolkit/price-list-of.ts';
import { projectPicture, projectPictures } from '../../documents/toolkit/project-pictures.ts';
import { zip } from '../../documents/zip.ts';
import { dutchDate, euros } from '../../mail/text.ts';
import type { ApiDeps } from '../deps.ts';
import type { PartnerVisit } from './partner-page.tsx';

type Make = (deps: ApiDeps, names: CoBranded, visit: PartnerVisit) => Promise<Uint8Array | undefined>;

const makers = {
  brochure: ({ printer }, names) => printer.pdf('brochure', brochureOf(names), projectPictures()),
  logos: async ({ printer, bureau }, { partner }) =>
    zip(await logoPack(printer, { bureauName: bureau.name, partnerName: partner.name })),
  mails: (_deps, names) => zip(mailTextFiles(names)),
  'case-study': ({ printer }, names) =>
    printer.pdf('case-study', caseStudyOf(names), { project: projectPicture(exampleProject(names.kind)) }),
  'price-list': async ({ printer, store }, names, { history, now }) => {
    const lines = (await store.priceLists.latest())?.lines ?? [];
    if (lines.length === 0) return undefined;
    const discount = ownDiscount(history, now);
    return printer.pdf('price-list', priceListOf({ ...names, lines, discount, euros }));
  },
} as const satisfies Record<ToolkitFile, Make>;

/** A file of the toolkit as it is today, with the partner's name; undefined where there is none. */
export function toolkitFile(
  deps: ApiDeps,
  visit: PartnerVisit,
  { file, kind }: { file: ToolkitFile; kind: OnboardedKind },
): Promise<Uint8Array | undefined> {
  const { partner, now } = visit;
  const make: Make = makers[file];
  return make(deps, { bureau: deps.bureau, date: dutchDate(dayOf(now)), kind, partner }, visit);
}
