import {fault, type Fault} from '../../source/fault.ts';
import {percent, type LintItem, type LintRule} from './item.ts';

/**
 * Maximum share of words that two stems may have in common. The limit applies if at least one of the two questions is
 * in a lesson. Between two items in banks there is no limit: they may be the `pre` form and the `post` form of one
 * item, whose stems may be similar.
 */
const most = 0.6;
/** Minimum number of significant words in the longer of two stems. If both stems are shorter, they are not compared. */
const fewestWords = 5;

/**
 * Words that can occur in any question. They are not counted, because they do not show that two questions are
 * similar.
 */
const small = new Set(
  'a about all an and are as at be been but by can do does for from has have he her him his how i if in into is it its may more no not of on one or out she so than that the their them then there they this to up was what when which who will with you your yours'.split(
    ' ',
  ),
);

const plain = (stem: string): string =>
  stem
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface PlainStem {
  readonly item: LintItem;
  readonly stem: string;
  readonly words: ReadonlySet<string>;
}

const plainStemOf = (item: LintItem): PlainStem => {
  const stem = plain(item.stem);
  return {item, stem, words: new Set(stem.split(' ').filter(word => !small.has(word)))};
};

/**
 * Returns how many words two stems have in common, as a share of the words in the longer stem. Returns 0 if the
 * longer stem has too few words.
 */
function common(one: PlainStem, other: PlainStem): number {
  const longer = Math.max(one.words.size, other.words.size);
  return longer < fewestWords ? 0 : [...one.words].filter(word => other.words.has(word)).length / longer;
}

/**
 * Returns true if a question is in a lesson. All learners read the lessons, so no other question may be similar to a
 * question in a lesson.
 */
const isOfLesson = ({item}: PlainStem): boolean => item.stemAt.file.endsWith('.md');

const ofTwin = (item: LintItem, what: string, {id, stemAt: {file, line}}: LintItem): Fault =>
  fault(item.stemAt, `${what} of the question "${id}" (${file}:${line}); ask something else`, 'twin-stems');

/**
 * Reports a question with the same stem as another question of the course. Also reports a question whose stem
 * resembles a stem in a lesson, because the lesson would reveal content of a test.
 */
export const twinStems: LintRule = items => {
  const all = items.map(plainStemOf);
  return all.flatMap((one, at) => {
    const before = all.slice(0, at);
    const same = before.find(({stem}) => stem === one.stem);
    if (same) return [ofTwin(one.item, 'these are the words', same.item)];
    const like = before.find(other => (isOfLesson(one) || isOfLesson(other)) && common(one, other) > most);
    if (!like) return [];
    return [ofTwin(one.item, `${percent(common(one, like))} of these words are those`, like.item)];
  });
};
