import parsePhoneNumber from 'libphonenumber-js/max';

/** A phone number as people here read it: '06 12345678', and from elsewhere '+32 470 12 34 56'. */
export function phoneWords(e164: string): string {
  const number = parsePhoneNumber(e164);
  if (!number) return e164;
  return number.country === 'NL' ? number.formatNational() : number.formatInternational();
}
