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

const at = ({ street }: Project): string => (street === null ? '' : ` (${street})`);

/** What the templates can call. Every link in a template goes through `url`, `mailto` or `tel`: the build check sees to it. */
export const mailWords = {
  /** `{{#if (is reply.kind "tips")}}` */
  is: (value: unknown, expected: unknown) => value === expected,
  several: (list: readonly unknown[]) => list.length > 1,
  /** 'uw dakkapel' */
  yours: (project: Project) => `uw ${nouns[project.type]}`,
  /** 'Dakkapel, Lindelaan 12': a project in a list. */
  named: (project: Project) => {
    const noun = nouns[project.type];
    return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}${project.street === null ? '' : `, ${project.street}`}`;
  },
  /** 'uw dakkapel (Lindelaan 12)' */
  yoursAt: (project: Project) => `uw ${nouns[project.type]}${at(project)}`,
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
