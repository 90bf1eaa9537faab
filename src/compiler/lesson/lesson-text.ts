import type {Nodes} from 'mdast';
import type {SourcePlace} from '../source/fault.ts';
import type {ReadSingle} from '../questions/single.ts';
import type {Tree} from '../source/source-file.ts';

/** The text of one lesson, with the data that its blocks refer to. */
export interface LessonText {
  /** Id of the lesson, or '' when it has a fault. */
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly tree: Tree;
  /** All interviews and documents of the course, by id. */
  readonly singles: ReadonlyMap<string, ReadSingle>;
}

/** Start of a node in the lesson file. */
export const placeOf = (node: Nodes, {file}: {readonly file: string}): SourcePlace => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The author's Markdown from the first node to the end of the last. */
export function sliceOf(nodes: readonly Nodes[], {text}: {readonly text: string}): string {
  const start = nodes[0]?.position?.start.offset ?? 0;
  return text.slice(start, nodes.at(-1)?.position?.end.offset ?? start).trimEnd();
}
