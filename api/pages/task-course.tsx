import { mailWords } from '../../mail/mail-words.ts';
import type { CaseEvent } from '../cases/case-events.ts';

/** What happened in a complaint case so far, for who has not followed it. */
export function TaskCourse({ happened }: { happened: readonly CaseEvent[] }) {
  if (happened.length === 0) return null;
  return (
    <details class="way">
      <summary>{`Wat er al gebeurde (${happened.length})`}</summary>
      <ol class="course">
        {happened.map(({ at, type, text, by, words }) => (
          <li key={`${at} ${text}`} class={type === 'breach' ? 'missed' : undefined}>
            <p>
              {text}
              <span class="when">{`${by === undefined ? '' : `${by}, `}${mailWords.moment(at)}`}</span>
            </p>
            {words === undefined ? null : <blockquote>{words}</blockquote>}
          </li>
        ))}
      </ol>
    </details>
  );
}
