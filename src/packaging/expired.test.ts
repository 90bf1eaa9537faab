import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {dayOf, refuseExpired} from './expired.ts';
import {readOptions} from './choice/options.ts';
import {Refusal} from './refusal.ts';

const root = mkdtempSync(join(tmpdir(), 'tamga-expired-'));
const file = 'modules/country/mn.yaml';
beforeAll(() => {
  mkdirSync(join(root, 'modules', 'country'), {recursive: true});
  writeFileSync(
    join(root, 'course.yaml'),
    'id: x\ntitle: X\naudience: X\nlead: X\nlanguages: [en]\nmodules: [x]\npassMark: 80\ncountry: mn\nseal: a.svg\n',
  );
  writeFileSync(
    join(root, file),
    `country: mn
name: Mongolia
lines:
  - id: police
    name: Police
    about: [trafficking]
    number: "102"
    for: When somebody is in danger.
    audience: traveller
    source: A page
    checkedOn: 2026-11-24
    owner: The office of lines
    verified: true
posts:
  - id: bridge
    name: The bridge
    by: road
    source: A page
    checkedOn: 2026-11-24
    expires: 2026-12-31
    owner: The office of posts
    verified: true
    officersOnly: true
`,
  );
});
afterAll(() => {
  rmSync(root, {recursive: true, force: true});
});

function refusalText(day: string, ...words: readonly string[]): string {
  try {
    refuseExpired(root, readOptions(words), day);
    return '';
  } catch (error) {
    return error instanceof Refusal ? `${error.message}\n${error.cure}` : String(error);
  }
}

describe('the check for expired country entries', () => {
  test('an expired country entry stops a package, and the message names the entry, its file, line, day and owner, and a cure', () => {
    expect(refusalText('2027-05-25')).toBe(
      [
        'on 2027-05-25 the pack of the country "mn" holds what has expired:',
        `${file}:11:16  lines.police: "Police" was checked on 2026-11-24 and was good until 2027-05-24; ask: The office of lines  (expired)`,
        'look each of them up anew and write the day into its checkedOn, or take it out; to make an old package again, give the day of its release with --day',
      ].join('\n'),
    );
  });
  test.each([
    ['on its last valid day', '2027-05-24', []],
    ['for officers only, if the package is for the public', '2027-01-01', []],
    ['of another country', '2027-05-25', ['--country', 'xx']],
  ])('the check for expired country entries accepts an entry %s', (_, day, words) => {
    expect(refusalText(day, ...words)).toBe('');
  });
  test('an expired entry only for officers stops a package for officers, but not a public package', () => {
    expect(refusalText('2027-01-01', '--for-officers')).toContain(
      `${file}:19:16  posts.bridge: "The bridge"`,
    );
  });
});

describe('the day of the expiry check', () => {
  const now = new Date('2027-03-02T23:30:00Z');
  test.each([
    [['--day', '2026-12-01'], {SOURCE_DATE_EPOCH: '1795521600'}, '2026-12-01'],
    [[], {SOURCE_DATE_EPOCH: '1795521600'}, '2026-11-24'],
    [[], {SOURCE_DATE_EPOCH: ''}, '2027-03-02'],
    [[], {SOURCE_DATE_EPOCH: 'yesterday'}, '2027-03-02'],
    [[], {}, '2027-03-02'],
  ])('with options %j and environment %j, the day of the expiry check is %s', (words, env, day) => {
    expect(dayOf(readOptions(words), env, now)).toBe(day);
  });
});
