/** The part of WebAssembly that is used here: Node has it, but its types declare it with the DOM. */
declare namespace WebAssembly {
  type Imports = Record<string, Record<string, unknown>>;
  interface Instance {
    readonly exports: Record<string, unknown>;
  }
  interface WebAssemblyInstantiatedSource {
    readonly instance: Instance;
  }
  function instantiate(bytes: Uint8Array, imports: Imports): Promise<WebAssemblyInstantiatedSource>;
}
