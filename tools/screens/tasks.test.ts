import {expect, test} from 'vitest';
import {tasks, tasksPage} from './tasks.ts';

const size = {name: 'phone', width: 367, height: 666} as const;

test('tasksPage has a row for each task, with the cost that the design review states and the cost that was counted', () => {
  const page = tasksPage([
    {
      size,
      costs: [
        {task: 'first', clicks: 1, scrolls: 0},
        {task: 'lesson', clicks: 7, scrolls: 1},
      ],
    },
  ]);
  const rows = page.split('\n').filter(line => line.startsWith('| '));
  expect(rows).toHaveLength(2 + Object.keys(tasks).length);
  expect(rows[0]).toBe('| task | review of November 2026 | 367 x 666 |');
  expect(rows[2]).toBe('| From the start page to the first lesson | 2 clicks | 1 click, 0 scrolls |');
  expect(rows[4]).toContain('| 7 clicks, 8 to 12 scrolls | 7 clicks, 1 scroll |');
});
