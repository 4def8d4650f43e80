import Handlebars from 'handlebars';
import type { CatalogEntry } from './catalog-entry.ts';
import type { CompiledMail } from './compile-mail.ts';

/** What makes a mail commercial (rules, section 13): none of it may stand in a service mail. */
const signsOfAnOffer: readonly (readonly [RegExp, string])[] = [
  [/%|\bprocent\b/i, 'a percentage'],
  [/korting/i, 'a discount'],
  [/\bLOYAL|\b(WELKOM|BOUW|VERVOLG)\d/i, 'a campaign code'],
  [/\b(?!post)\w*code\b/i, 'a code'],
  [/aanbieding|actieprijs|voordeel|tegoed|cadeau|waardebon/i, 'an offer'],
  [/doorverwij|verwijs(actie|beloning|link)|aanbreng|persoonlijke link/i, 'a referral'],
];
const offerVariable = /(?:^|[./])(offer|code|coupon|discount|korting|referral|promo|suggestion|quoteUrl)/i;

/** Names that bring the layout with them: without one, a part of the frame was lost on the way. */
const marks = ['part-head', 'part-content', 'part-footer'];

/** Everything that is wrong with a compiled template by the bureau's rules; an empty list where nothing is. */
export function mailFaults(id: string, entry: CatalogEntry, { html, text }: CompiledMail): string[] {
  const parts = { html: used(html), text: used(text) };
  const both = (variable: string): boolean => parts.html.has(variable) && parts.text.has(variable);
  const faults = [
    ...marks.filter((mark) => !html.includes(mark)).map((mark) => `the layout's ${mark} is missing`),
    ...linkFaults(html),
    ...(entry.category === 'service' ? serviceFaults(entry, html, text) : commercialFaults(html, text, both)),
  ];
  for (const variable of ['bureau.name', 'bureau.address', ...(entry.topic === null ? [] : ['optOutUrl'])]) {
    if (!both(variable)) faults.push(`html and text must both show ${variable}`);
  }
  if (entry.topic === null && parts.html.has('optOutUrl')) faults.push('it has no topic to switch off');
  for (const one of new Set([...parts.html].filter((name) => /Url$|\.url$/.test(name)))) {
    if (!isPicture.test(one) && !parts.text.has(one)) faults.push(`the text part lacks ${one}`);
  }
  return faults.map((fault) => `${id} (${entry.category}): ${fault}`);
}

function serviceFaults(entry: CatalogEntry, html: string, text: string): string[] {
  const words = `${visible(html)}\n${text}\n${entry.subject}\n${entry.preview}`.replace(/\{\{[^}]*\}\}/g, ' ');
  const seen = signsOfAnOffer.flatMap(([sign, what]) => {
    const found = sign.exec(words);
    return found ? [`a service mail may not contain ${what}: "${found[0]}"`] : [];
  });
  const names = [...used(html), ...used(text), ...used(entry.subject), ...used(entry.preview)];
  const named = names.filter((name) => offerVariable.test(name));
  return [...seen, ...new Set(named.map((name) => `a service mail may not use the variable ${name}`))];
}

function commercialFaults(html: string, text: string, both: (variable: string) => boolean): string[] {
  const faults: string[] = [];
  if (!html.includes('part-conditions') || !/^Voorwaarden:/m.test(text)) {
    faults.push('a commercial mail states its conditions, in html and text');
  }
  const offers = [...used(html), ...used(text)].some((name) => name.startsWith('offer.'));
  if (offers && !both('offer.validUntil')) faults.push('an offer states its expiry date, in html and text');
  const refers = [...used(html), ...used(text)].some((name) => name.startsWith('referral.'));
  for (const stated of refers ? ['referral.friendCents', 'referral.rewardCents', 'referral.paidFromCents'] : []) {
    if (!both(stated)) faults.push(`a referral states ${stated}, in html and text`);
  }
  const literal = /\d\s*(%|procent)|€\s*\d|\bLOYAL|\b(WELKOM|BOUW|VERVOLG)\d/.exec(`${visible(html)}\n${text}`);
  if (literal)
    faults.push(`"${literal[0]}" is a number or code of the business: it comes from the domain, by a variable`);
  return faults;
}

/** Every link is made by the renderer's own words, which refuse bad addresses; nothing is fetched from elsewhere. */
function linkFaults(html: string): string[] {
  const links = Array.from(html.matchAll(/\shref=(?:"([^"]*)"|([^\s>]+))/g), (link) => link[1] ?? link[2] ?? '');
  const loose = links.filter((link) => !/^\{\{(url|mailto|tel) [\w.[\]-]+\}\}$/.test(link));
  const rest = html.replace(/<img\b[^>]*>/gi, (tag) => (isOwnPicture(tag) ? '' : tag));
  const fetched = /<(img|link|script|iframe)\b|@import|url\(|\s(srcset|background)=/i.exec(rest);
  return [
    ...loose.map((link) => `the link ${link} must go through url, mailto or tel`),
    ...(fetched ? [`${fetched[0]} would fetch something from elsewhere`] : []),
  ];
}

/** A picture is beside the words: the text part does without it. */
const isPicture = /(?:^|\.)pictureUrl$/;

const pictureAttributes = {
  src: /^\{\{url (?:\w+\.)?pictureUrl\}\}$/,
  alt: /\S/,
  width: /^\d+$/,
  height: /^\d+$/,
} as const satisfies Record<string, RegExp>;

/** Our own drawing of a project type, said in words too, with a size that keeps its place before it has come. */
function isOwnPicture(tag: string): boolean {
  if (!/^<img(?:\s+[\w-]+="[^"<>]*")+\s*\/?>$/.test(tag) || /url\(/i.test(tag)) return false;
  const attributes = Array.from(
    tag.matchAll(/([\w-]+)="([^"]*)"/g),
    ([, name = '', value = '']) => [name, value] as const,
  );
  const given = new Map(attributes);
  return (
    given.size === attributes.length &&
    attributes.every(([name]) => name === 'style' || name in pictureAttributes) &&
    Object.entries(pictureAttributes).every(([name, form]) => form.test(given.get(name) ?? ''))
  );
}

/** What a reader sees or hears: the words between the tags, and those in attributes that are read out. */
function visible(html: string): string {
  const body = html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, ' ');
  const spoken = Array.from(body.matchAll(/\b(?:alt|title|aria-label)="([^"]*)"/g), ([, words]) => words ?? '');
  return `${body.replace(/<[^>]*>/g, ' ')} ${spoken.join(' ')}`;
}

/** The variables a template uses, as it names them: 'offer.percent'. */
function used(template: string): Set<string> {
  const names = new Set<string>();
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = (path) => void names.add(path.original);
  visitor.accept(Handlebars.parse(template));
  return names;
}
