import type { ProjectType } from '../../domain/customer/project-types.ts';
import type { OnboardedKind } from '../../domain/partner/onboarding-table.ts';
import type { Documents } from '../document-data.ts';
import type { CoBranded } from './co-branded.ts';

/** What we calculate, as somebody who builds once reads it; each has a picture of its own. */
const work = {
  dakkapel: { name: 'Dakkapel', about: 'Sporen weg, balken erbij: wij rekenen uit wat uw dak draagt.' },
  uitbouw: { name: 'Uitbouw', about: 'Fundering, wanden en dak als één geheel berekend.' },
  draagmuur: { name: 'Draagmuur eruit', about: 'Welke balk komt ervoor terug, en waar rust die op.' },
  fundering: { name: 'Fundering', about: 'Nieuw of hersteld, passend bij de grond onder uw huis.' },
  renovatie: { name: 'Renovatie', about: 'Oude vloeren, muren en kappen opnieuw doorgerekend.' },
  overig: { name: 'Iets anders', about: 'Staat uw plan er niet bij? Leg het ons voor.' },
} as const satisfies Record<ProjectType, { name: string; about: string }>;

const drawn = {
  dakkapel: 'Tekening: een zolder met een dakkapel in het schuine dak',
  uitbouw: 'Tekening: een woning met een uitbouw aan de achterkant',
  draagmuur: 'Tekening: een balk op de plaats van een draagmuur',
  fundering: 'Tekening: de fundering onder een muur',
  renovatie: 'Tekening: een woning met nieuwe vloeren, muren en een nieuw dak',
  overig: 'Tekening: de plattegrond van een woning',
} as const satisfies Record<ProjectType, string>;

/** What a picture of a kind of project shows, for who cannot see it. */
export const drawnWords = (type: ProjectType): string => drawn[type];

const leads = {
  contractor: 'Bouwen begint met weten wat uw huis draagt. Uw aannemer en uw constructeur werken daarin samen.',
  architect:
    'Een ontwerp wordt gebouwd als het ook klopt op papier. Uw architect en uw constructeur werken daarin samen.',
  'estate-agent': 'Een huis kopen is ook kijken wat er kan. Uw makelaar en een constructeur helpen u daarbij.',
} as const satisfies Record<OnboardedKind, string>;

const roles = {
  contractor: 'Uw aannemer',
  architect: 'Uw architect',
  'estate-agent': 'Uw makelaar',
} as const satisfies Record<OnboardedKind, string>;

/** What a partner gives to his own customers. */
export function brochureOf({ bureau, date, kind, partner }: CoBranded): Documents['brochure'] {
  const { name, contactName, email, phone, website } = partner;
  return {
    ...{ bureau, date, title: 'Weten wat uw huis draagt', lead: leads[kind] },
    partner: {
      name,
      role: roles[kind],
      lines: [contactName, phone, email, website].filter((line) => line !== undefined),
    },
    work: (Object.keys(work) as ProjectType[]).map((type) => ({ ...work[type], picture: type, drawn: drawn[type] })),
    steps: [
      { name: 'U vertelt uw plan.', about: 'Een paar foto’s en de maten zijn genoeg om te beginnen.' },
      { name: 'U krijgt een prijs.', about: 'Vooraf op papier, zodat u weet waar u aan toe bent.' },
      { name: 'Wij rekenen en tekenen.', about: 'U krijgt een berekening en tekeningen die de bouwer kan maken.' },
      { name: 'De gemeente kijkt mee.', about: 'Is een vergunning nodig, dan zijn de stukken daarvoor klaar.' },
      { name: 'Er wordt gebouwd.', about: 'Vragen op de bouwplaats beantwoordt de constructeur die het maakte.' },
    ],
  };
}
