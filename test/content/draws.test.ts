import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {bankItemSource, bankSource, paperSource, type PaperSource} from '../../src/content/author-files.ts';
import type {DrawLine, Paper} from '../../src/content/course.ts';
import {drawItems, shuffled, type AskedItem} from '../../src/content/draw.ts';
import {thisCourse} from './this-course.ts';
import {random} from '../faults/random.ts';
import {root} from './museum.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

const {course} = thisCourse();

/**
 * Characters of a nonce. Each nonce in `nonces` belongs to one simulated learner. A seeded generator makes the
 * nonces, so each run gives the same numbers.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const chance = random('draws');
const nonces = Array.from({length: isSweep ? 10_000 : 800}, () =>
  Array.from({length: 8}, () => alphabet.charAt(chance.whole(0, alphabet.length - 1))).join(''),
);
const nameOf = ({bank, item}: AskedItem) => `${bank}/${item}`;

const papers = course.modules.flatMap(({id, parts}) =>
  parts.flatMap(part => (part.kind === 'paper' ? [{module: id, paper: part}] : [])),
);

const parsedFiles = new Map<string, unknown>();

/**
 * Parses an author's file and caches the result, because several lines of a blueprint draw from the same
 * file.
 */
function readOnce(file: string): unknown {
  if (!parsedFiles.has(file)) parsedFiles.set(file, parse(readFileSync(file, 'utf8')));
  return parsedFiles.get(file);
}

/** Parses the files in a folder of `modules` whose names end with `end`. */
const sourcesIn = (folder: string, end: string): readonly unknown[] =>
  readdirSync(join(root, 'modules', folder))
    .filter(file => file.endsWith(end))
    .map(file => readOnce(join(root, 'modules', folder, file)));

type Line = PaperSource['draw'][number];

/**
 * Returns the items that a line of an author's blueprint may draw. Reads the author's files instead of the
 * compiled course.
 */
function itemsOf({bank, objectives, levels}: Line): readonly string[] {
  const [folder = '', use = ''] = bank.split('.');
  return sourcesIn(folder, `${use}.questions.yaml`)
    .map(file => bankSource.parse(file))
    .filter(file => file.use === use)
    .flatMap(file => file.questions.map(item => bankItemSource.parse(item)))
    .filter(
      ({objective, level}) =>
        (objectives ?? [objective]).includes(objective) && (levels ?? [level]).includes(level),
    )
    .map(({question}) => nameOf({bank, item: question.id}));
}

/** Returns the lines of a paper's blueprint from the author's file. */
const blueprintOf = (module: string, {id}: Paper): readonly Line[] =>
  sourcesIn(module, '.paper.yaml')
    .map(file => paperSource.parse(file))
    .find(paper => paper.id === id)?.draw ?? [];

/**
 * Returns a function that checks a draw. The draw must have the right number of items for each line of the author's
 * blueprint, and no other items.
 */
function judgeOf(module: string, paper: Paper): (all: readonly AskedItem[]) => boolean {
  const lines = blueprintOf(module, paper);
  const lineOf = new Map(lines.flatMap((line, n) => itemsOf(line).map(name => [name, n] as const)));
  return all => {
    const left = lines.map(line => line.count);
    for (const name of new Set(all.map(nameOf))) {
      const n = lineOf.get(name);
      if (n === undefined) return false;
      left[n] = (left[n] ?? 0) - 1;
    }
    return left.length > 0 && left.every(count => count === 0);
  };
}

/**
 * Returns the distance of a count from its expected value, in standard deviations. If the share is 0 or 1, no
 * deviation is allowed: the distance is 0 for the expected count, and infinite for any other count.
 */
function deviation(count: number, tries: number, share: number): number {
  const expected = tries * share;
  const spread = Math.sqrt(expected * (1 - share));
  return spread > 0 ? Math.abs(count - expected) / spread : count === expected ? 0 : Infinity;
}

/**
 * Largest accepted deviation, in standard deviations. By chance alone, about one count in several hundred million
 * deviates more.
 */
const most = 6;

/**
 * For each item, compares the number of draws at first tries with the expected number. `ratio` is the number of draws
 * divided by the expected number. `off` is the deviation in standard deviations.
 */
