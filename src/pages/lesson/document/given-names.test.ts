import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {sampleRoot} from '../../../../test/fixtures/sample-root.ts';
import {withGivenNames} from './given-names.ts';
import {parseMrz} from '../../../documents/mrz/parse.ts';
import {authoring} from '../../../documents/authoring/authoring.ts';
import {specimenOf} from '../../../documents/authoring/split.ts';

describe.each(['desk-welder', 'desk-builder'])('the document %s with another given name', id => {
  const before = specimenOf(
    authoring.source.parse(parse(readFileSync(join(sampleRoot, `specimens/${id}.yaml`), 'utf8'))),
  );
  const after = withGivenNames(before, 'Mila');

  test('withGivenNames puts the name into the entries and the MRZ lines, on the data page and on the visa', () => {
    expect([after.entries['given-names'], after.visa?.entries['given-names']]).toEqual(['MILA', 'MILA']);
    const [passport, visa] = [parseMrz(after.mrz), parseMrz(after.visa?.mrz ?? [])];
    for (const read of [passport, visa])
      expect(read).toMatchObject({givenNames: 'MILA', surname: before.entries.surname});
  });

  test('withGivenNames keeps the check digits and all other data', () => {
    expect(after.mrz[1]).toBe(before.mrz[1]);
    expect(after.visa?.mrz[1]).toBe(before.visa?.mrz[1]);
    expect(after.mrz[0]).toHaveLength(44);
    const given = before.entries['given-names'] ?? '';
    expect(withGivenNames(after, given)).toEqual(before);
  });
});
