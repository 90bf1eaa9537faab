import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {reference} from '../../../test/doubles/reference-sheet.ts';
import {lineDay, wholeDayIn} from '../model/dates.ts';
import {transliterate} from '../house-rules/lines.ts';
import {checkDigit} from '../mrz/check-digit.ts';
import {codeTopics} from './codes.ts';
import {digitTopics, fieldTopics} from './choices.ts';
import {kindOf, roundLength, roundOf} from './round.ts';
import {
  judgeTask,
  pointedResponse,
  taskKinds,
  typedResponse,
  type PrintedEntries,
  type DrillTask,
  type TaskKind,
} from './drill.ts';
import {layouts, read} from '../mrz/layout.ts';
import {nameMisfits} from '../mrz/name.ts';
import {parseMrz, type ParsedMrz} from '../mrz/parse.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

const round = (seed: number, missed: readonly string[] = []) => roundOf({seed, missed}, reference);
const rounds = Array.from({length: isSweep ? 600 : 200}, (_, seed) => round(seed));
const every = rounds.flat();
type Of<K extends TaskKind> = Extract<DrillTask, {kind: K}>;
const isOf =
  <K extends TaskKind>(kind: K) =>
  (task: DrillTask): task is Of<K> =>
    task.kind === kind;

/** Parses the lines of a task again, as a reader does. */
function readAgain({lines}: Pick<DrillTask, 'lines'>): ParsedMrz {
  const reading = parseMrz(lines);
  if (reading.kind !== 'parsed') throw new Error(`unreadable: ${lines.join(' ')}`);
  return reading;
}

const lineOf = (date: string): string => {
  const day = wholeDayIn(date);
  return day ? lineDay(day) : '';
};

/** Returns the entries of a page that disagree with the lines. */
function disagreeing(printed: PrintedEntries, {number, fields}: ParsedMrz): readonly string[] {
  const inLines = {number, birth: fields.birth, expiry: fields.expiry};
  const onPage = {
    number: printed.number,
    birth: lineOf(printed.birth),
    expiry: lineOf(printed.expiry),
  };
  return (['number', 'birth', 'expiry'] as const).filter(field => inLines[field] !== onPage[field]);
}

/** Derives the right answer to a task of each kind by a second parse of the lines. */
const truths: {readonly [K in TaskKind]: (task: Of<K>) => string} = {
  field: ({format, field, isDigit, lines}) => {
    const layout = layouts[format];
    const own = layout.digits.find(({of}) => of === field);
    const at = isDigit ? own?.at : layout.fields[field];
    if (isDigit && at && own)
      expect(read(lines, at)).toBe(checkDigit(own.over.map(w => read(lines, w)).join('')));
    return JSON.stringify(at);
  },
  digit: ({check, ...task}) => readAgain(task).checks.find(({of}) => of === check.of)?.expected ?? '',
  fault: ({check, ...task}) =>
    readAgain(task).checks.find(({of}) => of === check.of)?.isRight ? 'yes' : 'no',
  date: ({options, field, ...task}) => {
    const figures = readAgain(task).fields[field];
    const fits = options.filter(option => {
      const year = Number(option.slice(0, 4));
      return option.slice(2) === figures && (field === 'birth' ? year <= 2026 : year >= 2026);
    });
    return fits.join();
  },
  page: ({printed, ...task}) => disagreeing(printed, readAgain(task)).join() || 'none',
  name: ({printed, format, lines}) => {
    const field = read(lines, layouts[format].fields.name);
    const [surname, given] = [printed.surname, printed['given-names']].map(name =>
      transliterate(name, reference),
    );
    const misfits = nameMisfits(field, surname ?? '', given ?? '');
    if (misfits.surname && misfits.givenNames) return 'both';
    return misfits.surname ? 'surname' : misfits.givenNames ? 'given-names' : 'agrees';
  },
  code: ({code, at, text, ...task}) => {
    if (at) expect(text).toBe(read(task.lines, at));
    if (at) expect(readAgain(task).checks.every(({isRight}) => isRight)).toBe(true);
    return code;
  },
};

const taskText = (task: DrillTask): string =>
  task.kind === 'field'
    ? JSON.stringify(task.right)
    : task.kind === 'digit'
      ? task.check.expected
      : task.right;

function truthOf(task: DrillTask): string {
  switch (task.kind) {
    case 'field':
      return truths.field(task);
    case 'digit':
      return truths.digit(task);
    case 'fault':
      return truths.fault(task);
    case 'date':
      return truths.date(task);
    case 'page':
      return truths.page(task);
    case 'name':
      return truths.name(task);
    case 'code':
      return truths.code(task);
  }
}

const seeds = fc.integer({min: 0, max: 2 ** 31 - 1});
const allTopics = [
  ...fieldTopics,
  ...digitTopics,
  ...codeTopics,
  'date.birth',
  'date.expiry',
  'page',
  'fault',
  'name',
];
const misses = fc.uniqueArray(fc.constantFrom(...allTopics, 'gone.topic'), {maxLength: 12});

