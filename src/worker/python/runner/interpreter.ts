import type { loadPyodide as LoadPyodide, PyodideAPI } from 'pyodide';
import { freezeLanguage } from './freeze';
import harnessSource from './harness.py';
import type { Deadline } from './deadline';
import { type FileSystem, limitFiles, limitMemory } from './memoryLimit';
import { Printed } from './printed';
import type { PyodideFiles } from './pyodideFiles';
import type { PythonFunction, PythonNames, PythonObject } from './pythonObjects';
import { pretendShell } from './shell';

/** Python as it is before any program has run. */
export interface Interpreter {
  /** A function of `harness.py`. */
  harness(name: string): PythonFunction;
  /** The built-in function itself, which no program can replace here. */
  exec(code: PythonObject, names: PythonNames): void;
  eval(code: PythonObject, names: PythonNames): PythonObject;
  readonly printed: Printed;
  /** Whether what was thrown is an exception of Python, rather than the end of the interpreter. */
  isPythonError(error: unknown): error is PythonError;
}

export interface PythonError extends Error {
  readonly type: string;
}

/** Where Pyodide believes to be installed. */
const indexURL = '/';

/** Loads Pyodide into what is left of the process, and closes the doors that Python has. */
export async function loadInterpreter(
  files: PyodideFiles,
  memory: number,
  deadline: Deadline,
): Promise<Interpreter> {
  pretendShell(files);
  limitMemory(memory);
  const { loadPyodide } = (await import(files.loader)) as { loadPyodide: typeof LoadPyodide };
  const { default: createPyodideModule } = (await import(files.glue)) as { default: never };
  const python = await loadPyodide({
    indexURL,
    createPyodideModule,
    jsglobals: Object.freeze(Object.create(null) as object),
    // Sets iterate in the same order in every run, so that a verdict is one that can be repeated.
    env: { PYTHONHASHSEED: '0' },
    stdin: () => null,
    stdout: () => undefined,
    stderr: () => undefined,
  });
  // The types of Emscripten that `FS` has in Pyodide’s declarations are not installed for this room.
  limitFiles(Reflect.get(python, 'FS') as FileSystem);
  const printed = new Printed();
  python.setStdout({ write: (bytes) => printed.add(bytes), isatty: false });
  python.setStderr({ write: (bytes) => bytes.length, isatty: false });
  const interpreter = closed(python, printed, deadline);
  freezeLanguage();
  return interpreter;
}

type Builtins = Readonly<Record<'exec' | 'eval' | 'dict', PythonFunction>>;

function closed(python: PyodideAPI, printed: Printed, deadline: Deadline): Interpreter {
  const { PythonError } = python.ffi;
  const builtins = python.pyimport('builtins') as Builtins;
  const names = builtins.dict() as PythonNames;
  python.runPython(harnessSource, { globals: names as never });
  python.unregisterJsModule('js');
  python.unregisterJsModule('pyodide_js');
  const harness = (name: string): PythonFunction => names.get(name) as PythonFunction;
  harness('seal')();
  return {
    harness,
    exec: (code, names) => void deadline.within(() => builtins.exec(code, names)),
    eval: (code, names) => deadline.within(() => builtins.eval(code, names) as PythonObject),
    printed,
    isPythonError: (error): error is PythonError => error instanceof PythonError,
  };
}
