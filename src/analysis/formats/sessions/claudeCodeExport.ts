import { ExpectedError } from '../../../base/errors';
import type { Format } from '../format';
import { Field } from '../record/fields';
import { ClaudeCodeReader } from './claudeCode';

/** A session of Claude Code as one document, with its lines under `loglines`. */
export const claudeCodeExport: Format = {
  id: 'claude-code-export',
  name: 'Claude Code session export',
  source: 'https://github.com/simonw/claude-code-transcripts',
  recognise(record) {
    const lines = Field.root(record).at('loglines');
    return lines.isArray && lines.items.some((line) => line.at('message').isObject);
  },
  read(record) {
    const reader = new ClaudeCodeReader();
    const lines = Field.root(record).at('loglines').requireItems();
    const drafts = [...lines.flatMap((line) => reader.addLine(line, 0)), ...reader.end()];
    if (drafts.length === 0) {
      throw new ExpectedError('no line of loglines holds anything a model said');
    }
    return drafts.map(({ draft }) => draft);
  },
};
