import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {versionOf} from '../../src/compiler/build/release.ts';
import {readTree} from '../../src/compiler/build/disk.ts';
import {readLock, type Lock} from '../../src/compiler/course/ids-lock.ts';
import {decode} from '../../src/record/codec/decode.ts';
import type {ModuleData} from '../../src/content/course.ts';
import type {Loaded} from '../../src/record/progress.ts';
import {unsealed} from '../../src/session/open-segments.ts';
import {freshPieces} from './museum-visits.ts';
import {readMuseum, root, today, type MuseumPiece} from './museum.ts';
import {releaseFaults, type ReleaseState} from './release-guard.ts';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

const pieces = readMuseum();
const {lock} = readLock(readTree(root));

describe('reading saves of earlier versions', () => {
  const all = Object.fromEntries(course.modules.map(m => [m.id, m]));

  /**
   * Reads a save with the given modules and retired ids. Returns the restored record (`is`) and the expected
   * one (`mustBe`).
   */
  function read({saved, record}: MuseumPiece, modules: Loaded, retired: Lock['retired'] = lock.retired) {
    const found = decode(saved, course.index);
    if (found.kind !== 'whole') throw new Error(`not whole: ${JSON.stringify(found)}`);
    const opened = unsealed(found.record, modules, course.index);
    return {
      is: {record: opened.record, dropped: found.dropped + opened.dropped},
      mustBe: today(record, {...lock, retired}, course.index),
    };
  }

  test.each(pieces.map(piece => [`${piece.version}/${piece.name}`, piece] as const))(
    'the save %s is restored without the entries that were retired later',
    (_, piece) => {
      const {is, mustBe} = read(piece, all);
      expect(is).toEqual(mustBe);
    },
  );

  /** Returns all modules, but with the given keys removed from one of them, as if ids.lock had retired them. */
  function without(data: ModuleData, ...keys: readonly string[]) {
    const numbers = Object.entries(data.numbers).filter(([key]) => !keys.includes(key));
    const parts = data.parts.filter(({id}) => !keys.includes(id));
    return {...all, [data.id]: {...data, parts, numbers: Object.fromEntries(numbers)}};
  }

  test('a save of the current course is restored unchanged, with every paper in it', async () => {
    const fresh = await freshPieces(course);
    for (const piece of fresh) {
      const {is, mustBe} = read(piece, all);
      expect(is).toEqual(mustBe);
      expect(is.dropped).toBe(0);
    }
    const whole = fresh.find(({name}) => name === 'whole')?.record.modules ?? {};
    const papers = course.modules.flatMap(({id, parts, numbers}) =>
      parts.flatMap(part => (part.kind === 'paper' ? [whole[id]?.papers[numbers[part.id] ?? 0]] : [])),
    );
    // The save has papers in each state: handed in at the first or the second try, and not handed in. Every
    // paper has answers.
    expect(new Set(papers.map(paper => [paper?.begun, paper?.handedIn].join()))).toEqual(
      new Set(['1,true', '2,true', '1,false']),
    );
    expect(papers.every(paper => Object.keys(paper?.answers ?? {}).length > 0)).toBe(true);
  });

  test('a save is restored without a retired paper and a retired item, and keeps the best results', async () => {
    const piece = (await freshPieces(course)).find(({name}) => name === 'whole');
    const tested = course.modules.find(({parts}) =>
      parts.some(part => part.kind === 'paper' && part.role === 'final'),
    );
    const [final, post] = ['final', 'post-test'];
    const own = piece?.record.modules[tested?.id ?? '']?.papers[tested?.numbers[final] ?? 0];
    if (!piece || !tested || !own) throw new Error('no final in the save');
    const [number = ''] = Object.keys(own.answers);
    const [item = ''] =
      Object.entries(tested.numbers).find(
        ([key, n]) => key.startsWith(`${final}/`) && n === Number(number),
      ) ?? [];
    const {is, mustBe} = read(piece, without(tested, post, item), {
      ...lock.retired,
      [tested.id]: [post],
      [`${tested.id}/${final}`]: [item.slice(final.length + 1)],
    });
    expect(is).toEqual(mustBe);
    expect(is.dropped).toBe(2);
    const kept = is.record.modules[tested.id];
    expect(kept?.kind === 'open' && kept.papers[tested.numbers[final] ?? 0]?.best).toBe(own.best);
  });

  test('a save is restored without a retired section, question and option, and keeps all other entries', () => {
    const piece = pieces.find(p => p.name === 'whole');
    const [id, old] =
      Object.entries(piece?.record.modules ?? {}).find(
        ([, {seen, answers}]) => seen.length > 0 && Object.keys(answers).length > 1,
      ) ?? [];
    const data = all[id ?? ''];
    if (!piece || !id || !old || !data) throw new Error('no whole save in the museum');
    // Keys without a number are already retired, so the test cannot retire them again.
    const isThere = (key: string) => key in data.numbers;
    const [section = ''] = old.seen.filter(isThere);
    const [gone = '', other = ''] = Object.keys(old.answers).filter(isThere);
    const option = old.answers[other]?.response[0] ?? '';
    const before = read(piece, all).is.dropped;
    const {is, mustBe} = read(piece, without(data, section, gone, `${other}/${option}`), {
      ...lock.retired,
      [id]: [...(lock.retired[id] ?? []), section, gone],
      [`${id}/${other}`]: [option],
    });
    expect(is).toEqual(mustBe);
    expect(is.dropped).toBe(before + 3);
  });
});

describe('a release', () => {
  test('each release of this course has its saves in the museum', () => {
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    expect(releaseFaults({changelog, version: versionOf(root), lock, pieces})).toEqual([]);
  });

  const [piece] = pieces;
  if (!piece) throw new Error('the museum is empty');
  const kept = {...piece, version: '1.0.0'};
  const contentVersion = kept.record.modules['document-fraud']?.contentVersion ?? 0;
  const released: ReleaseState = {
    changelog: '# Changes\n\n## 1.0.0 (2027-01-31)\n',
    version: '1.0.0',
    lock: {...lock, versions: {'document-fraud': {version: contentVersion, ids: 'f00'}}},
    pieces: [kept],
  };
  const later = {...released.lock, versions: {'document-fraud': {version: contentVersion + 1, ids: 'f01'}}};

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
        'test/fixtures/saves/1.1.0 has no save of release 1.1.0: run "node --import tsx test/content/take-saves.ts" before the release, and commit what it writes',
      ],
    ],
    [
      'with a deleted save',
      {pieces: []},
      [
        'test/fixtures/saves/1.0.0 has no save of release 1.0.0: it was there once, so take it from the commit of that release',
      ],
    ],
    [
      'with a change of ids.lock after it',
      {lock: later},
      [
        `ids.lock has "document-fraud" at content version ${contentVersion + 1}, and release 1.0.0 had ${contentVersion}: begin "## Unreleased (x.y.z)" in CHANGELOG.md and raise "version" in package.json; docs/releases.md says to which`,
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
  ])('the release guard judges a release %s', (_, change, faults) => {
    expect(releaseFaults({...released, ...change})).toEqual(faults);
  });
});
