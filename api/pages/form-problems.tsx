interface FormProblemsProps {
  wrong: Readonly<Partial<Record<string, string>>>;
  /** In the order in which they stand on the page. */
  fields: readonly string[];
}

/** First of all on the page: which fields to look at, each a link to it. Nothing where nothing is wrong. */
export function FormProblems({ wrong, fields }: FormProblemsProps) {
  const found = fields.filter((field) => wrong[field] !== undefined);
  if (found.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>
        <strong>Nog niet verstuurd.</strong> Kijk even naar:
      </p>
      <ul>
        {found.map((field) => (
          <li key={field}>
            <a href={`#${field}`}>{wrong[field]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
