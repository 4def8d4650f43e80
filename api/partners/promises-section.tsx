import { promiseWords } from '../../templates/promise-words.ts';
import type { HomeSection } from './home-section.ts';

/** What the partner's kind may expect of us. */
export const promisesSection: HomeSection = (_deps, { history: { kind } }) => (
  <section>
    <h2>Wat u van ons mag verwachten</h2>
    <ul class="steps">
      {promiseWords(kind).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  </section>
);
