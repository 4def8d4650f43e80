/** What an API key may be allowed to do. */
export const scopes = {
  'deliveries:write': 'Record deliveries and other events of orders',
  'customers:read': 'Search customers; read their contact data, agenda, timeline and preferences',
  'customers:write':
    'Correct and merge customers; set their preferences; record what was learned of them; benefits and levels of the club',
  'discounts:read': 'Price quotes and read the discounts of customers',
  'discounts:write': 'Redeem discount codes',
  'journeys:write': 'Pause, resume, skip, move, send now, close and replan',
  'tasks:read': 'Read tasks',
  'tasks:write': 'Mark tasks done, decline them and hand them over',
  'cases:read': 'Read complaint cases, with the words of customers',
  'cases:write': 'Open complaint cases, do their steps, note, close and reopen',
  'replies:read': 'Read what customers wrote',
  'replies:write': 'Say what a reply is, and whose',
  'mail:read': 'Read the health of our mail and the mails whose outcome is unknown',
  'mail:write': 'Let commercial mail go on; say what became of a mail',
  'metrics:read': 'Read the metrics, their cohorts and the retention curve',
  'metrics:write': 'Have the metrics counted now',
  'newsletters:read': 'Read and preview newsletters',
  'newsletters:write': 'Schedule, test and stop newsletters',
  'partners:read': 'Read partners with their contact data, their figures, records and pages',
  'partners:write': 'Register partners; record agreements, actions and what was learned of them',
  'staff:read': 'Read who works here',
  'staff:write': 'Record who works here, who is away and who left',
  'money:read': 'Read statements, payees without their full account, and payouts',
  'money:write': 'Record payees; draft, approve, export and settle payouts; use credit',
} as const satisfies Record<string, string>;

export type Scope = keyof typeof scopes;

export const allScopes = Object.keys(scopes) as Scope[];

export const isScope = (word: string): word is Scope => Object.hasOwn(scopes, word);
