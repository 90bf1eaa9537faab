import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from './museum.ts';

const folder = 'locales/en';
const files = readdirSync(join(root, folder)).filter(file => file.endsWith('.json'));

test('no text of the course is a placeholder that npm run new has left', () => {
  const texts = files.flatMap(file => {
    const catalogue: unknown = JSON.parse(readFileSync(join(root, folder, file), 'utf8'));
    return Object.entries(catalogue ?? {}).map(
      ([key, text]) => [`${folder}/${file} ${key}`, String(text)] as const,
    );
  });
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter(([, text]) => text.includes('TODO')).map(([place]) => place)).toEqual([]);
});
