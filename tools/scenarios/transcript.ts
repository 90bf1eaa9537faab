import {distressBand, trustBand} from '../../src/scenario/model/bands.ts';
import {play, type Turn} from '../../src/scenario/engine/play.ts';
import {linesOf, sceneOf, type InterviewLine} from '../../src/scenario/engine/lines.ts';
import {runTexts} from '../../src/scenario/model/run-texts.ts';
import type {State} from '../../src/scenario/model/state.ts';
import {headingHere, roomHere, whereHere, type Book} from '../../src/scenario/engine/view.ts';
import type {ReportedScenario} from './report.ts';
import {temperaments, wayOf, type Temperament} from './temperament.ts';

/** One officer's walk through a scenario. */
interface Performance {
  readonly temperament: Temperament;
  /** Id of the variant; '' when the scenario has none. */
  readonly variant: string;
  readonly choices: readonly string[];
}

/**
 * Returns four walks through one scenario, one for each type of officer: kind, hurried, harsh, and polite but wrong.
 * If the scenario has several variants, the hurried officer meets the second one. The other officers meet the first
 * one.
 */
export const performancesOf = (book: Book): readonly Performance[] =>
  temperaments.map(temperament => {
    const [first, second = first] = book.scenario.variants;
    const variant = (temperament === 'hurried' ? second : first)?.id ?? '';
    return {temperament, variant, choices: wayOf(book, variant, temperament)};
  });

/**
 * Returns the transcripts of four officers who hold the same interview, as a page of Markdown. `npm run
 * scenarios` writes it.
 */
export function transcriptsOf({shown, scenario, words}: ReportedScenario): string {
  const talks = performancesOf({shown, scenario, words}).map(performance => {
    const textOf = runTexts(shown, words, performance.variant, 'transcripts');
    return {
      heading: heading(performance),
      before: ['setting', 'opening', 'briefing'].map(key => textOf(key).trim()).join('\n\n'),
      lines: talk({shown, scenario, words: textOf}, performance),
    };
  });
  return `${[
    `# ${words('title')}: four officers`,
    'Made by `npm run scenarios`; a test fails when this page is not what is said. A kind, a hurried, a harsh and a polite ' +
      'officer meet the same person. The polite one chooses the politest of the wrong wordings. For trainers: it shows what may come out.',
    ...talks.flatMap(({heading, before, lines}, i) => [
      heading,
      ...(talks.slice(0, i).some(t => t.before === before) ? [] : [before]),
      ...lines,
    ]),
  ].join('\n\n')}\n`;
}

const heading = ({temperament, variant}: Performance): string =>
  `## A ${temperament} officer${variant === '' ? '' : ` (${variant})`}`;

function talk(book: Book, performance: Performance): readonly string[] {
  const {start, turns, state} = play(book.scenario, performance);
  return [
    ...room(book, start),
    ...opening(book, start),
    ...turns.flatMap(turn => exchange(book, turn)),
    ...ending(book, state),
  ];
}

function exchange(book: Book, turn: Turn): readonly string[] {
  const {before, after} = turn;
  const moved = after.place !== before.place || after.mode !== before.mode;
  const opens = moved && (after.mode === 'open' || after.mode === 'pause');
  return [
    ...linesOf(book.scenario, turn).map(line => lineText(book, line)),
    ...linesIfChanged(turn, state => room(book, state)),
    ...linesIfChanged(turn, state => look(book, state)),
    ...(opens ? opening(book, after) : []),
  ];
}

function lineText({words}: Book, {who, key}: InterviewLine): string {
  if (key.startsWith('queue.')) return `*${words(key)}*`;
  if (who === 'scene') return words(key).trim();
  if (key.endsWith('.act')) return `**Officer, without a word:** ${words(key)}`;
  if (!key.endsWith('.')) return `**Officer:** “${words(key)}”`;
  const say = words(`${key}say`);
  return say === '' ? `**Officer, without a word:** ${words(`${key}act`)}` : `**Officer:** ${say}`;
}

/**
 * Compares what `describe` returns before and after a turn. If the two differ, returns the description after the turn.
 * Returns nothing after a grave error, or at the end.
 */
const linesIfChanged = ({before, after}: Turn, describe: (state: State) => readonly string[]): readonly string[] =>
  after.mode === 'ended' || after.mode === 'repair' || describe(before).join('') === describe(after).join('')
    ? []
    : describe(after);

const room = (book: Book, state: State): readonly string[] => {
  const lines = roomHere(book, state);
  return lines.length === 0 ? [] : [`*In the room:* ${lines.join(' ')}`];
};

const look = (book: Book, state: State): readonly string[] =>
  whereHere(book, state) === 'seated'
    ? [
        `*${book.words(`person.looks.${trustBand(state.trust)}`)} ${book.words(`person.feels.${distressBand(state.distress)}`)}*`,
      ]
    : [];

/** Returns a heading that names the decision. After the heading comes what the officer sees and hears in this state. */
const opening = (book: Book, state: State): readonly string[] => [
  `### ${headingHere(book, state)}`,
  ...sceneOf(book.scenario, state).map(key => book.words(key).trim()),
];

const ending = (book: Book, state: State): readonly string[] => [
  `### How it ends: ${book.words(`endings.${state.place}.title`)}`,
  ...sceneOf(book.scenario, state).map(key => book.words(key).trim()),
  `*${state.minutes} of ${book.scenario.budget} minutes were used.*`,
];
