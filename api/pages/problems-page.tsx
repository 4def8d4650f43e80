import { problems } from '../http/problems.ts';

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
    <body>
      <header>
        <p class="bureau">
          <a href="/docs">Nazorg API</a>
        </p>
      </header>
      <main>
        <h1>Problems</h1>
        <p class="about">Every failure is a problem document (RFC 9457); its type points here.</p>
        {Object.entries(problems).map(([code, { status, title, help }]) => (
          <section key={code} id={code} class="problem">
            <h2>
              <code>{code}</code> {status}
            </h2>
            <p>
              <strong>{`${title}.`}</strong> {withCode(help)}
            </p>
          </section>
        ))}
      </main>
    </body>
  </html>
);

/** Words between backticks are code. */
const withCode = (help: string) => help.split('`').map((part, n) => (n % 2 === 1 ? <code key={n}>{part}</code> : part));
