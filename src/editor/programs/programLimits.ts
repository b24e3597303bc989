import type { SandboxLimits } from '../../worker/python/sandboxLimits';
import { readSetting } from '../settings';

/** What a program may take, as the settings have it. */
export function programLimits(): SandboxLimits {
  return {
    seconds: readSetting('cotLens.programSeconds'),
    mebibytes: readSetting('cotLens.programMemory'),
  };
}
