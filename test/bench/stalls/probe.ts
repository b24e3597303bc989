import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What was seen of the extension host's event loop in a stretch of time; all in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How late each look came, and for how much of that the host itself was at work. */
  readonly looks: readonly (readonly [late: number, busy: number])[];
}

/** The extension that measures, in the folder for installed extensions of a server. */
export class StallProbe {
  private folder = '';

  install(extensions: string): void {
    this.folder = join(extensions, 'bench.stall-probe-1.0.0');
    mkdirSync(this.folder);
    buildSync({
      entryPoints: [join(import.meta.dirname, 'probeExtension.ts')],
      outfile: join(this.folder, 'probe.js'),
      platform: 'node',
      format: 'cjs',
    });
    const manifest = {
      name: 'stall-probe',
      publisher: 'bench',
      version: '1.0.0',
      engines: { vscode: '^1.100.0' },
      main: './probe.js',
      activationEvents: ['*'],
      extensionKind: ['workspace'],
      capabilities: { untrustedWorkspaces: { supported: true } },
    };
    writeFileSync(join(this.folder, 'package.json'), JSON.stringify(manifest));
  }

  /** What was seen in stretches that lie between two times. */
  looksBetween(from: number, to: number): Stretch['looks'] {
    const file = join(this.folder, 'looks.jsonl');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines
      .map((line) => JSON.parse(line) as Stretch)
      .filter((stretch) => stretch.from >= from && stretch.to <= to)
      .flatMap(({ looks }) => looks);
  }
}
