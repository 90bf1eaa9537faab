import MagicString from 'magic-string';
import {Visitor, type ESTree, type Plugin, type Rolldown} from 'vite';

/** Changes one tagged template in `text`, which is the source of its file. */
export type EditTemplate = (
  text: MagicString,
  template: ESTree.TemplateLiteral,
  context: Rolldown.TransformPluginContext,
) => void;

/**
 * A Vite plugin that calls `edit` for each template with one of the `tags`, only in builds. It runs before
 * other plugins, so that errors point to the original source.
 */
export const editTemplates = (name: string, tags: readonly string[], edit: EditTemplate): Plugin => ({
  name,
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: {id: /\.ts$/, code: new RegExp(`\\b(${tags.join('|')})\``)},
    handler(file, id) {
      // The parser returns template text without CR. Without CR in the source, positions in both are the
      // same.
      const source = file.replaceAll('\r\n', '\n');
      const text = new MagicString(source);
      new Visitor({
        TaggedTemplateExpression: ({tag, quasi}) => {
          if (tag.type === 'Identifier' && tags.includes(tag.name)) edit(text, quasi, this);
        },
      }).visit(this.parse(source, {lang: 'ts'}));
      return text.hasChanged()
        ? {code: text.toString(), map: text.generateMap({source: id, hires: true})}
        : null;
    },
  },
});
