/** What is known of a partner that helps to write to him or to call him. */
export function TaskKnown({ known }: { known: readonly string[] }) {
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="known">
      <h2 id="known">Wat wij weten</h2>
      <ul class="steps">
        {known.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
