import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';

/** The part of the interface that is used here; the types for Node leave it out. */
interface WebAssemblyApi {
  readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => object;
  readonly compile: (bytes: Uint8Array) => Promise<object>;
}

const { WebAssembly: webAssembly } = globalThis as unknown as {
  readonly WebAssembly: WebAssemblyApi;
};

const pageBytes = 64 * 1024;
/** What the engine begins with: its own stack and data. */
const ownPages = 256;

let compiled: Promise<object> | undefined;

/**
 * An engine of its own memory for one verifier: what one does to it no other one sees. The memory
 * has a hard limit beside the engine's own, whose count leaves out what lies unused between blocks.
 */
export async function newQuickJs(memoryBytes: number): Promise<QuickJSWASMModule> {
  compiled ??= compileQuickJs();
  const wasmMemory = new webAssembly.Memory({
    initial: ownPages,
    maximum: ownPages + Math.ceil(memoryBytes / pageBytes),
  });
  const wasmModule = await compiled;
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule, wasmMemory }));
}

/** The build puts the engine beside the bundled programs. */
async function compileQuickJs(): Promise<object> {
  return webAssembly.compile(await readFile(join(__dirname, 'quickjs.wasm')));
}
