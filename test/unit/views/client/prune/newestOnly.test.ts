import { describe, expect, it } from 'vitest';
import { NewestOnly } from '../../../../../src/views/client/prune/newestOnly';

describe('NewestOnly', () => {
  it('asks one question at a time, and of those that wait the newest', async () => {
    const open: { readonly question: number; reply(): void; refuse(): void }[] = [];
    const heard: unknown[] = [];
    const newest = new NewestOnly<number, number>(
      (question) =>
        new Promise((reply, refuse) =>
          open.push({
            question,
            reply: () => reply(question),
            refuse: () => refuse(new Error(`no ${question}`)),
          }),
        ),
      (answer) => heard.push(answer),
      (error) => heard.push(String(error)),
    );
    [1, 2, 3].forEach((question) => newest.ask(question));
    expect(open.map(({ question }) => question)).toEqual([1]);
    open[0]?.reply();
    await expect.poll(() => open.map(({ question }) => question)).toEqual([1, 3]);
    newest.ask(4);
    open[1]?.refuse();
    await expect.poll(() => open.length).toBe(3);
    open[2]?.reply();
    await expect.poll(() => heard).toEqual(['Error: no 3', 4]);
  });
});
