import { createHash } from 'node:crypto';

/**
 * The hash by which sidecars know a text: the first 16 hexadecimal digits of the SHA-256 of its
 * UTF-8, which any language computes in a line.
 */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}
