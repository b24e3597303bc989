import { basename } from 'node:path';
import { parseRule } from '../../analysis/verify/declarative/parseRule';
import { RuleVerifier } from '../../analysis/verify/declarative/ruleVerifier';
import type { UserVerifier, VerifierSource } from '../../analysis/verify/user/userVerifier';
import type { VerifierLimits } from './protocol';
import { SandboxedFunction } from './sandboxedFunction';

/**
 * Makes a verifier of what its file says. A function is named as its file.
 *
 * @throws VerifierError with the line of what is wrong
 */
export async function loadVerifier(
  { file, kind, text }: VerifierSource,
  limits: VerifierLimits,
): Promise<UserVerifier> {
  switch (kind) {
    case 'rule':
      return new RuleVerifier(parseRule(text));
    case 'function':
      return SandboxedFunction.create(basename(file).replace(/\.\w+$/, ''), text, limits);
  }
}
