import type { referenceAssets } from './assets.ts';

/** The OpenAPI document, readable and to try out. */
export const ReferencePage = ({ assets }: { assets: ReturnType<typeof referenceAssets> }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <title>Nazorg API</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={assets.swaggerStyle.url} />
      <link rel="stylesheet" href={assets.style.url} />
    </head>
    <body>
      <p class="skip">
        The document itself: <a href="/v1/openapi.json">OpenAPI 3.1</a>. What can go wrong:{' '}
        <a href="/docs/problems">problems</a>.
      </p>
      <main id="reference">
        <noscript>This page needs JavaScript; the document above does not.</noscript>
      </main>
      <script src={assets.swagger.url} defer />
      <script src={assets.start.url} defer />
    </body>
  </html>
);
