import type { ComponentChildren } from 'preact';

/** One thing to know, in the list of a task. */
export const TaskFact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
