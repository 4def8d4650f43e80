import { type ToolkitFile, toolkitFiles, toolkitPath } from '../../domain/partner/toolkit.ts';
import { toolkitWords } from '../../templates/toolkit-words.ts';

/** The files a partner can use, each a link beside his page; before his account is ready, that they come. */
export const PartnerToolkit = ({ files, pageUrl }: { files: readonly ToolkitFile[]; pageUrl: string }) => (
  <section>
    <h2>Uw toolkit</h2>
    {files.length === 0 ? (
      <p>
        Hier komen een brochure, logo’s en teksten met uw naam, zodra uw account klaar is. U krijgt er een mail van.
      </p>
    ) : (
      <ul class="files">
        {files.map((file) => (
          <li key={file}>
            <a class="row" href={`${pageUrl}/${toolkitPath}/${toolkitFiles[file]}`}>
              {`${toolkitWords[file].name} (${toolkitFiles[file].slice(-3)})`}
            </a>
            <span class="hint">{toolkitWords[file].about}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
);
