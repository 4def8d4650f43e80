import type { ComponentChildren } from 'preact';

/** What an input must carry to be this field's: its name, and by what it is described. */
interface Described {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

interface FormFieldProps {
  id: string;
  /** Absent: the id. */
  name?: string;
  label: string;
  hint?: string | undefined;
  /** What is to be changed in what was typed. */
  wrong: string | undefined;
  /** A class of its own, where its width is. */
  of?: string;
  children: (described: Described) => ComponentChildren;
}

/** A field of a form: its label, what helps, what was wrong, and the input. */
export function FormField({ id, name = id, label, hint, wrong, of, children }: FormFieldProps) {
  const about = [...(wrong === undefined ? [] : [`${id}-wrong`]), ...(hint === undefined ? [] : [`${id}-hint`])];
  const classes = ['field', ...(of === undefined ? [] : [of]), ...(wrong === undefined ? [] : ['refused'])];
  return (
    <div class={classes.join(' ')}>
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong === undefined ? null : (
        <p class="problem-words" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {children({
        ...{ id, name, 'aria-describedby': about.length > 0 ? about.join(' ') : undefined },
        'aria-invalid': wrong === undefined ? undefined : 'true',
      })}
    </div>
  );
}
