interface CopiedProps {
  id: string;
  label: string;
  value: string;
  button: string;
  /** For more words than fit on a line. */
  rows?: number;
}

/** Words to take along. Without a script there is no button: the words can be selected. */
export const Copied = ({ id, label, value, button, rows }: CopiedProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {rows === undefined ? (
      <input id={id} type="text" readOnly value={value} />
    ) : (
      <textarea id={id} readOnly rows={rows} value={value} />
    )}
    <button class="outline" type="button" hidden data-copies={id} data-tells={`${id}-told`}>
      {button}
    </button>
    <p class="hint told" id={`${id}-told`} role="status" />
  </div>
);
