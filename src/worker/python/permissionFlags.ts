import { ExpectedError } from '../../base/errors';

/** Node's flag for its permission model: it lost its prefix in 22.13 and 23.5. */
const flags = ['--permission', '--experimental-permission'];

/**
 * How the process of the sandbox is started: it may read the given files, and neither write, start
 * programs or threads, nor load native code.
 * @param readable paths of files; one that ends in `*` is all that lies in a folder
 * @throws ExpectedError where this Node has no permission model
 */
export function sandboxFlags(readable: readonly string[]): readonly string[] {
  const permission = flags.find((flag) => process.allowedNodeEnvironmentFlags.has(flag));
  if (permission === undefined) {
    throw new ExpectedError('This Node has no permission model, so programs cannot be run safely.');
  }
  return [
    permission,
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    '--max-old-space-size=256',
    '--no-warnings',
  ];
}
