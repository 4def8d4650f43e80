/** Of a visitor's browser: so many clicks are remembered, the latest. */
export const clickRules = {
  remembered: 10,
  /** More by one link in a minute are a program's: they are led on and not counted. */
  mostPerMinute: 600,
} as const satisfies Record<string, number>;
