import type { TextBlock } from '../../templates/materials/blocks-of.ts';

/** A text of ours on a page: headings one below the section's own. */
export const TextBlocks = ({ blocks }: { blocks: readonly TextBlock[] }) => (
  <div class="reading">
    {blocks.map((block, n) => {
      switch (block.kind) {
        case 'heading':
          return <h3 key={n}>{block.words}</h3>;
        case 'paragraph':
          return <p key={n}>{block.words}</p>;
        case 'list':
          return (
            <ul key={n} class="steps">
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          );
        case 'numbered':
          return (
            <ol key={n} class="steps">
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          );
      }
    })}
  </div>
);
