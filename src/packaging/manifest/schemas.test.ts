import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {readSchemas} from './schemas.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('the copied schemas of SCORM are complete and unchanged', () => {
  const sums = (['scorm12', 'scorm2004-3', 'scorm2004-4'] as const).flatMap(standard =>
    [...readSchemas(root, standard)].map(
      ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${standard}/${name}`,
    ),
  );
  expect(sums).toEqual(
    readFileSync(new URL('schemas/SHA256SUMS', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n'),
  );
});
