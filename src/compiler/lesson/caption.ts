import type {RootContent} from 'mdast';
import type {TextEntry} from '../text/entry.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';
import {placeOf, sliceOf, type LessonText} from './lesson-text.ts';

type ContainerDirective = Extract<RootContent, {type: 'containerDirective'}>;

/**
 * Reads the caption of a block whose content loads separately. The caption is one paragraph that says what to look
 * at. It is on the page while the content loads.
 */
export function captionOf(
  node: ContainerDirective,
  kind: string,
  at: SourcePlace,
  key: string,
  lesson: LessonText,
): {readonly entry?: TextEntry; readonly faults: readonly Fault[]} {
  const [first, second] = node.children;
  if (first?.type !== 'paragraph') {
    const message = `the :::${kind} needs a caption: one paragraph after its first line that says what to look at`;
    return {faults: [fault(at, message, kind)]};
  }
  const message = `a :::${kind} has one paragraph, its caption: write the rest below it`;
  const entry = {key, text: sliceOf([first], lesson), kind: 'text', at: placeOf(first, lesson)} as const;
  return {entry, faults: second ? [fault(placeOf(second, lesson), message, kind)] : []};
}
