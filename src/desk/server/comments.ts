import {toCsv, type CsvCell} from '../../text/csv.ts';
import {localStamp} from '../ledger/local-time.ts';
import type {DeskPlace} from '../ledger/readable.ts';
import type {PageTexts} from '../pages/page-texts.ts';
import type {Comment} from '../storage/comments.ts';
import type {DeskParts} from './desk.ts';

/** The choices by which the trainer's page can filter comments. */
export const shownStates = ['open', 'done', 'all'] as const;

/**
 * A comment with the title of its preview link and with its screen. The screen is undefined if the course no longer
 * has it.
 */
export interface PlacedComment extends Comment {
  readonly link: string;
  readonly place: DeskPlace | undefined;
}

/**
 * Returns all comments in the order of the course. The comments on one screen are in order of time, oldest first.
 * Comments on removed screens are at the end.
 */
export function placedComments(
  {comments, previews, readable}: DeskParts,
  {language}: PageTexts,
): readonly PlacedComment[] {
  const titles = new Map(previews.all().map(({id, title}) => [id, title]));
  const {places} = readable(language);
  const order = new Map(Object.keys(places).map((address, n) => [address, n]));
  const orderOf = ({address}: Comment) => order.get(address) ?? order.size;
  return comments
    .all()
    .map(comment => ({
      ...comment,
      link: titles.get(comment.preview) ?? '',
      place: places[comment.address],
    }))
    .sort((a, b) => orderOf(a) - orderOf(b) || compare(a.address, b.address));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Exports all comments as CSV for a spreadsheet; times are local. */
export function commentsCsv(desk: DeskParts, words: PageTexts): string {
  const {t} = words;
  const head = [
    ...['when', 'name', 'module', 'lesson', 'section'],
    ...['address', 'file', 'line', 'comment', 'state'],
  ].map(name => t(`desk.comments.${name}`));
  const lines = placedComments(desk, words).map(({place, ...comment}): CsvCell[] => [
    localStamp(comment.edited ?? comment.created),
    comment.name,
    place?.module,
    place?.part,
    place?.section,
    comment.address,
    place?.file,
    place?.line,
    comment.text,
    t(comment.done === null ? 'desk.comments.isOpen' : 'desk.comments.isDone'),
  ]);
  return toCsv([head, ...lines]);
}