describe('a round of MRZ tasks', () => {
  test('the right answer of every task agrees with a second parse of its lines', () => {
    fc.assert(
      fc.property(seeds, misses, (seed, missed) => {
        for (const task of round(seed, missed))
          expect([task.topic, truthOf(task)]).toEqual([task.topic, taskText(task)]);
      }),
    );
  });

  test('a round has ten different tasks and is the same for the same request', () => {
    fc.assert(
      fc.property(seeds, misses, (seed, missed) => {
        const tasks = round(seed, missed);
        expect(tasks).toEqual(round(seed, missed));
        expect(new Set(tasks.map(({topic, format}) => `${topic} ${format}`)).size).toBe(roundLength);
        const asked = tasks.flatMap(({lines}) => (lines.length > 0 ? [lines.join()] : []));
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  test('a round has each kind of task once or twice', () => {
    for (const tasks of rounds)
      for (const kind of taskKinds) {
        const {length} = tasks.filter(task => task.kind === kind);
        expect([1, 2]).toContain(length);
      }
  });

  test('a round repeats the four topics that the learner missed last', () => {
    fc.assert(
      fc.property(seeds, misses, (seed, missed) => {
        const topics = round(seed, missed).map(({topic}) => topic);
        const again = missed.slice(-4).filter(topic => kindOf(topic) !== undefined);
        expect(topics).toEqual(expect.arrayContaining([...again]));
      }),
    );
  });

  test('many rounds together ask every topic, and use every format for tasks of the kind "page"', () => {
    expect([...new Set(every.map(({topic}) => topic))].sort()).toEqual([...allTopics].sort());
    expect([...new Set(every.filter(isOf('page')).map(({format}) => format))].sort()).toEqual([
      'MRV-A',
      'TD1',
      'TD3',
    ]);
  });
});

describe('the right answers of tasks', () => {
  const shares = (answers: readonly string[]) =>
    [...new Set(answers)].map(answer => answers.filter(one => one === answer).length / answers.length);

  test.each([
    ['page', 4],
    ['name', 3],
    ['fault', 2],
  ] as const)('in tasks of the kind %s, each option is the right one about equally often', (kind, count) => {
    const found = shares(every.filter(isOf<TaskKind>(kind)).map(taskText));
    expect(found).toHaveLength(count);
    for (const share of found) expect(Math.abs(share - 1 / count)).toBeLessThan(0.07);
  });

  test.each(['date', 'code'] as const)(
    'in tasks of the kind %s, each of the first three options is the right one in over a fifth of the tasks',
    kind => {
      const own = every.filter(isOf<TaskKind>(kind));
      const places = own.map(task => ('options' in task ? String(task.options.indexOf(task.right)) : ''));
      for (const task of own)
        if ('options' in task) expect(new Set(task.options).size).toBe(task.options.length);
      for (const place of ['0', '1', '2'])
        expect(places.filter(one => one === place).length / places.length).toBeGreaterThan(0.2);
    },
  );

  test('the machine-readable lines of name tasks contain cut, transliterated and unchanged names', () => {
    const names = every.filter(isOf('name'));
    expect([...new Set(names.map(({how}) => how))].sort()).toEqual(['cut', 'plain', 'spelt']);
    for (const {how, lines, format} of names) {
      const field = read(lines, layouts[format].fields.name);
      expect(/[A-Z]$/.test(field)).toBe(how === 'cut');
    }
  });

  const field = every
    .filter(isOf('field'))
    .find(({topic, format}) => topic === 'field.expiry' && format === 'TD3');
  const digit = every.find(isOf('digit'));
  const page = every.find(isOf('page'));
  if (!field || !digit || !page) throw new Error('no such task');
  const figures = read(field.lines, field.right);
  const wrong = String((Number(digit.check.expected) + 1) % 10);
  const other = page.options.find(option => option !== page.right) ?? '';

  test.each<[title: string, task: DrillTask, response: readonly string[], points: number | undefined]>([
    ['the right places', field, pointedResponse({line: 2, from: 22, to: 27}), 1],
    ['one place too many', field, pointedResponse({line: 2, from: 22, to: 28}), 0],
    ['the same columns of the other line', field, pointedResponse({line: 1, from: 22, to: 27}), 0],
    ['the right text, typed', field, typedResponse(figures), 1],
    [
      'the right text with spaces, typed',
      field,
      typedResponse(` ${figures.slice(0, 2)} ${figures.slice(2)}`),
      1,
    ],
    ['a wrong text, typed', field, typedResponse('123'), 0],
    ['nothing', field, [], undefined],
    ['an empty text', field, typedResponse('  '), undefined],
    ['the right digit', digit, [digit.check.expected], 1],
    ['a wrong digit', digit, [wrong], 0],
    ['no figure', digit, ['seven'], undefined],
    ['the right option', page, [page.right], 1],
    ['a wrong option', page, [other], 0],
    ['an unknown option', page, ['sex'], undefined],
  ])('judgeTask scores %s', (_, task, response, points) => {
    const {score} = judgeTask(task, response);
    expect(score.kind === 'scored' ? score.earned : undefined).toBe(points);
  });

  test('judgeTask marks the right option as missed when the learner chooses another one', () => {
    expect(judgeTask(page, [other]).marks).toEqual({[other]: 'wrong', [page.right]: 'missed'});
  });
});

test('in a code task, a document of Utopia has the number and the code of one series of the reference sheet', () => {
  const odd = every.filter(isOf('code')).flatMap(task => {
    if (task.lines.length === 0 || task.format !== 'TD3') return [];
    const {fields, number} = readAgain(task);
    if (fields.issuer !== reference.issuer) return [];
    const own = reference.series.some(
      ({codes, number: pattern}) =>
        codes.some(({code}) => code === fields.code) && number.startsWith(pattern.replace(/[#*]+$/, '')),
    );
    // Both passports of Utopia have the code P, so the number decides between them.
    return own ? [] : [`${fields.code ?? ''} ${number}`];
  });
  expect(odd).toEqual([]);
});
