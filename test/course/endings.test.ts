import {expect, test} from 'vitest';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {replay} from '../../src/scenario/engine/play.ts';
import {responseOf} from '../../src/scenario/engine/variant.ts';
import {sourceOf, reportFactsOf} from '../../tools/scenarios/read.ts';
import {performancesOf} from '../../tools/scenarios/transcript.ts';
import {root} from '../../tools/paths.mjs';

test.each(interviewIds(root))(
  'in %s, a kind, a hurried and a harsh officer reach three different endings',
  id => {
    const book = reportFactsOf(root, sourceOf(root, id));
    const endings = performancesOf(book)
      .filter(({temperament}) => temperament !== 'polite but wrong')
      .map(p => replay(book.scenario, responseOf(p)).place);
    expect(new Set(endings).size, endings.join(', ')).toBe(3);
  },
);
