import type {CourseIndex} from '../../src/content/course.ts';
import {courseInPackage} from '../../src/content/package-filter.ts';
import {grouped, plainCode} from '../../src/record/codes/code-text.ts';
import {nameCheck, readCompletionCode, type ReadCompletion} from '../../src/record/codes/completion-code.ts';
import {learnerCheck, readResultCode, type ResultCodeData} from '../../src/record/codes/result-code.ts';

/** The facts about the course in this folder that the decoder of codes needs. */
export interface DecoderFacts {
  readonly title: string;
  readonly index: CourseIndex;
  /** Titles by the keys `<module>.title` and `<module>.<part>.title`. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Explanation of a code. `isGood` is true if the code is intact and belongs to the learner. */
export interface CodeExplanation {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

const bad = (...lines: string[]): CodeExplanation => ({isGood: false, lines});

/**
 * Explains a code in plain words, or says what is wrong with it and what to do. `learner` is a learner id, or the
 * name on a completion record. The code must belong to this learner.
 */
export function explain(typed: string, facts: DecoderFacts, learner: string | undefined): CodeExplanation {
  const code = plainCode(typed);
  const completed = readCompletionCode(typed);
  const read = completed.kind === 'other-form' ? readResultCode(typed) : completed;
  switch (read.kind) {
    case 'letter':
      return bad(
        `"${read.letter}" (${placeIn(read.at)}) is no character of a code: a code has the figures 0 to 9 and the letters A to Z without I, L, O and U.`,
        'Ask the learner to read this group again.',
      );
    case 'length':
      return bad(
        `This code has ${read.length} characters. No result code of this course has so many or so few.`,
        'Ask for all of it: it stands in groups of four, and only the last group may be shorter.',
      );
    case 'slips':
      return bad(
        ...read.slips.map(
          ({at, should}) =>
            `The code is not right ${placeIn(at)}: "${code[at] ?? ''}" may have to be "${should}".`,
        ),
        `Ask the learner to read it again there. With that change the code would be ${grouped(mended(code, read.slips))}`,
      );
    case 'garbled':
      return bad(
        'The code is not right, and more than one character is wrong or missing, so it cannot be said where.',
        `As it was typed it reads ${grouped(code)}. Ask for all of it again, group by group.`,
      );
    case 'other-form':
      return bad('The code was made by a later release of this software. Decode it with that release.');
    case 'result':
      return explainResult(read.result, facts, learner);
    case 'completion':
      return explainCompletion(read.completion, facts, learner);
  }
}

const mended = (code: string, slips: readonly {readonly at: number; readonly should: string}[]): string =>
  slips.reduce((text, {at, should}) => text.slice(0, at) + should + text.slice(at + 1), code);

/** Describes the position of a character, counting from 1. */
const placeIn = (at: number): string => `at character ${(at % 4) + 1} of group ${Math.floor(at / 4) + 1}`;

function explainResult(
  result: ResultCodeData,
  facts: DecoderFacts,
  learner: string | undefined,
): CodeExplanation {
  const whose = whoseCode(result, learner);
  return {
    isGood: whose.isGood,
    lines: [
      'The code is whole.',
      `Course   ${facts.title}, release ${result.version}${releaseNote(result, facts)}`,
      `Learner  ${whose.words}`,
      `Made on  ${new Date(result.at).toISOString().slice(0, 10)} (UTC)`,
      `Result   ${outcomeWords[result.outcome]}, ${result.steps} % of the steps done`,
      `Score    ${scoreWords(result)}`,
      ...partLines(result, facts),
      'A code is no proof: anybody can make one up. Ask the learner before you enter the result by hand.',
    ],
  };
}

const outcomeWords = {incomplete: 'not completed', completed: 'completed', passed: 'passed'} as const;

/** Explains the code of a completion record. */
function explainCompletion(
  read: ReadCompletion,
  facts: DecoderFacts,
  name: string | undefined,
): CodeExplanation {
  const isGood = read.learner === 0 || name === undefined || nameCheck(name) === read.learner;
  const whose =
    read.learner === 0
      ? 'not named, since the learning system gave no name'
      : name === undefined
        ? 'not checked: add --learner NAME, as it stands on the record'
        : isGood
          ? `${name}, which fits this code`
          : `WRONG: the code was not made for the name "${name}"`;
  return {
    isGood,
    lines: [
      'The code is whole. It stands on a completion record.',
      `Course   ${facts.title}, release ${read.version}${releaseNote(read, facts)}`,
      `Name     ${whose}`,
      `Made on  ${new Date(read.at).toISOString().slice(0, 10)}`,
      `Score    ${read.score === undefined ? 'none' : `${read.score} %`}`,
      ...moduleLines(read, facts),
      'A code is no proof: anybody can make one up. Compare with what the learning system has.',
    ],
  };
}

const releaseNote = ({version}: Pick<ResultCodeData, 'version'>, {index}: DecoderFacts): string =>
  version === index.version ? '' : ` (this folder holds ${index.version}: modules and parts may differ)`;

function whoseCode(
  {learner}: ResultCodeData,
  id: string | undefined,
): {readonly isGood: boolean; readonly words: string} {
  if (learner === 0) return {isGood: true, words: 'not named, since the course ran without a learner id'};
  if (id === undefined)
    return {
      isGood: true,
      words: 'not checked: add --learner ID, with the id that your learning system gives',
    };
  return learnerCheck(id) === learner
    ? {isGood: true, words: `${id}, whose id fits this code`}
    : {isGood: false, words: `WRONG: the code was not made for the id "${id}"`};
}

function scoreWords({score, outcome}: ResultCodeData): string {
  if (score === undefined) return 'none';
  return outcome === 'incomplete' ? `${score} % so far, in the modules that were opened` : `${score} %`;
}

const idsOf = ({modules}: Pick<ResultCodeData, 'modules'>, {index}: DecoderFacts): readonly string[] =>
  index.modules.filter(m => modules.includes(m.number)).map(({id}) => id);

const strangers = ({modules}: Pick<ResultCodeData, 'modules'>, {index}: DecoderFacts): readonly number[] =>
  modules.filter(number => !index.modules.some(m => m.number === number));

const moduleLines = (read: Pick<ResultCodeData, 'modules'>, facts: DecoderFacts): readonly string[] => [
  ...idsOf(read, facts).map(id => `Module   ${facts.titles[`${id}.title`] ?? id}`),
  ...strangers(read, facts).map(number => `Module   number ${number}, which this folder does not hold`),
];

function partLines(result: ResultCodeData, facts: DecoderFacts): readonly string[] {
  const {version, parts} = result;
  const {index, titles} = facts;
  const {modules} = courseInPackage(index, idsOf(result, facts));
  const strange = strangers(result, facts);
  const names = modules.flatMap(m => m.parts.map(part => titles[`${m.id}.${part.id}.title`] ?? part.id));
  const lines = moduleLines(result, facts);
  const isSame = strange.length === 0 && Math.ceil(names.length / 3) * 3 === parts.length;
  if (!isSame) return [...lines, `Parts    cannot be named here: decode with release ${version}`];
  return [...lines, 'Parts', ...names.map((name, at) => `  ${(parts[at] ?? '').padEnd(11)}  ${name}`)];
}
