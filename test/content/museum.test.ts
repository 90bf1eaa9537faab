import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {versionOf} from '../../src/compiler/build/release.ts';
import {freshPieces} from './museum-visits.ts';
import {lockOf, readMuseum, restorePiece, root, type MuseumPiece} from './museum.ts';
import {releaseFaults, type ReleaseState} from './release-guard.ts';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

const pieces = readMuseum();
const lock = lockOf(course);

describe('reading saved states of earlier versions', () => {
  const all = Object.fromEntries(course.modules.map(m => [m.id, m]));
  const read = (piece: MuseumPiece) => restorePiece(piece, all, lock, course.index);

  test.each(pieces.map(piece => [`${piece.version}/${piece.name}`, piece] as const))(
    'the saved state %s is restored without the entries that have been retired since',
    (_, piece) => {
      const {is, mustBe} = read(piece);
      expect(is).toEqual(mustBe);
    },
  );

  test('a saved state of the current course with every paper is restored unchanged', async () => {
    const fresh = await freshPieces(course);
    for (const piece of fresh) {
      const {is, mustBe} = read(piece);
      expect(is).toEqual(mustBe);
      expect(is.dropped).toBe(0);
    }
    const whole = fresh.find(({name}) => name === 'whole')?.record.modules ?? {};
    const papers = course.modules.flatMap(({id, parts, numbers}) =>
      parts.flatMap(part =>
        part.kind === 'paper' ? [{role: part.role, saved: whole[id]?.papers[numbers[part.id] ?? 0]}] : [],
      ),
    );
    expect(papers.length).toBeGreaterThan(0);
    for (const {role, saved} of papers) {
      expect([role, saved?.begun, saved?.handedIn]).toEqual([
        role,
        role === 'module-test' ? 2 : 1,
        role !== 'post-test',
      ]);
      expect(Object.keys(saved?.answers ?? {}).length).toBeGreaterThan(0);
    }
  });
});

describe('a release', () => {
  test('each release of this course has its saved states in the museum', () => {
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    expect(releaseFaults({changelog, version: versionOf(root), lock, pieces})).toEqual([]);
  });

  const [{id, contentVersion} = {id: '', contentVersion: 0}] = course.index.modules;
  const record = {nonce: 'Ab3dE6gH', revision: 1, language: 'en', place: ''};
  const kept: MuseumPiece = {
    ...{version: '1.0.0', name: 'begun', saved: ''},
    record: {...record, modules: {[id]: {kind: 'open', contentVersion, seen: [], answers: {}, papers: {}}}},
  };
  const released: ReleaseState = {
    changelog: '# Changes\n\n## 1.0.0 (2027-01-31)\n',
    version: '1.0.0',
    lock: {...lock, versions: {[id]: {version: contentVersion, ids: 'f00'}}},
    pieces: [kept],
  };
  const later = {...released.lock, versions: {[id]: {version: contentVersion + 1, ids: 'f01'}}};

  test.each<[string, Partial<ReleaseState>, readonly string[]]>([
    ['with its saves', {}, []],
    [
      'in preparation, with any change',
      {changelog: '## Unreleased (1.1.0)\n## 1.0.0 (2027-01-31)\n', version: '1.1.0', lock: later},
      [],
    ],
    [
      'without saves',
      {changelog: '## 1.1.0 (2027-02-28)\n## 1.0.0 (2027-01-31)\n', version: '1.1.0'},
      [
        'test/course/saves/1.1.0 has no save of release 1.1.0: run "node --import tsx test/content/take-saves.ts" before the release, and commit what it writes',
      ],
    ],
    [
      'with a deleted save',
      {pieces: []},
      [
        'test/course/saves/1.0.0 has no save of release 1.0.0: it was there once, so take it from the commit of that release',
      ],
    ],
    [
      'with a change of ids.lock after it',
      {lock: later},
      [
        `ids.lock has "${id}" at content version ${contentVersion + 1}, and release 1.0.0 had ${contentVersion}: begin "## Unreleased (x.y.z)" in CHANGELOG.md and raise "version" in package.json; docs/releases.md says to which`,
      ],
    ],
    [
      'with another version in CHANGELOG.md',
      {version: '1.1.0'},
      ['package.json has version 1.1.0, and CHANGELOG.md begins with 1.0.0: make them the same'],
    ],
    [
      'that CHANGELOG.md does not mention',
      {changelog: '# Changes\n'},
      ['CHANGELOG.md tells of no release: begin it with "## Unreleased (1.0.0)"'],
    ],
  ])('releaseFaults judges a release %s', (_, change, faults) => {
    expect(releaseFaults({...released, ...change})).toEqual(faults);
  });
});
