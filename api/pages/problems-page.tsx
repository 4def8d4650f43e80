import { problems } from '../problems.ts';

/** What the `type` of a problem document points to. */
export const ProblemsPage = ({ styles }: { styles: readonly string[] }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex, nofollow" />
      <title>Problems · Nazorg API</title>
      <link rel="icon" href="data:," />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </head>
    <body class="wide">
      <header>
        <p class="bureau">
          <a href="/docs">Nazorg API</a>
        </p>
      </header>
      <main>
        <h1>Problems</h1>
        <p class="about">Every failure is a problem document (RFC 9457); its type points here.</p>
        <div class="table" tabIndex={0} role="region" aria-label="Problems by code">
          <table>
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col">Status</th>
                <th scope="col">What it means and what to do</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(problems).map(([code, { status, title, help }]) => (
                <tr key={code} id={code}>
                  <th scope="row">
                    <code>{code}</code>
                  </th>
                  <td>{status}</td>
                  <td>
                    <strong>{`${title}.`}</strong> {help}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </main>
    </body>
  </html>
);
