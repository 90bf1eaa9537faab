import type {TextEntry} from '../../src/compiler/text/entry.ts';
import {hashOf} from '../../src/compiler/text/translation.ts';
import type {CourseTexts} from './units.ts';

/** Returns the entry of an English text that stands on `line` of a file. */
const textAt = (key: string, text: string, kind: TextEntry['kind'] = 'text', line = 1): TextEntry => ({
  ...{key, text, kind},
  at: {file: 'modules/border/01-first.md', line, column: 1},
});

/**
 * Six texts of a module and their Mongolian translations. One is up to date, one has a placeholder, one is missing,
 * and one is stale. One is a list, and one is a word in a drawing.
 */
export const someTexts = (): CourseTexts => ({
  language: 'mn',
  modules: [
    {
      id: 'border',
      objectives: [],
      numbers: {},
      parts: [
        {
          ...{kind: 'lesson', id: 'first', minutes: 1, objectives: [], sources: []},
          sections: [{id: 'gate', blocks: [{kind: 'prose', key: 'first.gate.prose'}]}],
        },
      ],
    },
  ],
  english: [
    {
      name: 'border',
      drawings: [],
      entries: [
        textAt('title', 'The border', 'text', 2),
        textAt('first.title', 'You have {{count}} of {{all}}', 'plain', 3),
        textAt('first.gate.title', 'The gate', 'text', 5),
        textAt('first.gate.prose', 'Ask *twice* before you open it.', 'prose', 7),
        textAt('first.list', '- one\n- two', 'prose', 9),
        textAt('first.map.svg.go', 'Go', 'plain', 12),
      ],
    },
  ],
  catalogues: new Map([
    [
      'border',
      {
        review: 'draft',
        entries: {
          title: {of: hashOf('The border'), text: 'Хил'},
          'first.title': {of: hashOf('You have {{count}} of {{all}}'), text: '{{all}}: {{count}}'},
          'first.gate.prose': {of: '00000000', text: 'Асуу.'},
          'first.list': {of: hashOf('- one\n- two'), text: '- нэг\n- хоёр'},
          'first.map.svg.go': {of: hashOf('Go'), text: 'Яв'},
        },
      },
    ],
  ]),
});
