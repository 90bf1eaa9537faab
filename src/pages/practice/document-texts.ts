import type {BenchTexts} from '../../documents/view/bench-texts.ts';
import type {Generated} from '../../documents/generate/generate.ts';
import type {TextLookup} from '../../content/question-type.ts';
import {escapeHtml} from '../../text/escape-html.ts';

/**
 * Keys of the texts for checks. Each text only says that the bench now shows the result, because the result itself
 * would reveal the right response.
 */
const checkTexts: ReadonlyMap<string, string> = new Map([
  ['read-again', 'read'],
  ['page-edges', 'pages'],
  ['call-embassy', 'call'],
]);

/** Returns the key of a text that the bench requests. Undefined if a generated document has no such text. */
function keyOf(benchKey: string, {fraud, holder}: Generated): string | undefined {
  const defect = fraud?.defect;
  const [kind, id = ''] = benchKey.split('.');
  switch (kind) {
    case 'person':
      return `story.${holder.story}`;
    case 'checks':
      return `check.${checkTexts.get(id) ?? 'lamp'}`;
    case 'anomalies':
      return `sign.${id}`;
    case 'why':
      return defect === undefined ? 'genuine' : `defect.${defect}`;
    case 'teaching':
      return defect === undefined ? 'genuineLook' : `look.${defect}`;
    case 'atTheCounter':
      return defect === undefined ? undefined : 'atTheCounter';
    default:
      return undefined;
  }
}

/**
 * Returns a lookup for the texts of a generated document, as HTML. It accepts the keys that the document
 * bench uses.
 */
export const generatedTexts =
  (generated: Generated, say: BenchTexts): TextLookup =>
  benchKey => {
    const key = keyOf(benchKey, generated);
    return key === undefined ? '' : escapeHtml(say(`practice.${key}`));
  };
