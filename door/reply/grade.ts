const alone = /^[^\p{L}\p{N}]*(10|[0-9])(?:[.,]\d)?(?: ?\/ ?10)?[^\p{L}\p{N}]*$/u;
const given =
  /(?:^|[^\p{L}\p{N}])(?:een|n|dikke|krappe|kleine|ruime|mooie|zeer|cijfer|score|rapportcijfer|geef|a)(?: is)?:? (10|[0-9])(?:[.,]\d)?(?: ?\/ ?10)?(?![\p{L}\p{N}]|[ -](?:cm|mm|m|m2|meter|weken|week|dagen|maanden|maand|uur|euro|jaar|keer|x|op|bij|of|mail|balken|procent)(?!\p{L})|%)/iu;
const words = {
  nul: 0,
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
} as const;
const inWords = new RegExp(
  `(?:dikke|krappe|kleine|ruime|mooie|cijfer|geef een|het is een|wordt een|een) (${Object.keys(words).join('|')})(?=[ .,!]*$|[.,!] )`,
  'iu',
);
const shortest = 12;

/** The mark out of ten that a short answer gives; undefined where it gives none. */
export function gradeIn(text: string): number | undefined {
  const start = text.slice(0, 200);
  if (text.length > start.length || start.split(/\s+/).length > shortest) return undefined;
  const digits = (alone.exec(start) ?? given.exec(start))?.[1];
  if (digits !== undefined) return Number(digits);
  const word = inWords.exec(start)?.[1]?.toLowerCase();
  return word === undefined ? undefined : words[word as keyof typeof words];
}
