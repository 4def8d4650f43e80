/** How a partner would rather be reached; on record, and named by every task (rules, section 10). */
export const preferredChannels = ['mail', 'phone', 'sms', 'whatsapp'] as const;
export type PreferredChannel = (typeof preferredChannels)[number];
