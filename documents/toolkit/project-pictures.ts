import { readFileSync } from 'node:fs';
import { type ProjectType, projectTypes } from '../../domain/customer/project-types.ts';

/** The drawing of a kind of project, as SVG. */
export const projectPicture = (type: ProjectType): string =>
  readFileSync(new URL(`../../templates/pictures/${type}.svg`, import.meta.url), 'utf8');

/** Of every kind, by its name. */
export const projectPictures = (): Record<string, string> =>
  Object.fromEntries(projectTypes.map((type) => [type, projectPicture(type)]));
