import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts single fields, so that a copy of the database alone does not tell them. */
export interface Seal {
  close(place: Place, plain: string): string;
  /** Throws for what was sealed for another place, by another key, or was changed. */
  open(place: Place, sealed: string): string;
}

/** Whose field it is: what is sealed for one record cannot be put in another. */
export interface Place {
  record: string;
  field: string;
}

const algorithm = 'aes-256-gcm';
/** Without the length a tag of four bytes would be accepted too. */
const options = { authTagLength: 16 } as const;
const version = '1';
const nonceLength = 12;

/** Of several keys, each of at least 32 characters, the first seals and all open: so a key can be replaced. */
export function createSeal(secrets: readonly [string, ...string[]]): Seal {
  if (secrets.some(({ length }) => length < 32)) throw new RangeError('a data key has at least 32 characters');
  const keys = secrets.map((one) => Buffer.from(hkdfSync('sha256', one, '', 'nazorg sealed fields 1', 32)));
  return {
    close(place, plain) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, keys[0] as Buffer, nonce, options).setAAD(boundTo(place));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
    },
    open(place, sealed) {
      for (const key of keys) {
        const plain = opened(key, place, sealed);
        if (plain !== undefined) return plain;
      }
      throw new Error(`the ${place.field} of a record cannot be opened with the keys there are`);
    },
  };
}

function opened(key: Buffer, place: Place, sealed: string): string | undefined {
  const [given, body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  const tagEnds = nonceLength + options.authTagLength;
  if (given !== version || bytes.length < tagEnds) return undefined;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), options)
    .setAAD(boundTo(place))
    .setAuthTag(bytes.subarray(nonceLength, tagEnds));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(tagEnds)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const boundTo = ({ record, field }: Place): Buffer => Buffer.from(JSON.stringify([record, field]));
