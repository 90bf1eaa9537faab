import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {buildDesk} from '../../src/desk/build.ts';
import {root} from '../../tools/paths.mjs';

test('the built style sheet of the desk holds the colours of the course and the rules of every file that desk.css imports', async () => {
  const css = readFileSync(join(await buildDesk(), 'desk.css'), 'utf8');
  const pages = join(root, 'src/desk/pages');
  const imported = readFileSync(join(pages, 'desk.css'), 'utf8').matchAll(
    /@import url\('\.\/([\w-]+\.css)'\);/g,
  );
  const names = [...imported].flatMap(([, file = '']) => {
    const [name = 'no class'] = /\.[a-z][\w-]+(?= \{)/.exec(readFileSync(join(pages, file), 'utf8')) ?? [];
    return [{file, name}];
  });
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter(({name}) => !css.includes(name))).toEqual([]);
  expect(css).not.toContain('@import');
  expect(css).toContain('--accent:');
});

test('the pages of the desk print on A4 with margins', async () => {
  const css = readFileSync(join(await buildDesk(), 'desk.css'), 'utf8');
  const [, page = ''] = /@page\s*\{([^}]*)\}/.exec(css) ?? [];
  expect(page).toMatch(/size:\s*a4/i);
  expect(page).toMatch(/margin:\s*14mm 15mm/);
});
