/** What our mails ask (api/pages/questions.ts, the subjects): people copy it and answer behind it. */
const echo =
  /(?:bent u tevreden(?: met ons werk)?|hoe verloopt (?:uw|de) (?:vergunning|bouw|project|verbouwing)|zou u ons aanbevelen|hoe waarschijnlijk is het dat u ons aanbeveelt[^?]{0,60}|heeft u (?:nog )?(?:bouw)?plannen|hoe is het gegaan|bouwplannen|een jaar geleden alweer|heeft u (?:nog )?een tip voor ons)\s?\?/gi;

/** A text without our own questions in it: their question marks are not the customer's. */
export const withoutEcho = (text: string): string => text.replace(echo, ' ');
