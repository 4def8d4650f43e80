import { readLetter } from '../../mail/read-letter.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { NewsletterVersion } from '../../store/newsletters.ts';
import type { ApiDeps } from '../deps.ts';

/** Somebody who is nobody: the links lead to pages that say they are no link, and switch nothing off. */
const example = { recipientName: 'Jan de Vries', token: 'voorbeeld' } as const;

export interface Preview extends RenderedMail {
  optOutUrl: string;
}

/** The mail as a member would get it. */
export function previewNewsletter(
  { render, bureau, baseUrl }: Pick<ApiDeps, 'render' | 'bureau' | 'baseUrl'>,
  { title, markdown }: NewsletterVersion,
): Preview {
  const root = baseUrl.replace(/\/+$/, '');
  const optOutUrl = `${root}/afmelden/${example.token}`;
  const mail = render('newsletter', {
    ...{ bureau, recipientName: example.recipientName, engineerName: bureau.name, segment: 'particulier', optOutUrl },
    letter: { title, words: readLetter(markdown).words },
    clubUrl: `${root}/club/${example.token}`,
  });
  return { ...mail, optOutUrl };
}
