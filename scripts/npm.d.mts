/** The type of npm.mjs for those projects that do not read JavaScript. */
export declare function runNpm(
  parameters: readonly string[],
  options: { readonly directory: string; readonly show: boolean },
): void;
