import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameters,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import type { Endpoint } from './http/endpoint.ts';
import { endpoints } from './endpoints.ts';
import { type ProblemCode, problems } from './http/problems.ts';
import { scopes } from './http/scopes.ts';

const problemSchema = z
  .object({
    type: z.string().meta({ format: 'uri-reference', example: '/docs/problems#invalid-fields' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().meta({ description: 'The id of the request, as in X-Request-Id and in our logs.' }),
    errors: z
      .array(z.object({ pointer: z.string().meta({ description: 'JSON pointer (RFC 6901).' }), detail: z.string() }))
      .optional(),
    why: z.string().optional().meta({ description: 'Why a journey refused.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });

const always: readonly ProblemCode[] = ['unauthorized', 'forbidden', 'too-many-requests', 'broken', 'database-away'];
const withBody: readonly ProblemCode[] = ['malformed-request', 'too-large', 'unsupported-media-type', 'invalid-fields'];
const withKey: readonly ProblemCode[] = ['malformed-request', 'still-in-progress', 'key-used-before'];

/** The OpenAPI 3.1 document of the API, from the same table the router mounts. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const one of endpoints) paths[one.path] = { ...paths[one.path], [one.method]: operationOf(one) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Nazorg',
      version: '1.0.0',
      description:
        'Aftercare of delivered projects: record a delivery, see what will happen to whom and when, and intervene. ' +
        'Moments are ISO 8601 in UTC, money is integer euro cents. Failures are problem documents (RFC 9457): [what each means](/docs/problems).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Deliveries', description: 'What the order system tells.' },
      { name: 'Orders', description: 'What happens to an order, from the first question to the payment.' },
      { name: 'Customers', description: 'Who is who.' },
      { name: 'Discounts', description: 'What a quote costs this customer, and which code was used.' },
      { name: 'Journeys', description: 'What will happen, what happened, and the levers.' },
      { name: 'Tasks', description: 'Work for people.' },
      { name: 'Cases', description: 'Complaints, from the first word to the solution.' },
      {
        name: 'Partners',
        description:
          'Contractors, architects, estate agents and joint ventures: who they are and how we work together.',
      },
      { name: 'Affiliates', description: 'Links, coupons, commission and care.' },
      { name: 'Creators', description: 'Roadmap, partnership and figures.' },
      { name: 'Staff', description: 'Who works here.' },
      { name: 'Replies', description: 'What customers wrote, and what it was taken for.' },
      { name: 'Metrics', description: 'Whether customers come back and bring others.' },
      { name: 'Mail', description: 'How our own mail does.' },
      { name: 'Newsletters', description: 'What all members of the club get.' },
      { name: 'Money', description: 'Who is paid what: payees, statements, payouts and credit.' },
    ],
    security: [{ apiKey: [] }],
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: `An API key. Its scopes: ${Object.entries(scopes)
            .map(([scope, what]) => `\`${scope}\` (${what})`)
            .join(', ')}.`,
        },
      },
    },
    paths,
  });
}

function operationOf(one: Endpoint): ZodOpenApiOperationObject {
  const { operationId, tag, summary, description, scope, body, answer } = one;
  const parameters = parametersOf(one);
  return {
    operationId,
    tags: [tag],
    summary,
    description: [description, `Scope: \`${scope}\`.`].filter((text) => text !== undefined).join('\n\n'),
    ...(parameters && { requestParams: parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [answer.status]: {
        description: answer.description,
        headers: z.object({ 'X-Request-Id': z.string() }),
        content: { [answer.type ?? 'application/json']: { schema: answer.schema } },
      },
      ...problemResponses(one),
    },
  };
}

function parametersOf({ path, query, repeatable }: Endpoint): ZodOpenApiParameters | undefined {
  const parameters: ZodOpenApiParameters = {
    ...(path.includes('{') && { path: pathOf(path) }),
    ...(query && { query: query as z.ZodObject }),
    ...(repeatable && {
      header: z.object({
        'Idempotency-Key': z.string().max(255).optional().meta({
          description:
            'Sent again with the same key and body within a day, the request gets the same answer and nothing is done twice.',
        }),
      }),
    }),
  };
  return Object.keys(parameters).length > 0 ? parameters : undefined;
}

const pathOf = (path: string) =>
  z.object(Object.fromEntries(Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => [name, z.string()])));

/** By status: what can go wrong, by code. */
function problemResponses({ body, query, repeatable, problems: own }: Endpoint): ZodOpenApiResponsesObject {
  const codes: readonly ProblemCode[] = [
    ...(body ? withBody : []),
    ...(query ? (['invalid-fields'] as const) : []),
    ...(repeatable ? withKey : []),
    ...own,
    ...always,
  ];
  const responses: ZodOpenApiResponsesObject = {};
  for (const status of new Set(codes.map((code) => problems[code].status).sort((a, b) => a - b)))
    responses[`${status}`] = {
      description: [...new Set(codes)]
        .filter((code) => problems[code].status === status)
        .map((code) => `${problems[code].title} (\`${code}\`)`)
        .join('; '),
      content: { 'application/problem+json': { schema: problemSchema, example: exampleOf(codes, status) } },
    };
  return responses;
}

/** The problem that is most this operation's own. */
function exampleOf(codes: readonly ProblemCode[], status: number) {
  const code = codes.findLast((one) => problems[one].status === status) ?? 'broken';
  return { type: `/docs/problems#${code}`, title: problems[code].title, status, instance: 'id of the request' };
}
