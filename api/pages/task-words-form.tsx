import type { Wrong } from '../tasks/press-task.ts';
import type { TypedForm } from '../answers/typed-form.ts';
import { TypedNote } from './typed-note.tsx';

export interface TaskWordsFormProps {
  ownerId: string;
  /** A note to start from; empty: none. */
  draft: string;
  /** He wrote us: what he wrote may be feedback. */
  answers: boolean;
  typed?: TypedForm | undefined;
  wrong?: Wrong | undefined;
}

/** A letter to a partner, drafted or not: what stands there when it is sent is what he gets. */
export const TaskWordsForm = ({ ownerId, draft, answers, typed, wrong }: TaskWordsFormProps) => (
  <form method="post" class="done-way">
    <input type="hidden" name="owner" value={ownerId} />
    <TypedNote
      id="words"
      name="words"
      label={answers ? 'Uw antwoord' : 'Uw bericht'}
      hint="De aanhef en uw naam zetten wij eromheen. Een lege regel begint een nieuwe alinea."
      typed={typed?.way === 'send' ? typed.words : draft}
      wrong={wrong?.words}
      rows={12}
    />
    {answers ? (
      <div class="choice">
        <label>
          <input type="checkbox" name="feedback" value="yes" checked={typed?.feedback ?? false} />
          <span class="name">Dit bericht is feedback</span>
        </label>
        <p class="hint">De partner krijgt een bedankje, en hoort het als wij er iets mee doen.</p>
      </div>
    ) : null}
    <button class="main" type="submit" name="way" value="send">
      Versturen per mail
    </button>
  </form>
);
