import {xmlOf} from '../../src/packaging/manifest/xml.ts';
import type {Format} from './unit.ts';

/**
 * TMX 1.4: a translation memory with all texts whose translation is up to date. Translators' tools propose these
 * translations for similar texts.
 */
export const tmx: Format = {
  ending: '.tmx',
  write: ({language, units}) =>
    xmlOf({
      tmx: {
        '@version': '1.4',
        header: {
          ...{'@creationtool': 'tamga', '@creationtoolversion': '1', '@segtype': 'block'},
          ...{'@o-tmf': 'tamga', '@adminlang': 'en', '@srclang': 'en', '@datatype': 'plaintext'},
        },
        body: {
          tu: units
            .filter(({state}) => state === 'draft' || state === 'reviewed')
            .map(({name, english, translation, state}) => ({
              '@tuid': name,
              prop: {'@type': 'x-state', '#': state},
              tuv: [
                {'@xml:lang': 'en', seg: english},
                {'@xml:lang': language, seg: translation},
              ],
            })),
        },
      },
    }),
};
