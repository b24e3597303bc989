/**
 * The imports that begin a prompt of code, which the signature that follows them needs and a model
 * that writes the function anew leaves out.
 */
export function importsOf(prompt: string): string {
  const lines = prompt.split('\n').map((line) => line.trimEnd());
  return lines.filter((line) => /^(?:import|from) [\w., ]+$/.test(line)).join('\n');
}
