/** `npm run typecheck`: checks every TypeScript project of the repository. */
import { runChecks, typeChecks } from './testing/checks';

void runChecks(typeChecks).then(({ failed }) => {
  process.exitCode = failed > 0 ? 1 : 0;
});
