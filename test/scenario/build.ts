import {textsIn} from '../../src/content/texts.ts';
import type {Words} from '../../src/content/question-type.ts';
import {fields, type ScenarioSource} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import type {Scenario, Shown} from '../../src/scenario/model/scenario.ts';

/** A scenario as the compiler builds it, with its texts as a function of the key. */
export interface Built {
  readonly source: ScenarioSource;
  readonly shown: Shown;
  readonly rubric: Scenario;
  readonly keys: readonly string[];
  readonly words: Words;
}

/** Checks, splits and extracts the texts of what an author wrote. Throws when it has faults. */
export function build(written: unknown): Built {
  const source = authoring.source.parse(written);
  const texts = new Map(textsIn(fields, source).map(t => [t.key, html(t.text)]));
  return {source, ...authoring.split(source), keys: [...texts.keys()], words: key => texts.get(key) ?? ''};
}

/**
 * Converts the Markdown that tests need: emphasis, flat lists and paragraphs. The compiler has the full
 * conversion.
 */
function html(markdown: string): string {
  const line = markdown
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>');
  const blocks = line.split(/\n{2,}/);
  if (blocks.length === 1 && !line.startsWith('- ')) return line;
  return blocks
    .map(b =>
      b.startsWith('- ')
        ? `<ul>${b
            .split(/^- /m)
            .filter(Boolean)
            .map(i => `<li>${i.trim()}</li>`)
            .join('')}</ul>`
        : `<p>${b}</p>`,
    )
    .join('');
}
