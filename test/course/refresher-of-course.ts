import {refresherCode, type RefresherMonths} from '../../src/record/codes/refresher-code.ts';
import {thisCourse} from '../content/this-course.ts';
import {version} from '../packaging/course.ts';

/** Ten items of the pre-test, each with its bank and with the numbers that ids.lock gives it. */
export const items = thisCourse()
  .course.modules.flatMap(({id: module, parts, numbers}) =>
    parts.flatMap(part =>
      part.kind === 'paper' && part.role === 'pre-test'
        ? part.draw.flatMap(({bank, items: names}) =>
            names.map(item => ({
              ...{bank, id: `${module}.${part.id}.${item}`},
              module: thisCourse().course.index.modules.find(({id}) => id === module)?.number ?? 0,
              ...{paper: numbers[part.id] ?? 0, item: numbers[`${part.id}/${bank}/${item}`] ?? 0},
            })),
          )
        : [],
    ),
  )
  .slice(0, 10);

export const months: RefresherMonths = 3;

/** The code of a refresher with these items. */
export const code = refresherCode({months, version, at: Date.UTC(2026, 11, 4), items});
