import { join } from 'node:path';

export const repositoryRoot = join(import.meta.dirname, '..');
export const samplesFolder = join(repositoryRoot, 'media', 'samples');

/** What test runs leave to look at: reports, screenshots. Git ignores it. */
export const resultsFolder = join(repositoryRoot, 'test-results');
