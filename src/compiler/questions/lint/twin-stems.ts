import {fault, type Fault} from '../../source/fault.ts';
import {percent, type Item, type Rule} from './item.ts';

/** Of the words of both stems; the two forms of an item in `pre` and `post` may have more in common. */
const most = 0.6;
/** Words that tell one question from another; fewer tell nothing. */
const fewestWords = 5;

/** They stand in any question. */
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

interface Asked {
  readonly item: Item;
  readonly stem: string;
  readonly words: ReadonlySet<string>;
}

const asked = (item: Item): Asked => {
  const stem = plain(item.stem);
  return {item, stem, words: new Set(stem.split(' ').filter(word => !small.has(word)))};
};

/** Which share of its words the longer one of two stems has in common with the other. */
function common(one: Asked, other: Asked): number {
  const longer = Math.max(one.words.size, other.words.size);
  return longer < fewestWords ? 0 : [...one.words].filter(word => other.words.has(word)).length / longer;
}

/** What a lesson asks is read by everybody, so that its like may stand nowhere else. */
const isOfLesson = ({item}: Asked): boolean => item.stemAt.file.endsWith('.md');

const ofTwin = (item: Item, what: string, {id, stemAt}: Item): Fault =>
  fault(
    item.stemAt,
    `${what} of the question "${id}" (${stemAt.file}:${stemAt.line}); ask something else`,
    'twin-stems',
  );

/** No two questions of the course ask the same words, and none asks nearly those of a lesson, or that gives away what a test examines. */
export const twinStems: Rule = items => {
  const all = items.map(asked);
  return all.flatMap((one, at) => {
    const before = all.slice(0, at);
    const same = before.find(({stem}) => stem === one.stem);
    if (same) return [ofTwin(one.item, 'these are the words', same.item)];
    const like = before.find(other => (isOfLesson(one) || isOfLesson(other)) && common(one, other) > most);
    if (!like) return [];
    return [ofTwin(one.item, `${percent(common(one, like))} of these words are those`, like.item)];
  });
};
