/**
 * A number in [0, size) that is always the same for an id and spreads ids evenly: FNV-1a with murmur3's final mix.
 * Different salts give one id independent numbers. Never change it: everybody's slot would move.
 */
export function spread(id: string, salt: string, size: number): number {
  if (!Number.isInteger(size) || size < 1) throw new RangeError('a spread needs a whole size of at least 1');
  return finalMix(fnv1a(id, fnv1a('\n', fnv1a(salt, 0x811c9dc5)))) % size;
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** FNV alone leaves the last characters of similar ids visible in the result. */
function finalMix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
