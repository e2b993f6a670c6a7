/** `npm run console` as a process. */
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { runProgram, startProgram } from '../discord/run-program.js';

const parse = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

describe('console --json', () => {
  it('answers thousands of lines in order, one object a line, and nothing else', async () => {
    const kinds = ['/about', '?/stance person:ba', '/nope', '', '/stance person:"the mayor"'];
    const lines = Array.from({ length: 3000 }, (_, index) => kinds[index % kinds.length] ?? '');
    const { code, stdout, stderr } = await runProgram('console', ['--json'], {}, lines.join('\r\n'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(parse(stdout).map((line) => line['input'])).toEqual(lines.filter((line) => line !== ''));
  });

  it('gives the facts that it shows', async () => {
    const { stdout } = await runProgram('console', ['--json'], {}, '/stance person:the mayor');
    const [line] = parse(stdout);
    expect(line?.['facts']).not.toEqual([]);
    expect(line?.['reply']).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('turns the page of an earlier answer', async () => {
    const first = parse((await runProgram('console', ['--json'], {}, '/timeline\n')).stdout)[0];
    const [, next] = JSON.stringify(first).match(/Next ›","custom_id":"([^"]+)"/) ?? [];
    const [second] = parse((await runProgram('console', ['--json'], {}, `click ${next}\n`)).stdout);
    expect(second?.['text']).toContain('Page 2');
    expect(second?.['facts']).not.toEqual(first?.['facts']);
  });

  it('ends quietly when its reader goes away', async () => {
    const { child, ended } = startProgram('console', ['--json']);
    child.stdin.on('error', () => undefined);
    child.stdin.write('/about\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end('/about\n'.repeat(2000));
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('takes input that is empty', async () => {
    expect(await runProgram('console', ['--json'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('arguments', () => {
  it.each([
    [['--yaml'], 2, /--yaml[^]*Usage/],
    [['--data'], 2, /--data[^]*Usage/],
    [['stories'], 2, /Usage/],
    [['--json', '--data', '/nowhere'], 1, /The data in \/nowhere has/],
  ])('%j exit with %i and a sentence', async (args, exit, text) => {
    const { code, stdout, stderr } = await runProgram('console', args);
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' });
    expect(stderr).toMatch(text);
  });

  it('take another data folder', async () => {
    const args = ['--json', '--data', 'test/fixtures/invented'];
    const { code, stdout } = await runProgram('console', args, {}, '/about\n');
    expect(code).toBe(0);
    expect(stdout).not.toContain('Wasserman');
  });
});
