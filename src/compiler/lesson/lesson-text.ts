import type {Nodes} from 'mdast';
import type {SourcePlace} from '../source/fault.ts';
import type {ReadSingle} from '../questions/single.ts';
import type {Tree} from '../source/source-file.ts';

/** The text of one lesson, together with the data that the lesson's blocks refer to. */
export interface LessonText {
  /** Id of the lesson, or '' when the id has a fault. */
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly tree: Tree;
  /** All interviews and documents of the course, by id. */
  readonly singles: ReadonlyMap<string, ReadSingle>;
}

/** Returns the place where a node starts in the lesson file. */
export const placeOf = (node: Nodes, {file}: {readonly file: string}): SourcePlace => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** Returns the author's Markdown from the start of the first node to the end of the last node. */
export function sliceOf(nodes: readonly Nodes[], {text}: {readonly text: string}): string {
  const start = nodes[0]?.position?.start.offset ?? 0;
  return text.slice(start, nodes.at(-1)?.position?.end.offset ?? start).trimEnd();
}
