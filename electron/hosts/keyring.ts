// A passphrase as keyring: scrypt makes a key of it, AES-256-GCM wraps the data key with that.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { Keyring } from '../services/context.ts';

/** Where the hosts without a system keyring take the passphrase from. */
export const passphraseVariable = 'GONGKAI_PASSPHRASE';
const SALT = 16;
const IV = 12;
const TAG = 16;

const keyOf = (passphrase: string, salt: Uint8Array): Buffer => scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });

/** The wrapped text is salt, iv, tag and cipher in base64. */
export function passphraseKeyring(passphrase: string): Keyring {
  return {
    kind: 'passphrase',
    wrap: (key) => {
      const salt = randomBytes(SALT);
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
      const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
      return Buffer.concat([salt, iv, cipher.getAuthTag(), sealed]).toString('base64');
    },
    unwrap: (wrapped) => {
      const all = Buffer.from(wrapped, 'base64');
      const cipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, all.subarray(0, SALT)), all.subarray(SALT, SALT + IV));
      cipher.setAuthTag(all.subarray(SALT + IV, SALT + IV + TAG));
      try {
        return Buffer.concat([cipher.update(all.subarray(SALT + IV + TAG)), cipher.final()]);
      } catch {
        return null; // another passphrase, or a text that was changed
      }
    },
  };
}

/** The keyring of the passphrase in the environment; none when there is no passphrase. */
export function environmentKeyrings(): Keyring[] {
  const passphrase = process.env[passphraseVariable];
  return passphrase === undefined || passphrase === '' ? [] : [passphraseKeyring(passphrase)];
}
