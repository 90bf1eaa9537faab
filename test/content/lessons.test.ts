import {describe, expect, test} from 'vitest';
import {format} from '../../src/compiler/source/fault.ts';
import {sentencesIn, wordsIn, yearsOf} from '../../src/compiler/questions/lint/reading-level.ts';
import {coreMinutes} from '../../src/content/core.ts';
import type {PaperRole} from '../../src/content/course.ts';
import {wholeLesson} from '../../src/pages/place.ts';
import {isKnown, parseRoute, type Route} from '../../src/pages/router.ts';
import {thisCourse} from './this-course.ts';
import {
  allTexts,
  coreParts,
  keysRead,
  lessons,
  papers,
  plain,
  saidIn,
  type LessonWithTexts,
} from './course-lessons.ts';

const {course, warnings} = thisCourse();

/** Collects one line for each problem in the lessons. The tests expect an empty list. */
const amissIn = (find: (lesson: LessonWithTexts) => readonly string[]): readonly string[] =>
  lessons.flatMap(lesson => find(lesson).map(what => `${lesson.name}: ${what}`));

const repeated = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at);
const sum = (all: readonly number[]) => all.reduce((whole, one) => whole + one, 0);
const count = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

describe('objectives', () => {
  const taught = (within: readonly LessonWithTexts[]) =>
    new Set(within.flatMap(({module, lesson}) => lesson.objectives.map(id => `${module}/${id}`)));
  const itemsOf = (bank: string) => course.banks.find(({id}) => id === bank)?.items ?? [];

  test('each objective is taught by a lesson and tested by an item of the module test', () => {
    const byLessons = taught(lessons);
    const amiss = course.modules.flatMap(({id, objectives}) => {
      const asked = new Set(itemsOf(`${id}.module-test`).map(({objective}) => objective));
      return objectives.flatMap(objective => [
        ...(byLessons.has(`${id}/${objective}`) ? [] : [`${id}: no lesson teaches "${objective}"`]),
        ...(asked.has(objective) ? [] : [`${id}: no item of the module's test asks "${objective}"`]),
      ]);
    });
    expect(amiss).toEqual([]);
  });

  test('each objective of the final test is taught by a lesson of the core path', () => {
    const onCore = taught(lessons.filter(({isCore}) => isCore));
    const lines = papers.filter(({paper}) => paper.role === 'final').flatMap(({paper}) => paper.draw);
    const asked = lines.flatMap(({bank, items}) =>
      itemsOf(bank)
        .filter(({block}) => items.includes(block.id))
        .map(({block, objective}) => ({bank, block, to: `${bank.split('.')[0] ?? ''}/${objective}`})),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(
      asked
        .filter(({to}) => !onCore.has(to))
        .map(({bank, block, to}) => `${bank}/${block.id}: no lesson of the core path teaches "${to}"`),
    ).toEqual([]);
  });
});

describe('durations', () => {
  test('the core path takes at most four hours', () => {
    const whole = sum(coreParts.map(({minutes}) => minutes));
    expect(whole).toBeLessThanOrEqual(240);
    expect(coreMinutes(course.index)).toBe(whole);
  });

  test('the start page and the menu show the counted duration, and no interface text states a duration in hours', () => {
    for (const [code, text] of [...saidIn('interface', 'start.core'), ...saidIn('pages', 'menu.whole')])
      expect(`${code} ${text}`).toMatch(/^[^\d]*\{\{time\}\}[^\d]*$/);
    const told = allTexts.filter(
      ([where, text]) =>
        /^\S+ (interface|pages) /.test(where) && /\b(\d+|three|four|five) hours?\b/i.test(text),
    );
    expect(told).toEqual([]);
  });

  test('three quarters of the parts of the core path have a duration in the range that the start page states', () => {
    for (const [code, text] of saidIn('interface', 'start.howLong')) {
      const [least = 0, most = 0] = (text.match(/\d+/g) ?? []).map(Number);
      const within = coreParts.filter(({minutes}) => minutes >= least && minutes <= most);
      expect([code, within.length / coreParts.length >= 0.75]).toEqual([code, true]);
    }
  });

  test('the minutes of each lesson are within a quarter of the time that its words, questions and pictures take', () => {
    expect(warnings.filter(({rule}) => rule === 'lesson-minutes').map(format)).toEqual([]);
  });

  // An item takes about a minute: half a minute to read its 70 to 80 words, and half a minute to decide. In a
  // scored test an item takes a quarter more time, because the learner reviews all responses and their
  // feedback after handing in.
  const perItem: Readonly<Record<PaperRole, readonly [least: number, most: number]>> = {
    'pre-test': [0.9, 1.1],
    opener: [0.9, 1.1],
    'module-test': [1.2, 1.4],
    final: [1.2, 1.4],
    'post-test': [0.9, 1.1],
  };

  test('the minutes of every paper match its number of items', () => {
    const amiss = papers.flatMap(({module, paper: {id, role, minutes, draw}}) => {
      const each = minutes / sum(draw.map(line => line.count));
      const [least, most] = perItem[role];
      return each >= least && each <= most ? [] : [`${module}/${id}: ${each.toFixed(2)} minutes an item`];
    });
    expect(papers.length).toBeGreaterThan(10);
    expect(amiss).toEqual([]);
  });
});

describe('structure of lessons', () => {
  const has = (kinds: readonly string[], {blocks}: LessonWithTexts) =>
    blocks.some(({kind}) => kinds.includes(kind));

  test('each lesson has two to four questions of at least two types', () => {
    const amiss = amissIn(({blocks}) => {
      const types = blocks.flatMap(block => (block.kind === 'question' ? [block.type] : []));
      return [
        ...(types.length < 2 || types.length > 4 ? [`${types.length} questions`] : []),
        ...(new Set(types).size < 2 ? [`all its questions are ${types[0] ?? 'missing'}`] : []),
      ];
    });
    expect(lessons.length).toBeGreaterThan(30);
    expect(amiss).toEqual([]);
  });

  test('each lesson begins with a case and has a figure, a document or faces', () => {
    expect(
      amissIn(lesson => {
        const [first] = lesson.lesson.sections;
        return [
          ...(first?.blocks.some(({kind}) => kind === 'case') ? [] : ['its first section has no case']),
          ...(has(['figure', 'specimen', 'faces'], lesson) ? [] : ['no figure, no document, no faces']),
        ];
      }),
    ).toEqual([]);
  });

  test('each lesson has a worked example', () => {
    // This lesson has its worked examples in the feedback of its questions.
    const without = ['document-fraud/protection'];
    expect(lessons.filter(lesson => !has(['reveal'], lesson)).map(({name}) => name)).toEqual(without);
  });

  test('each lesson ends with a list of actions for the next shift', () => {
    expect(
      amissIn(({lesson, say}) => {
        const last = lesson.sections.at(-1);
        const text = last?.blocks.flatMap(keysRead).map(say).join('') ?? '';
        return [
          ...(say(`${lesson.id}.${last?.id ?? ''}.title`) === 'On your next shift'
            ? []
            : ['another last section']),
          ...(/<[ou]l>/.test(text) ? [] : ['no list in its last section']),
        ];
      }),
    ).toEqual([]);
  });

  test('every figure has a caption and an alternative text of at least fifty words', () => {
    expect(
      amissIn(({blocks, say}) =>
        blocks.flatMap(block => {
          if (block.kind !== 'figure') return [];
          const words = count(plain(say(block.alternative)));
          return [
            ...(count(plain(say(block.caption))) < 3 ? [`"${block.id}" has no caption`] : []),
            ...(words < 50 ? [`"${block.id}" says in ${words} words what it shows`] : []),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test('titles of sections and boxes are unique in a lesson, and prose uses one level of headings', () => {
    expect(
      amissIn(({lesson, blocks, say}) => {
        const titles = [
          ...lesson.sections.map(({id}) => say(`${lesson.id}.${id}.title`)),
          ...blocks.flatMap(block => ('title' in block ? [say(block.title)] : [])),
        ].map(plain);
        const ranks = blocks.flatMap(keysRead).flatMap(key => say(key).match(/<h[^3r]/g) ?? []);
        return [
          ...titles.filter(title => title === '').map(() => 'a title is empty'),
          ...repeated(titles).map(title => `"${title}" stands twice`),
          ...ranks.map(rank => `a heading ${rank}> in prose`),
        ];
      }),
    ).toEqual([]);
  });
});

describe('links', () => {
  const hrefs = allTexts.flatMap(([where, html]) =>
    [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => ({where, href})),
  );
  const items: Readonly<Record<string, readonly string[]>> = {
    glossary: course.glossary?.terms.map(({id}) => id) ?? [],
    'job-aids': course.jobAids?.aids.map(({id}) => id) ?? [],
  };

  function leads(route: Route): boolean {
    if (route.name === 'missing' || !isKnown(route, course.index)) return false;
    if ('item' in route) return route.item === '' || (items[route.name] ?? []).includes(route.item);
    if (route.name !== 'part' || route.section === '' || route.section === wholeLesson) return true;
    return lessons.some(
      ({name, lesson}) =>
        name === `${route.module}/${route.part}` && lesson.sections.some(({id}) => id === route.section),
    );
  }

  test('each internal link leads to a page, section or term that exists', () => {
    const own = hrefs.filter(({href}) => href.startsWith('#'));
    expect(own.length).toBeGreaterThan(100);
    expect(
      own.filter(({href}) => !leads(parseRoute(href))).map(({where, href}) => `${where}: ${href}`),
    ).toEqual([]);
  });

  test('each external link is a complete https address', () => {
    const other = hrefs.filter(({href}) => !href.startsWith('#'));
    const isWhole = (href: string) =>
      URL.canParse(href) && /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/.test(href) && !/\s/.test(href);
    expect(other.filter(({href}) => !isWhole(href)).map(({where, href}) => `${where}: ${href}`)).toEqual([]);
    expect(allTexts.filter(([, html]) => html.includes('http://')).map(([where]) => where)).toEqual([]);
  });
});

describe('reading level', () => {
  /** Returns the prose of a lesson. Titles and tables are left out, because they cannot be shortened. */
  const proseOf = ({blocks, say}: LessonWithTexts) =>
    blocks.flatMap(keysRead).map(key => plain(say(key).replace(/<(table|h3)>[\s\S]*?<\/\1>/g, '')));

  test('no lesson requires more than eight years of schooling', () => {
    expect(
      amissIn(lesson => {
        const years = yearsOf(proseOf(lesson)) ?? Infinity;
        return years <= 8 ? [] : [`${years.toFixed(1)} years`];
      }),
    ).toEqual([]);
  });

  test('the sentences of each lesson have at most sixteen words on average', () => {
    expect(
      amissIn(lesson => {
        const sentences = sentencesIn(proseOf(lesson));
        const mean = sentences.flatMap(wordsIn).length / sentences.length;
        return mean <= 16 ? [] : [`${mean.toFixed(1)} words`];
      }),
    ).toEqual([]);
  });
});

describe('sources', () => {
  const sourcesOf = ({lesson, say}: LessonWithTexts) =>
    lesson.sources.map(id => ({id, text: plain(say(`${lesson.id}.sources.${id}.text`))}));

  // Prose, notes, tables and figures state facts, so they need a source. Cases, worked examples, questions
  // and the last section of a lesson only apply these facts.
  test('each lesson that states facts names a document as their source', () => {
    expect(
      amissIn(lesson => {
        const sections = lesson.lesson.sections.slice(0, -1);
        const facts = sections.flatMap(({blocks}) =>
          blocks.filter(({kind}) => ['prose', 'note', 'figure'].includes(kind)),
        );
        const read = lesson.lesson.sources.filter(id => id !== 'course' && id !== 'known');
        return facts.length > 0 && read.length === 0 ? ['no document is named'] : [];
      }),
    ).toEqual([]);
  });

  test('each source is written out in full and appears once in a lesson', () => {
    expect(
      amissIn(lesson => {
        const texts = sourcesOf(lesson).map(({text}) => text);
        return [
          ...texts
            .filter(text => text.length < 20 || count(text) < 3)
            .map(text => `"${text}" is no more than a key`),
          ...repeated(texts).map(text => `"${text}" stands twice`),
        ];
      }),
    ).toEqual([]);
  });

  test('sources from general knowledge or course practice are labelled as such', () => {
    const kinds = [
      {id: 'known', is: /general professional knowledge, not read in (the|a|any) documents? ?/i},
      {id: 'course', is: /course practice|(for|of) this course/i},
    ];
    expect(
      amissIn(lesson =>
        sourcesOf(lesson).flatMap(({id, text}) =>
          kinds.flatMap(kind => {
            if (kind.id === id && !kind.is.test(text)) return [`"${id}" does not say what it is`];
            return kind.id !== id && kind.is.test(text) ? [`"${id}" must have the id "${kind.id}"`] : [];
          }),
        ),
      ),
    ).toEqual([]);
  });

  test('every lesson names the course itself as the source of the material that was made for the course', () => {
    expect(lessons.filter(({lesson}) => !lesson.sources.includes('course')).map(({name}) => name)).toEqual(
      [],
    );
  });
});
