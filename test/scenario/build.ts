import {textsIn} from '../../src/content/texts.ts';
import type {TextLookup} from '../../src/content/question-type.ts';
import {fields, type ScenarioSource} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import type {Scenario, InterviewShown} from '../../src/scenario/model/scenario.ts';

/**
 * A scenario as the compiler builds it. `words` returns a text by its key, exactly as the author wrote it. So the
 * texts must not contain Markdown.
 */
export interface Built {
  readonly source: ScenarioSource;
  readonly shown: InterviewShown;
  readonly rubric: Scenario;
  readonly keys: readonly string[];
  readonly words: TextLookup;
}

/** Checks an author's scenario, splits it into shown data and rubric, and extracts its texts. Throws if it has faults. */
export function build(rawSource: unknown): Built {
  const source = authoring.source.parse(rawSource);
  const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
  return {source, ...authoring.split(source), keys: [...texts.keys()], words: key => texts.get(key) ?? ''};
}
