export const FAULTS = {
  'refuse-401': 'The server token is refused.',
  'inactive-406': 'The recipient is inactive after a bounce or a complaint.',
  'invalid-300': 'The mail is refused as invalid.',
  'not-allowed-405': 'The account may not send any more.',
  'rate-limit-429': 'Too many requests: not sent, try again later.',
  'server-error-500': 'The provider fails.',
  timeout: 'The request is never answered.',
  'cut-body': 'The connection drops in the middle of the answer.',
  'empty-200': 'Status 200 with an empty answer.',
  'html-200': 'Status 200 with a web page for an answer.',
  'accepted-then-drop': 'The mail is taken in, then the connection drops.',
  'found-late': 'The mail is taken in, but the search finds it only later.',
  slow: 'The answer comes late.',
} as const satisfies Record<string, string>;

export type FaultMode = keyof typeof FAULTS;

export interface Fault {
  mode: FaultMode;
  /** How many requests it hits; absent: until it is switched off. */
  times?: number;
  /** For `slow` (3 s when absent) and `found-late` (60 s when absent). */
  delayMs?: number;
  /** `send` (when absent) or the search and details of outbound messages. */
  on?: 'send' | 'search';
  /** For 500, timeout, cut-body, empty and html: whether the mail was taken in all the same. Absent: it was not. */
  accepted?: boolean;
}

export interface Faults {
  set(fault: Fault): void;
  clear(): void;
  active(): Fault | undefined;
  /** The fault that hits this request, counted down. */
  take(on: 'send' | 'search'): Fault | undefined;
}

export function createFaults(): Faults {
  let current: Fault | undefined;
  return {
    set: (fault) => (current = { ...fault }),
    clear: () => (current = undefined),
    active: () => current && { ...current },
    take: (on) => {
      const fault = current;
      if (!fault || (fault.on ?? 'send') !== on) return undefined;
      if (fault.times !== undefined) current = fault.times > 1 ? { ...fault, times: fault.times - 1 } : undefined;
      return fault;
    },
  };
}
