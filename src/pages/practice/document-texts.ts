import type {Say} from '../../documents/view/say.ts';
import type {Generated} from '../../documents/generate/generate.ts';
import type {Words} from '../../content/question-type.ts';
import {escapeHtml} from '../../text/escape-html.ts';

/** What is said when a check is made: the bench shows what there is to see, so that no check tells the answer. */
const checkWords: ReadonlyMap<string, string> = new Map([
  ['read-again', 'read'],
  ['page-edges', 'pages'],
  ['call-embassy', 'call'],
]);

/** The key of what the bench asks for; undefined where a made document has nothing to say. */
function keyOf(asked: string, {defect, holder}: Generated): string | undefined {
  const [kind, id = ''] = asked.split('.');
  switch (kind) {
    case 'person':
      return `story.${holder.story}`;
    case 'checks':
      return `check.${checkWords.get(id) ?? 'lamp'}`;
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

/** The words of a document that practice made, under the keys by which a bench asks for them, as HTML. */
export const wordsOfMade =
  (made: Generated, say: Say): Words =>
  asked => {
    const key = keyOf(asked, made);
    return key === undefined ? '' : escapeHtml(say(`practice.${key}`));
  };
