import { mailWords } from '../../mail/mail-words.ts';
import type { Said } from '../tasks/said-for-task.ts';

/** What the customer said, word for word, oldest first. */
export function TaskSaid({ said }: { said: readonly Said[] }) {
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{said.every(({ heard }) => heard) ? 'Wat er is gehoord' : 'In eigen woorden'}</h2>
      {said.map(({ at, words, heard, from }) => (
        <figure key={`${at} ${words}`} class="said">
          <figcaption>
            {heard ? 'Opgeschreven door een collega, ' : ''}
            {from === undefined ? null : (
              <>
                Van <a href={mailWords.mailto(from)}>{from}</a>,{' '}
              </>
            )}
            {mailWords.moment(at)}
          </figcaption>
          <blockquote>{words}</blockquote>
        </figure>
      ))}
    </section>
  );
}
