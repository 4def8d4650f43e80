/** What an API key may be allowed to do. */
export const scopes = {
  'deliveries:write': 'Record deliveries',
  'customers:read': 'Search customers; read their contact data, agenda and timeline',
  'customers:write': 'Correct and merge customers',
  'journeys:write': 'Pause, resume, skip, move, send now, close and replan',
  'tasks:read': 'Read tasks',
  'tasks:write': 'Mark tasks done',
  'replies:read': 'Read what customers wrote',
  'replies:write': 'Say what a reply is, and whose',
  'mail:read': 'Read the health of our mail and the mails whose outcome is unknown',
  'mail:write': 'Let commercial mail go on; say what became of a mail',
} as const satisfies Record<string, string>;

export type Scope = keyof typeof scopes;

export const allScopes = Object.keys(scopes) as Scope[];

export const isScope = (word: string): word is Scope => Object.hasOwn(scopes, word);
