import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of a program that the build makes. Throws where it is not there: a thread that cannot
 * start would only say so after many attempts.
 */
export function built(name: string): string {
  const path = join(__dirname, '../../dist', name);
  if (!existsSync(path)) {
    throw new Error(`dist/${name} is not there: run \`npm run build\` before these tests.`);
  }
  return path;
}
