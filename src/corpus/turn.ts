/** Lets everything that waits in this thread have its turn, then goes on. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
