import { projectTypes, type ProjectType } from '../../domain/customer/project-types.ts';
import { type Segment, segments } from '../../domain/customer/segment.ts';
import type { Project, TemplateId } from '../../templates/mail-variables.ts';
import { baseUrl } from './example-bureau.ts';
import { mailExamples, mailVariants } from './mail-examples.ts';

/** The variables of any mail, as far as segment and content triggers touch them. */
interface Touched {
  segment?: Segment;
  project?: Project;
  lastProject?: Project;
  projects?: readonly Project[];
  personal?: boolean;
  repeatCustomer?: boolean;
  suggestion?: { type: ProjectType; pictureUrl: string } | null;
  reply?: { kind: string; monument?: boolean };
}

/** A customer without anything special: what every other situation is compared with. */
export const plain = { segment: 'particulier', trigger: 'gewoon' } as const;

/** What a mail is personal about besides its segment (rules, section 7); null where a mail is told nothing of it. */
const triggers: Readonly<Record<string, (variables: Touched) => Touched | null>> = {
  [plain.trigger]: (variables) => variables,
  ...forEach(projectTypes, 'project', (type) => (variables) => withProject(variables, { type })),
  monument: (variables) => withProject(variables, { monument: true }),
  'boven € 2.000': (variables) => ('personal' in variables ? { ...variables, personal: true } : null),
  terugkerend: (variables) => ('repeatCustomer' in variables ? { ...variables, repeatCustomer: true } : null),
  ...forEach(projectTypes, 'suggestie', (type) => (variables) => withSuggestion(variables, type)),
};

export interface Situation {
  /** What kind of mail it is where there are several: '' for the ordinary one. */
  of: string;
  segment: Segment;
  trigger: string;
  variables: unknown;
}

/** A mail in every kind, for every segment and content trigger it is told of; the plain ones first. */
export const situationsOf = (id: TemplateId): Situation[] =>
  ([mailExamples[id], ...(mailVariants[id] ?? [])] as readonly Touched[]).flatMap((example, n) => {
    const of = kindOf(example, n);
    const ordinary = plainly(example);
    return Object.entries(triggers).flatMap(([trigger, change]): Situation[] => {
      const variables = change(ordinary);
      if (variables === null) return [];
      if (!('segment' in variables)) return [{ of, ...plain, trigger, variables }];
      return segmentsOf(variables).map((segment) => ({ of, segment, trigger, variables: { ...variables, segment } }));
    });
  });

/** Only professionals are asked about several projects in one mail (rules, section 1). */
const segmentsOf = ({ projects }: Touched): readonly Segment[] =>
  projects && projects.length > 1 ? ['professionals'] : [...segments].reverse();

function plainly(example: Touched): Touched {
  const ordinary = withProject(example, { type: 'overig', monument: false }) ?? example;
  return {
    ...ordinary,
    ...('segment' in ordinary && { segment: plain.segment }),
    ...('personal' in ordinary && { personal: false }),
    ...('repeatCustomer' in ordinary && { repeatCustomer: false }),
  };
}

/** The same mail about other projects; the answer to tips speaks of its project's monument alone. */
function withProject(variables: Touched, change: Partial<Project>): Touched | null {
  const { project, lastProject, projects, reply } = variables;
  const told = reply?.monument !== undefined && change.monument !== undefined;
  if (!project && !lastProject && !projects && !told) return null;
  return {
    ...variables,
    ...(project && { project: { ...project, ...change } }),
    ...(lastProject && { lastProject: { ...lastProject, ...change } }),
    ...(projects && { projects: projects.map((one) => ({ ...one, ...change })) }),
    ...(told && { reply: { ...reply, monument: change.monument === true } }),
  };
}

const withSuggestion = (variables: Touched, type: ProjectType): Touched | null =>
  'suggestion' in variables ? { ...variables, suggestion: { type, pictureUrl: `${baseUrl}/beeld/${type}.png` } } : null;

function kindOf({ reply, projects }: Touched, n: number): string {
  if (reply) return reply.kind === 'thanks' && n > 0 ? 'thanks, review' : reply.kind;
  if (projects && projects.length > 1) return `${projects.length} projecten`;
  return n === 0 ? '' : `variant ${n}`;
}

function forEach<Key extends string, Value>(
  keys: readonly Key[],
  name: string,
  make: (key: Key) => Value,
): Record<string, Value> {
  return Object.fromEntries(keys.map((key) => [`${name} ${key}`, make(key)]));
}
