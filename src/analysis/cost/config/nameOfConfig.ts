/**
 * What a model is called by the path of its configuration, with `/` between folders: files are called
 * `config.json`, and their folders as the models. The cache of the hub keeps them in folders that are
 * called by commits.
 *
 * Example: `/m/models--Qwen--Qwen3-8B/snapshots/9c9f1a/config.json` → `Qwen3-8B`.
 */
export function nameOfConfig(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const file = (parts.at(-1) ?? '').replace(/\.json$/, '');
  if (file !== 'config') {
    return file;
  }
  const folder = parts.at(-3) === 'snapshots' ? parts.at(-4) : parts.at(-2);
  return folder?.split('--').at(-1) ?? file;
}
