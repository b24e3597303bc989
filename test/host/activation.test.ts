import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

suite('activation', () => {
  const extension = vscode.extensions.getExtension('cot-lens.cot-lens');

  test('the extension is installed and starts', async () => {
    assert.ok(extension, 'VS Code does not know cot-lens.cot-lens');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('every command of package.json is registered', async () => {
    await extension?.activate();
    const manifest = extension?.packageJSON as Manifest | undefined;
    const contributed = manifest?.contributes?.commands?.map(({ command }) => command) ?? [];
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.notEqual(contributed.length, 0, 'package.json contributes no command');
    assert.deepEqual(
      contributed.filter((command) => !registered.has(command)),
      [],
    );
  });
});
