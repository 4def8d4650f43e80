import type { HelperDeclareSpec } from 'handlebars';
import type { ProjectType } from '../domain/customer/facts.ts';
import type { Project } from '../templates/mail-variables.ts';
import { dutchDate, dutchMoment, euros } from './text.ts';

const nouns = {
  dakkapel: 'dakkapel',
  uitbouw: 'uitbouw',
  draagmuur: 'draagmuur',
  fundering: 'fundering',
  renovatie: 'renovatie',
  overig: 'project',
} as const satisfies Record<ProjectType, string>;

/** What a picture of a project type shows, for who does not see it. */
const drawings = {
  dakkapel: 'Tekening van een zolder met een dakkapel in het schuine dak',
  uitbouw: 'Tekening van een woning met een uitbouw aan de achterkant',
  draagmuur: 'Tekening van een balk op de plaats van een draagmuur',
  fundering: 'Tekening van een fundering onder een muur',
  renovatie: 'Tekening van een woning met nieuwe vloeren, muren en een nieuw dak',
  overig: 'Plattegrond van een woning',
} as const satisfies Record<ProjectType, string>;

const severities = { minor: 'klein', medium: 'middel', major: 'ernstig' } as const;

type Projects = readonly [Project, ...Project[]];

const at = ({ street }: Project): string => (street === null ? '' : ` (${street})`);

function named(project: Project): string {
  const noun = nouns[project.type];
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}${project.street === null ? '' : `, ${project.street}`}`;
}

const yoursAll = ([first, ...more]: Projects): string =>
  more.length === 0 ? `uw ${nouns[first.type]}${at(first)}` : `uw ${more.length + 1} projecten`;

const calculations = (projects: Projects): string =>
  `de constructieberekening${projects.length === 1 ? '' : 'en'} voor ${yoursAll(projects)}`;

/** What the templates can call. Every link in a template goes through `url`, `mailto` or `tel`: the build check sees to it. */
export const mailWords = {
  /** `{{#if (is reply.kind "tips")}}` */
  is: (value: unknown, expected: unknown) => value === expected,
  several: (list: readonly unknown[]) => list.length > 1,
  /** 'Dakkapel, Lindelaan 12': a project in a list. */
  named,
  /** 'uw dakkapel (Lindelaan 12)' */
  yoursAt: (project: Project) => yoursAll([project]),
  /** 'de constructieberekening voor uw dakkapel (Lindelaan 12)' */
  calculation: (project: Project) => calculations([project]),
  calculations,
  /** 'uw dakkapel (Lindelaan 12)', or 'uw 3 projecten' */
  yoursAll,
  namedAll: ([first, ...more]: Projects) => (more.length === 0 ? named(first) : `${more.length + 1} projecten`),
  /** Whether all the projects are of one type: then a mail can speak of it. */
  every: (projects: readonly Project[], type: ProjectType) => projects.every((project) => project.type === type),
  someMonument: (projects: readonly Project[]) => projects.some((project) => project.monument),
  drawing: (type: ProjectType) => drawings[type],
  /** 'ernstig' */
  severity: (severity: keyof typeof severities) => severities[severity],
  date: dutchDate,
  moment: dutchMoment,
  euros,
  url: webAddress,
  mailto: (address: string) => `mailto:${encodeURI(address)}`,
  tel: (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`,
} satisfies HelperDeclareSpec;

/** Only a plain web address becomes a link: no javascript:, no data:, nothing that could leave the attribute. */
function webAddress(address: unknown): string {
  if (typeof address === 'string' && /^https?:\/\/[\w.:[\]-]+(\/[\w.~%!$&'()*+,;=:@/?#-]*)?$/.test(address)) {
    return address;
  }
  throw new TypeError('a link in a mail must be a plain http(s) address');
}
