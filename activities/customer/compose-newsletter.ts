import { readLetter } from '../../mail/read-letter.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';
import type { Material } from './mail-material.ts';

/** A newsletter as this member gets it: the words as they stand now. */
export async function composeNewsletter(
  { store, render, links }: Deps,
  { subject, step, now }: CustomerStep,
  { common }: Material,
): Promise<RenderedMail> {
  const id = step.key.slice(step.key.indexOf(':') + 1);
  const letter = await store.newsletters.latest(id);
  if (!letter) throw new Error(`the words of newsletter ${id} are nowhere`);
  return render('newsletter', {
    ...common,
    letter: { title: letter.title, words: readLetter(letter.markdown).words },
    clubUrl: links.ownUrl({ subject, page: 'club' }, now),
  });
}
