import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The command line by which a person installs Debian packages. */
export function aptCommand(packages: readonly string[]): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** In a container one is root, and may as well install what is missing. */
export function mayInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages, saying so. The result is whether it went well. */
export function installDebianPackages(packages: readonly string[]): boolean {
  const command = aptCommand(packages);
  console.error(`Installing system packages: ${command}`);
  const result = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status !== 0) {
    console.error(`That failed:\n${result.stdout}${result.stderr}`);
  }
  return result.status === 0;
}
