import { describe, expect, it } from 'vitest';
import { judgeMessage, type Problem } from '../../src/local-discord/index.js';

const FILE = { name: 'a.png', index: 0 };
const codes = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ path, code }) => `${path.join('.')} ${code}`);
const judge = (attachments: readonly object[], purpose: 'reply' | 'update' = 'reply', files = [FILE]) =>
  codes(judgeMessage({ content: 'x', attachments }, purpose, files));

describe('attachments', () => {
  it('may describe the files that come with them', () => {
    expect(judge([{ id: '0', filename: 'a.png', description: 'x'.repeat(1024) }])).toEqual([]);
    expect(judge([])).toEqual([]);
  });

  it.each<[string, readonly object[], readonly string[]]>([
    [
      'a description that is too long',
      [{ id: '0', description: 'x'.repeat(1025) }],
      ['attachments.0.description BASE_TYPE_MAX_LENGTH'],
    ],
    ['a file that is not there', [{ id: '1' }], ['attachments.0.id ATTACHMENT_NOT_FOUND']],
    ['a file described twice', [{ id: '0' }, { id: '0' }], ['attachments.1.id ATTACHMENT_DUPLICATE']],
  ])('may not have %s', (_name, attachments, problems) => {
    expect(judge(attachments)).toEqual(problems);
  });

  it('of an edit may be those that are there already; of a new message not', () => {
    const kept = [{ id: '1100000000000000123' }];
    expect(judge(kept, 'update', [])).toEqual([]);
    expect(judge(kept, 'reply', [])).toEqual(['attachments.0.id ATTACHMENT_NOT_FOUND']);
  });
});
