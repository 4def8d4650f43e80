import { type AskedKind, replies } from '../../domain/customer/replies.ts';
import type { AskedProject } from '../../templates/mail-variables.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';
import type { NamedProject } from './mail-material.ts';

/** The links of every answer to what this step asks about a project; a reminder's count for the mail it reminds of. */
export function withAnswers<Kind extends AskedKind>(
  { links }: Deps,
  { subject, step, now }: CustomerStep,
  kind: Kind,
  project: NamedProject,
): AskedProject<AnswerTo<Kind>> {
  const asked = step.key.replace(/^reminder:/, '').replace(/#mail$/, '');
  const key = project.id === step.projectId ? asked : `${kind}:${project.id}`;
  const urls = Object.keys(replies[kind]).map((answer) => [answer, links.answerUrl({ subject, key, answer }, now)]);
  return { ...project, answerUrls: Object.fromEntries(urls) as Record<AnswerTo<Kind>, string> };
}

export type AnswerTo<Kind extends AskedKind> = keyof (typeof replies)[Kind] & string;