const overExpected = (counts: ReadonlyMap<string, number>, lines: readonly DrawLine[], learners: number) =>
  lines.flatMap(({bank, items, count}) =>
    items.map(item => {
      const times = counts.get(nameOf({bank, item})) ?? 0;
      const share = count / items.length;
      return {ratio: times / (learners * share), off: deviation(times, learners, share)};
    }),
  );

describe(`${nonces.length} draws of each paper of this course`, () => {
  const table: string[] = [];

  test.each(papers.map(({module, paper}) => [`${module}.${paper.id}`, module, paper] as const))(
    'each draw of %s follows its blueprint, and the items of a blueprint line are drawn about equally often',
    (name, module, paper) => {
      const isRight = judgeOf(module, paper);
      const counts = new Map<string, number>();
      let [wrong, repeated] = [0, 0];
      // A module test is drawn twice for each learner, any other paper once. So half of the learners give the same
      // number of draws.
      const isTriedAgain = paper.role === 'module-test';
      const learners = isTriedAgain ? nonces.slice(0, nonces.length / 2) : nonces;
      for (const nonce of learners) {
        const all = drawItems(paper, `${nonce}/${module}`, 1);
        const names = all.map(nameOf);
        for (const one of names) counts.set(one, (counts.get(one) ?? 0) + 1);
        if (!isRight(all)) wrong++;
        if (!isTriedAgain) continue;
        const again = drawItems(paper, `${nonce}/${module}`, 2);
        if (!isRight(again)) wrong++;
        repeated += again.filter(one => names.includes(nameOf(one))).length;
      }
      const figures = overExpected(counts, paper.draw, learners.length);
      const ratios = figures.map(({ratio}) => ratio);
      const asked = paper.draw.reduce((sum, line) => sum + line.count, 0);
      table.push(
        [
          name.padEnd(26),
          String(asked).padStart(5),
          String(figures.length).padStart(6),
          Math.min(...ratios)
            .toFixed(3)
            .padStart(7),
          Math.max(...ratios)
            .toFixed(3)
            .padStart(7),
          String(repeated).padStart(9),
        ].join(' '),
      );
      expect({wrong, repeated}).toEqual({wrong: 0, repeated: 0});
      expect(Math.max(...figures.map(({off}) => off))).toBeLessThan(most);
    },
  );

  test('every paper of the course is in the table of draws', () => {
    console.log(
      [
        'paper                      asked  items   least    most  repeated',
        ...table,
        'least and most: how often the rarest and the commonest item is drawn, over what its line makes it expect',
        'repeated: items that a second try of a module’s test has in common with the first',
      ].join('\n'),
    );
    expect(table).toHaveLength(papers.length);
    expect(papers.length).toBeGreaterThan(0);
  });
});

/**
 * Shuffles a list once for each seed. For each entry and each position, counts how often the entry is at this
 * position.
 */
function placesOf(shown: unknown, free: readonly string[], name: string, seeds: readonly string[]) {
  const counts = new Map<string, number>();
  for (const seed of seeds)
    listIn(shuffled(shown, free, seed), name).forEach((word, at) => {
      const key = `${word}@${at}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  return counts;
}

function listIn(shown: unknown, name: string): readonly string[] {
  const list: unknown = Reflect.get(Object(shown), name);
  return Array.isArray(list) ? list.filter(word => typeof word === 'string') : [];
}

test('shuffled options of each question appear about equally often at each position', () => {
  const some = nonces.slice(0, isSweep ? 1_000 : 300);
  const found = course.banks.flatMap(({items}) =>
    items.flatMap(({block, free}) =>
      free.flatMap(name => {
        const words = listIn(block.shown, name);
        const seeds = some.map(nonce => `${nonce}/module/test/1/${block.id}`);
        const counts = placesOf(block.shown, free, name, seeds);
        const places = words.flatMap(word => words.map((_, at) => counts.get(`${word}@${at}`) ?? 0));
        return places.map(count => ({
          ratio: (count * words.length) / some.length,
          off: deviation(count, some.length, 1 / words.length),
        }));
      }),
    ),
  );
  const ratios = found.map(({ratio}) => ratio);
  console.log(
    `${found.length} options at places, ${some.length} learners: from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} of what chance makes them expect`,
  );
  expect(found.length).toBeGreaterThan(0);
  expect(Math.max(...found.map(({off}) => off))).toBeLessThan(most);
});
