import { FormField } from './form-field.tsx';

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
export const TypedNote = ({ typed, rows, ...field }: TypedNoteProps) => (
  <FormField {...field}>
    {(described) => (
      <textarea {...described} rows={rows}>
        {typed}
      </textarea>
    )}
  </FormField>
);
