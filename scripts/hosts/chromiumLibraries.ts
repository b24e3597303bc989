import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { aptCommand, installDebianPackages, mayInstallDebianPackages } from './debianPackages';

/** Which Debian package has which of the libraries that the headless Chromium asks for. */
const packageOfLibrary = new Map([
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libnspr4.so', 'libnspr4'],
  ['libplc4.so', 'libnspr4'],
  ['libplds4.so', 'libnspr4'],
  ['libexpat.so.1', 'libexpat1'],
]);

/**
 * Makes sure that a Linux program finds its system libraries: installs the missing ones where that
 * is possible, else fails with the command that does.
 */
export function ensureLibraries(program: string): void {
  const missing = missingLibraries(program);
  if (missing.length === 0) {
    return;
  }
  const named = missing.map((library) => packageOfLibrary.get(library) ?? library);
  const packages = [...new Set(named)];
  if (mayInstallDebianPackages() && installDebianPackages(packages)) {
    return;
  }
  throw new Error(
    `Chromium lacks ${missing.join(', ')}. On Debian or Ubuntu run: ` +
      `sudo sh -c '${aptCommand(packages)}'`,
  );
}

/** The libraries that the dynamic linker does not find for a program. */
export function missingLibraries(program: string): string[] {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
  const lines = typeof stdout === 'string' ? stdout.split('\n') : [];
  return lines
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? line);
}

/** Chinese text in screenshots needs a font; without one they show boxes, and nothing fails. */
export function ensureChineseFont(): void {
  const fonts = '/usr/share/fonts';
  const files = existsSync(fonts) ? readdirSync(fonts, { recursive: true }).map(String) : [];
  const present = files.some((file) => /wqy|cjk|droidsansfallback|hans|uming|ukai/i.test(file));
  if (!present && process.platform === 'linux' && mayInstallDebianPackages()) {
    installDebianPackages(['fonts-wqy-microhei']);
  }
}
