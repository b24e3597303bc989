import {
  isFail,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import type { CheckedClaim } from '../../analysis/verify/claim';
import { claimsOfResult } from '../../analysis/verify/user/claimsOfResult';
import {
  type UserVerifier,
  type UserVerifierInput,
  VerifierError,
} from '../../analysis/verify/user/userVerifier';
import { messageOf } from '../../base/errors';
import type { VerifierLimits } from './protocol';
import { newQuickJs } from './quickJsModule';

/** UTF-16 units of JSON that a result may have. */
const longestResult = 1_000_000;
const moduleName = 'verifier.js';

/**
 * A verifier written in JavaScript, in an engine that has nothing but the language: no files, no
 * network, no modules, no timers. Texts go in and out as JSON. Once it has failed, its engine is
 * given up as it is, since a limit may have struck in the middle of anything.
 */
export class SandboxedFunction implements UserVerifier {
  private deadline = 0;
  private overran = false;
  private readonly verifyHandle: QuickJSHandle;
  private readonly parse: QuickJSHandle;
  private readonly stringify: QuickJSHandle;

  private constructor(
    private readonly name: string,
    private readonly context: QuickJSContext,
    runtime: QuickJSRuntime,
    source: string,
    private readonly limits: VerifierLimits,
  ) {
    runtime.setMemoryLimit(limits.memoryBytes);
    runtime.setMaxStackSize(limits.stackBytes);
    runtime.setInterruptHandler(() => (this.overran ||= performance.now() > this.deadline));
    // Taken before the verifier could put something else in their place.
    const json = context.getProp(context.global, 'JSON');
    this.parse = context.getProp(json, 'parse');
    this.stringify = context.getProp(json, 'stringify');
    this.verifyHandle = this.limited(() => this.load(source));
  }

  /** @throws VerifierError where the module cannot be loaded */
  static async create(
    name: string,
    source: string,
    limits: VerifierLimits,
  ): Promise<SandboxedFunction> {
    const engine = await newQuickJs(limits.memoryBytes);
    const runtime = engine.newRuntime();
    return new SandboxedFunction(name, runtime.newContext(), runtime, source, limits);
  }

  verify(input: UserVerifierInput): readonly CheckedClaim[] {
    const json = this.limited(() => this.call(JSON.stringify(input)));
    return claimsOfResult(json, this.name, input.text);
  }

  private load(source: string): QuickJSHandle {
    const module = this.value(
      this.context.evalCode(source, moduleName, { type: 'module', strict: true }),
    );
    const verify = this.context.getProp(module, 'default');
    if (this.context.typeof(verify) !== 'function') {
      throw new VerifierError('there has to be an “export default function verify(input)”');
    }
    return verify;
  }

  private call(input: string): string {
    const { context } = this;
    const { undefined: nothing } = context;
    using text = context.newString(input);
    using parameter = this.value(context.callFunction(this.parse, nothing, text));
    using result = this.value(context.callFunction(this.verifyHandle, nothing, parameter));
    using json = this.value(context.callFunction(this.stringify, nothing, result));
    if (context.typeof(json) !== 'string') {
      throw new VerifierError('verify has to return a list of claims');
    }
    using length = context.getProp(json, 'length');
    if (context.getNumber(length) > longestResult) {
      throw new VerifierError(`the result is longer than ${longestResult} characters of JSON`);
    }
    return context.getString(json);
  }

  private value(result: ReturnType<QuickJSContext['evalCode']>): QuickJSHandle {
    if (isFail(result)) {
      throw this.failure(this.context.dump(result.error));
    }
    return result.value;
  }

  /** @param error whatever was thrown; where memory has run out, nothing */
  private failure(error: unknown): VerifierError {
    const { name, message, stack } = error instanceof Object ? (error as Partial<Error>) : {};
    if (message === 'out of memory' || error === null) {
      const megabytes = Math.round(this.limits.memoryBytes / 2 ** 20);
      return new VerifierError(`it takes more than ${megabytes} MB of memory`);
    }
    if (message === 'stack overflow') {
      return new VerifierError('its calls are nested too deeply');
    }
    const thrown = typeof error === 'string' ? error : `threw ${JSON.stringify(error)}`;
    const reason = typeof message === 'string' ? `${name ?? 'Error'}: ${message}` : thrown;
    const [, line] = new RegExp(`${moduleName}:(\\d+)`).exec(String(stack)) ?? [];
    return new VerifierError(reason, line === undefined ? 0 : Number(line) - 1);
  }

  /** What goes wrong in between, a limit of the host's included, is the verifier's failure. */
  private limited<T>(work: () => T): T {
    const { timeMs } = this.limits;
    this.deadline = performance.now() + timeMs;
    try {
      return work();
    } catch (error) {
      if (this.overran) {
        throw new VerifierError(`it takes longer than ${timeMs} ms for a text`);
      }
      throw error instanceof VerifierError
        ? error
        : new VerifierError(`it broke its sandbox: ${messageOf(error)}`);
    }
  }
}
