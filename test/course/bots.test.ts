import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {describe, expect, test} from 'vitest';
import {readLines} from '../../src/documents/bench/reading.ts';
import {generate} from '../../src/documents/generate/generate.ts';
import {rulingOf} from '../../src/documents/generate/ruling.ts';
import {wholeInShift} from '../../src/documents/generate/brief.ts';
import {splitExamination, twinOf} from '../../src/documents/authoring/split.ts';
import {describe as describeDrawing, transcribe} from '../../src/documents/model/describe.ts';
import type {ExaminationCase} from '../../src/documents/model/examination.ts';
import {pagesOf} from '../../src/documents/model/pages.ts';
import type {Specimen} from '../../src/documents/model/specimen.ts';
import {lights} from '../../src/documents/model/terms.ts';
import {scoring} from '../../src/documents/score.ts';
import {referenceSource} from '../../src/documents/schema/reference.ts';
import {dataPageOf} from '../../src/documents/view/pointing.ts';
import {pageInOrder} from '../../src/documents/view/bench-texts.ts';
import type {Response} from '../../src/score/response.ts';
import {casesIn} from '../../tools/specimens/read.ts';

const root = join(import.meta.dirname, '../..');
const reference = referenceSource.parse(parse(readFileSync(join(root, 'specimens/utopia.yaml'), 'utf8')));

/** What a bot knows of one document: all that the bench shows before the decision, apart from the drawings. */
interface Desk {
  readonly specimen: Specimen;
  /** The story of the traveller. */
  readonly story: string;
}

const clear: Response = ['clear', 'nothing-open', 'sure'];
const refer: Response = ['refer', 'the-document', 'sure'];

const isReadWrong = (specimen: Specimen): boolean => {
  const {reading} = readLines(specimen, dataPageOf(specimen), false);
  const {chip, records} = specimen.reading;
  return (
    reading.kind === 'unreadable' ||
    reading.checks.some(({isRight}) => !isRight) ||
    chip.state === 'shut' ||
    chip.state === 'silent' ||
    chip.face === 'just-below' ||
    records.some(({result}) => result !== 'no-hit' && result !== 'agrees')
  );
};

/** Marks each place that the words call different. `told` returns the statements of one page. */
const byWords =
  (told: (specimen: Specimen) => readonly {readonly place: string; readonly key: string}[]) =>
  ({specimen}: Desk): Response => {
    const places = [
      ...new Set(told(specimen).flatMap(({place, key}) => (key.startsWith('look.') ? [place] : []))),
    ];
    const marks = places.slice(0, 4).flatMap(place => [place, 'altered', 'white']);
    return places.length > 0 ? [...refer, ...marks] : clear;
  };

/** Returns whether the names of the openings leave out a page number. */
const hasGap = (specimen: Specimen): boolean => {
  const names = pagesOf(specimen).map(page =>
    pageInOrder(specimen, page, (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`),
  );
  const numbers = names.flatMap(name => [...name.matchAll(/\d+/g)].map(Number));
  return numbers.some((number, n) => n > 0 && number !== (numbers[n - 1] ?? 0) + 1);
};

/** The bots. None of them looks at a drawing. `most` is the highest share of the points that a bot may earn. */
const bots: readonly {
  readonly name: string;
  readonly most: number;
  readonly answer: (desk: Desk, all: readonly Desk[]) => Response;
}[] = [
  {
    name: 'words only',
    most: 0.22,
    answer: byWords(specimen => pagesOf(specimen).flatMap(page => transcribe(specimen, page))),
  },
  {name: 'reader only', most: 0.4, answer: ({specimen}) => (isReadWrong(specimen) ? refer : clear)},
  {
    name: 'page list only',
    most: 0.22,
    answer: ({specimen}) => (hasGap(specimen) ? [...refer, 'page-number', 'missing', 'white'] : clear),
  },
  {name: 'always clear', most: 0.22, answer: () => clear},
  {name: 'always second line', most: 0.33, answer: () => refer},
  {
    name: 'longest story',
    most: 0.28,
    answer: ({story}, all) => {
      const lengths = all.map(one => one.story.length).sort((a, b) => b - a);
      return story.length >= (lengths[Math.floor(all.length / 2)] ?? 0) ? refer : clear;
    },
  },
];

const cases = casesIn(root).map(({source, specimen}) => ({
  ...{specimen, story: source.person.story, twin: twinOf(source)},
  rubric: splitExamination(source).rubric,
}));

/** Returns the share of all points that a bot earns. */
function shareOf(answer: (typeof bots)[number]['answer'], all: readonly (Desk & ExaminationCase)[]): number {
  const scores = all.flatMap(one => {
    const {score} = scoring.judge(answer(one, all), one.rubric);
    return score.kind === 'scored' ? [score] : [];
  });
  const sum = (of: 'earned' | 'possible') => scores.reduce((total, score) => total + score[of], 0);
  return sum('earned') / sum('possible');
}

describe('a bot that looks at no drawing', () => {
  test.each(bots)(
    'the bot "$name" earns at most $most of the points of all cases',
    ({name, most, answer}) => {
      const share = shareOf(answer, cases);
      console.log(`bot ${name}: ${(100 * share).toFixed(1)} % of the points of ${cases.length} cases`);
      expect(share).toBeLessThanOrEqual(most);
    },
  );

  test('the bot that reads full descriptions earns more than the bot of the words before the decision', () => {
    const full = byWords(specimen =>
      pagesOf(specimen).flatMap(page => lights.flatMap(light => describeDrawing(specimen, page, light))),
    );
    const [words] = bots;
    expect(shareOf(full, cases)).toBeGreaterThan(words ? shareOf(words.answer, cases) + 0.15 : 1);
  });
});

describe('a bot in shifts of practice', () => {
  const shift = [1, 2, 3].flatMap(level =>
    Array.from({length: 400}, (_, seed) => generate({seed, share: 0.2, level, missed: []}, reference)),
  );
  const desks = shift.map(one => ({...one, story: 'x'.repeat(one.holder.story)}));

  test.each(bots)(
    'the bot "$name" finds false documents no better than it holds others, except by the reader',
    ({name, answer}) => {
      const rulings = desks.map(one => rulingOf(wholeInShift(answer(one, desks)), one.rubric));
      const count = (ruling: string) => rulings.filter(one => one === ruling).length;
      const found = count('found') / (count('found') + count('missed'));
      const held = count('held') / (count('held') + count('passed'));
      console.log(
        `bot ${name} in shifts: finds ${(100 * found).toFixed(0)} %, holds ${(100 * held).toFixed(0)} % of the others`,
      );
      // A guess finds as many as it holds. The reader finds what it is made for: wrong digits, chips that do not fit, and hits.
      expect(found - held).toBeLessThanOrEqual(name === 'reader only' ? 0.75 : 0.05);
    },
  );
});
