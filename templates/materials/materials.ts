import { readFileSync } from 'node:fs';

interface Material {
  title: string;
  /** What it is for. */
  about: string;
  /** Its words are several, each to be copied by itself. */
  several?: true;
}

/** What is there for who writes about us: `<id>.md`, each with the writer's own link filled in. */
export const materials = {
  'mail-kort': { title: 'Mail, kort', about: 'Een mail van ongeveer 300 woorden aan uw lezers.' },
  'mail-lang': { title: 'Mail, lang', about: 'Een mail of artikel van ongeveer 1.000 woorden.' },
  social: { title: 'Berichten voor sociale media', about: 'Kort, elk met #advertentie.', several: true },
  tekstlinks: { title: 'Tekstlinks', about: 'Losse zinnen met uw link, in Markdown.', several: true },
  vergelijking: { title: 'Vergelijking: welke berekening?', about: 'Vier verbouwingen naast elkaar, in Markdown.' },
  'beste-constructeur': {
    ...{ title: 'De beste constructeur kiezen', about: 'Een eerlijke keuzehulp met zeven vragen, in Markdown.' },
  },
  productbladen: { title: 'Productbladen', about: 'Per soort werk: voor wie, wat en wat het kost.', several: true },
  snelstart: { title: 'Snel beginnen', about: 'Wat u verdient, wanneer u betaald wordt en wat mag.' },
  training: {
    title: 'Zo schrijft u erover',
    about: 'De begrippen, een opzet voor een artikel, en wat u niet hoeft te weten.',
  },
} as const satisfies Record<string, Material>;

export type MaterialId = keyof typeof materials;
export const materialIds = Object.keys(materials) as MaterialId[];

/** What stands between double braces in the texts. */
export interface MaterialWords {
  bureau: string;
  telefoon: string;
  mailadres: string;
  /** The person to call. */
  contact: string;
  /** Who writes. */
  naam: string;
  link: string;
  commissie: string;
  dagen: string;
  vanaf: string;
  /** Of a kind of work, what it costs; in the product sheets as `{{prijs draagmuur}}`. */
  prijs: (of: string) => string;
}

const read = (id: MaterialId): string => readFileSync(new URL(`./${id}.md`, import.meta.url), 'utf8').trim();
const sources = new Map(materialIds.map((id) => [id, read(id)]));

/** The texts of a material, filled in; of one with several each by itself. Throws for a word nobody fills in. */
export function materialTexts(id: MaterialId, words: MaterialWords): string[] {
  const { several }: Material = materials[id];
  const source = sources.get(id) ?? '';
  const parts = several ? source.split(/\n---\n/) : [source];
  return parts.map((part) =>
    part
      .trim()
      .replace(/\{\{([a-z]+)(?: ([a-z]+))?\}\}/g, (_, name: string, of: string | undefined) => fill(words, name, of)),
  );
}

function fill(words: MaterialWords, name: string, of: string | undefined): string {
  if (!Object.hasOwn(words, name)) throw new Error(`nothing fills in {{${name}}}`);
  const word = words[name as keyof MaterialWords];
  return typeof word === 'function' ? word(of ?? '') : word;
}
