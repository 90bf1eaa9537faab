import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {XmlDocument} from 'libxml2-wasm';
import {expect, test} from 'vitest';
import {readSchemas} from './schemas.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const copies = (['scorm12', 'scorm2004-3', 'scorm2004-4'] as const).flatMap(standard =>
  [...readSchemas(root, standard)].map(([name, bytes]) => ({file: `${standard}/${name}`, bytes})),
);

test('the copied schemas of SCORM are complete and match their SHA-256 sums', () => {
  const sums = copies.map(({file, bytes}) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}`);
  expect(sums).toEqual(
    readFileSync(new URL('schemas/SHA256SUMS', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n'),
  );
});

// This test is necessary because libxml2 ignores namespace faults in an imported schema. A validation would
// therefore not find them.
test.each(copies)('the schema $file declares its namespaces as strict parsers demand', ({file, bytes}) => {
  expect(() => XmlDocument.fromBuffer(bytes, {url: file}).dispose()).not.toThrow();
});
