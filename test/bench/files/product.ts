/** What is measured of the product; bundled as the build does it. */
export { CorpusFile } from '../../../src/corpus/corpusFile';
export { FileByteSource } from '../../../src/corpus/fileByteSource';
export { SkimThreads } from '../../../src/worker/skim/skimThreads';
