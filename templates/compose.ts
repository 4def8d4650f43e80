/** The sources by path inside templates/: 'customer/feedback.mjml', 'parts/answer.txt'. */
export type Sources = Readonly<Record<string, string>>;

type Language = 'mjml' | 'txt';

/** `{{> name}}`, `{{> name.txt}}` or `{{> name key="value"}}`, where [[key]] in the part stands for the value. */
const include = /\{\{>\s*([\w-]+)(\.txt)?((?:\s+\w+="[^"]*")*)\s*\}\}/g;
const deepest = 8;

/**
 * Puts the parts into a source before MJML sees it (MJML's own includes are off, and it drops a lost one silently).
 * A part of the language itself goes before a part of plain words; an unknown part, or a [[key]] without value, throws.
 */
export function compose(source: string, language: Language, sources: Sources, depth = 0): string {
  if (depth > deepest) throw new Error('parts include each other in a circle');
  const whole = source.trimEnd().replace(include, (_, name: string, plain: string | undefined, given: string) => {
    const own = plain === undefined ? sources[`parts/${name}.${language}`] : undefined;
    const part = own ?? sources[`parts/${name}.txt`];
    if (part === undefined) throw new Error(`there is no part ${name}`);
    if (own === undefined && /[<&]/.test(part)) throw new Error(`part ${name} is shared words: no < or & in it`);
    const values = new Map(Array.from(given.matchAll(/(\w+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value]));
    const filled = part.replace(/\[\[(\w+)\]\]/g, (slot, key: string) => values.get(key) ?? slot);
    return compose(filled, language, sources, depth + 1);
  });
  const lost = depth === 0 ? /\[\[\w+\]\]|\{\{>|mj-include/.exec(whole) : null;
  if (lost) throw new Error(`${lost[0]} is left over: an include or a value is missing`);
  return whole;
}
