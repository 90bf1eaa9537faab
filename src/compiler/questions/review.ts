import {createHash} from 'node:crypto';
import {isRecord} from '../../content/is-record.ts';
import type {DrillItemSource} from '../../content/author-files.ts';
import {warning, type Fault, type SourcePlace} from '../source/fault.ts';

/** Result of checking the signature of an item. */
export interface ReviewResult {
  readonly isDraft: boolean;
  readonly faults: readonly Fault[];
}

/**
 * Checks the reviewer's signature of an item. An item that has changed since it was signed becomes a draft
 * again and gets a warning.
 */
export function reviewOf(source: DrillItemSource, at: SourcePlace): ReviewResult {
  const {review} = source;
  if (review === 'draft') return {isDraft: true, faults: []};
  const is = contentOf(source);
  if (review.of === is) return {isDraft: false, faults: []};
  const message = `"${source.question.id}" is not what ${review.by} signed on ${review.on}, so it counts as a draft: have it read again and write \`of: "${is}"\`, or write \`review: draft\``;
  return {isDraft: true, faults: [warning(at, message, 'review')]};
}

/** Hash of an item without its signature, as 8 hex digits. The order of fields does not matter. */
const contentOf = ({review: _, ...rest}: DrillItemSource): string =>
  createHash('sha256')
    .update(JSON.stringify(rest, (_name, value: unknown) => byName(value)))
    .digest('hex')
    .slice(0, 8);

const byName = (value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
