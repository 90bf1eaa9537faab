import MagicString from 'magic-string';
import {Visitor, type ESTree, type Plugin, type Rolldown} from 'vite';

/** Changes one tagged template. `text` holds the source of the file that contains the template. */
export type EditTemplate = (
  text: MagicString,
  template: ESTree.TemplateLiteral,
  context: Rolldown.TransformPluginContext,
) => void;

/**
 * A Vite plugin that works only in builds. It calls `edit` for each template with one of the `tags`. It runs
 * before other plugins, so that errors point to the original source.
 */
export const editTemplates = (name: string, tags: readonly string[], edit: EditTemplate): Plugin => ({
  name,
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: {id: /\.ts$/, code: new RegExp(`\\b(${tags.join('|')})\``)},
    handler(file, id) {
      // The parser returns the text of a template without CR. The source must have no CR either. Otherwise a
      // position in the template would not match the position in the source.
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
