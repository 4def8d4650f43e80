interface TypedNoteProps {
  id: string;
  name: string;
  label: string;
  hint: string;
  typed: string;
  /** What is to be changed in it. */
  wrong: string | undefined;
  rows: number;
}

/** A few lines in one's own words; what was typed before stands in it again. It cuts nothing off. */
export function TypedNote({ id, name, label, hint, typed, wrong, rows }: TypedNoteProps) {
  const described = wrong === undefined ? `${id}-hint` : `${id}-wrong ${id}-hint`;
  return (
    <div class={wrong === undefined ? 'field' : 'field refused'}>
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {wrong === undefined ? null : (
        <p class="problem-words" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      <textarea
        {...{ id, name, rows }}
        aria-describedby={described}
        aria-invalid={wrong === undefined ? undefined : 'true'}
      >
        {typed}
      </textarea>
    </div>
  );
}
