/** Tests and tools may import everything. */
const test = '[.]test[.]ts$|^test/|^tools/';

/** In a core folder, the files that may use the browser: elements, style sheets and tests. */
const edge = '[.](element|styles)[.]ts$|[.]test[.]ts$';

/**
 * Files that only the compiler loads: the schemas of author files, and the code that splits a question into a
 * part for the learner (`shown`) and a rubric.
 */
const authors =
  '^src/(documents|scenario)/(schema|authoring|(booth|own-words|short-talks)/schema)|^src/questions/([^/]+/schema|authoring|options|pairs-source)[.]ts$|^src/figures/([^/]+/schema|authoring)[.]ts$|^src/content/(fields|texts|author-files|translation-files|course-file|country-file)[.]ts$';

/** Folders whose files the learner's browser may load. */
const shipped =
  '^src/(score|content|documents|questions|figures|scenario|record|session|tracking|text|ui|device|load|pages|shell|app)/';

/** Files that run in Node. */
const node = '^src/(compiler|packaging|desk/(server|storage|pages))/|^src/desk/[^/]+[.]ts$';

/** Files that score responses. */
const scorers = [
  '^src/(questions|scenario|documents)/.*score[.]ts$',
  '^src/questions/(types|scoring|authoring)[.]ts$',
];

/** Returns a rule that lets one folder import only the listed folders and files. */
const only = (name, folder, allowed, comment, pathNot = test) => ({
  name,
  comment,
  severity: 'error',
  from: {path: `^src/${folder}/`, pathNot},
  to: {path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/`},
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'score-imports-nothing',
      'score',
      [],
      'Points and totals are the lowest layer. Move code that needs more than numbers to the folder of its concept.',
    ),
    only(
      'content-imports-only-score',
      'content',
      ['score'],
      'The model of a course knows no question type, scenario or record. Move the code to the folder of that concept.',
    ),
    only(
      'text-imports-only-content',
      'text',
      ['content', 'score'],
      'Catalogues and formats serve every caller. Let the caller pass in what is particular to it.',
    ),
    only(
      'ui-imports-only-text-and-content',
      'ui',
      ['text', 'content', 'score'],
      'Base elements and styles know no page, record or session. Pass data in as a property.',
    ),
    only(
      'figures-import-only-ui',
      'figures',
      ['ui', 'text', 'content', 'score', 'documents/mrz'],
      'An activity shows data and knows no record, session or page. Let the lesson pass in what it needs.',
    ),
    {
      name: 'activities-do-not-import-each-other',
      comment: 'Each activity stands alone. Move shared code to src/figures.',
      severity: 'error',
      from: {path: '^src/figures/([^/]+)/'},
      to: {path: '^src/figures/([^/]+)/', pathNot: '^src/figures/$1/'},
    },
    {
      name: 'scenario-and-documents-import-only-the-model',
      comment:
        'An interview or an examination is one question type among others. Import the contract in content/question-type.ts, and leave the lists and totals to src/questions and src/record.',
      severity: 'error',
      from: {path: '^src/(scenario|documents)/', pathNot: edge},
      to: {path: '^src/', pathNot: '^src/(score|content|$1)/'},
    },
    {
      name: 'scenario-and-documents-elements-import-only-ui',
      comment:
        'Elements and styles of an interview or a document use src/ui and src/text. Move shared styles to src/ui.',
      severity: 'error',
      from: {path: '^src/(scenario|documents)/.*[.](element|styles)[.]ts$'},
      to: {path: '^src/', pathNot: '^src/(score|content|text|ui|$1)/'},
    },
    {
      name: 'questions-import-only-the-model',
      comment:
        'A question type works without a session or record. Let the session pass in what the type needs.',
      severity: 'error',
      from: {path: '^src/questions/', pathNot: edge},
      to: {path: '^src/', pathNot: '^src/(score|content|documents|scenario|questions)/'},
    },
    {
      name: 'question-elements-import-only-ui',
      comment: 'Question elements and styles use src/ui and src/text. Move shared styles to src/ui.',
      severity: 'error',
      from: {path: '^src/questions/.*(element|styles)[.]ts$'},
      to: {path: '^src/', pathNot: '^src/(score|content|text|ui|questions)/'},
    },
    {
      name: 'record-imports-only-the-model',
      comment:
        'The record is a fold of events. It may import the progress types of tracking/port.ts, and nothing of screens, session or LMS.',
      severity: 'error',
      from: {path: '^src/record/', pathNot: test},
      to: {path: '^src/', pathNot: '^src/(score|content|questions|record)/|^src/tracking/port[.]ts$'},
    },
    {
      name: 'core-has-no-effects',
      comment:
        'The core is pure. Move the effect to an element, an adapter or the session, and pass its result in.',
      severity: 'error',
      from: {path: '^src/(score|content|documents|questions|scenario|record|session)/', pathNot: edge},
      to: {
        path: [
          '[.](element|styles)[.]ts$',
          '^src/ui/',
          'node_modules/(lit|lit-html|lit-element|@lit|i18next|scorm-again)/',
        ],
      },
    },
    {
      name: 'session-has-no-screen',
      comment:
        'The session imports the record, the list of scorers and the port. Pages read from the store what they show.',
      severity: 'error',
      from: {path: '^src/session/', pathNot: test},
      to: {
        path: '^src/',
        pathNot:
          '^src/(session|record|score|content)/|^src/questions/(scoring|types)[.]ts$|^src/tracking/port[.]ts$',
      },
    },
    {
      name: 'adapters-import-only-the-port',
      comment:
        'An adapter translates tracking/port.ts into one standard. Move every decision to record/progress.ts.',
      severity: 'error',
      from: {path: '^src/tracking/', pathNot: test},
      to: {path: '^src/', pathNot: '^src/(tracking|score)/'},
    },
    {
      name: 'adapters-do-not-import-each-other',
      comment:
        'One folder per standard. Move code that two standards share to tracking/scorm/ or to a file of src/tracking/.',
      severity: 'error',
      from: {path: '^src/tracking/(scorm12|scorm2004|cmi5)/', pathNot: test},
      to: {
        path: '^src/tracking/(scorm12|scorm2004|cmi5|standalone)/|^src/tracking/choose[.]ts$',
        pathNot: '^src/tracking/$1/',
      },
    },
    {
      name: 'device-imports-only-the-session',
      comment: 'The device folder wraps browser APIs. Let pages, frame or app decide what to do with them.',
      severity: 'error',
      from: {path: '^src/device/', pathNot: test},
      to: {
        path: '^src/',
        pathNot: '^src/(device|tracking)/|^src/session/store[.]ts$|^src/content/is-record[.]ts$',
      },
    },
    {
      name: 'load-has-no-screen',
      comment: 'Loaders fetch data and name its types. Render it in a page.',
      severity: 'error',
      from: {path: '^src/load/', pathNot: test},
      to: {path: ['^src/(app|shell|pages|tracking|compiler|packaging|desk)/', '[.](element|styles)[.]ts$']},
    },
    {
      name: 'pages-do-not-score',
      comment:
        'A page shows what the store says. Only a screen function (x-screen.ts) may load a scorer; ask session/store.ts for everything else.',
      severity: 'error',
      from: {
        path: '^src/(pages|shell)/',
        pathNot: `-screen[.]ts$|^src/pages/talk-practice/load-tasks[.]ts$|${test}`,
      },
      to: {path: scorers},
    },
    {
      name: 'pages-ask-the-store',
      comment:
        'Pages use session/store.ts. Let the store offer what a page needs of an adapter or of the session.',
      severity: 'error',
      from: {path: '^src/(pages|shell)/', pathNot: test},
      to: {
        path: ['^src/(app|tracking|compiler|packaging|desk)/', '^src/session/'],
        pathNot: '^src/session/store[.]ts$',
      },
    },
    {
      name: 'pages-do-not-import-the-frame',
      comment: 'The frame shows pages. Move what a page and the frame share to src/ui or src/text.',
      severity: 'error',
      from: {path: '^src/pages/', pathNot: test},
      to: {path: '^src/shell/'},
    },
    {
      name: 'elements-never-score',
      comment: 'An element shows data and dispatches an AnswerEvent. The store loads questions/scoring.ts.',
      severity: 'error',
      from: {path: '[.](element|styles)[.]ts$'},
      to: {path: [...scorers, '^src/tracking/'], dependencyTypesNot: ['type-only']},
    },
    {
      name: 'only-pages-read-the-record',
      comment:
        'Questions, interviews and documents get plain data. Let a page derive it from the record and pass it in.',
      severity: 'error',
      from: {path: '[.](element|styles)[.]ts$', pathNot: '^src/(pages|shell|app)/'},
      to: {path: '^src/(record|session|device|load|pages|shell|app)/'},
    },
    {
      name: 'question-types-do-not-import-each-other',
      comment: 'Each question type stands alone. Move shared code to src/questions or src/score.',
      severity: 'error',
      from: {path: '^src/questions/([^/]+)/'},
      to: {path: '^src/questions/([^/]+)/', pathNot: '^src/questions/$1/'},
    },
    {
      name: 'author-schemas-stay-in-the-compiler',
      comment:
        'The compiler checks author files with zod. The browser may import their types, and checks with zod/mini.',
      severity: 'error',
      from: {path: shipped, pathNot: `${authors}|${test}`},
      to: {path: [authors, 'node_modules/zod/(index|v4/(index|classic))'], dependencyTypesNot: ['type-only']},
    },
    {
      name: 'html-enters-through-prose',
      comment: 'Only HTML that the compiler sanitised may be rendered. Use src/text/prose.ts.',
      severity: 'error',
      from: {pathNot: '^src/text/prose[.]ts$'},
      to: {path: 'node_modules/lit(-html)?/.*unsafe-(html|svg|mathml)'},
    },
    {
      name: 'node-only-in-build',
      comment:
        'Only the compiler, the packager, the desk server, tools and tests run in Node. Read the value there and pass it on.',
      severity: 'error',
      from: {pathNot: `${node}|${test}|^[^/]+[.](ts|js|mjs|cjs)$`},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'browser-never-reaches-the-build',
      comment:
        'Code for the browser must not reach Node code, even indirectly. Let the build write the value into its data.',
      severity: 'error',
      from: {path: '^src/(app|desk/(player|reviewer|live))/', pathNot: test},
      to: {path: node, reachable: true},
    },
    {
      name: 'build-imports-only-the-core',
      comment:
        'Compiler and packager produce data and files. They read the list of pages and its router, and no screen, session or adapter. The answer key alone asks the adapters for the spelling of an answer.',
      severity: 'error',
      from: {path: '^src/(compiler|packaging)/', pathNot: test},
      to: {
        path: ['^src/(app|shell|ui|device|load|pages|session|tracking|desk)/', '[.](element|styles)[.]ts$'],
        pathNot:
          '^src/pages/(pages|router|place)[.]ts$|^src/tracking/(scorm12/vocabulary|scorm2004/vocabulary|cmi5/statements)[.]ts$',
      },
    },
    {
      name: 'desk-reads-only-the-built-course',
      comment:
        'The desk is an LMS and plays any package of ours. Read facts about the course from the built files, and its colours from branding.ts. in-country.ts names the built files that differ by country, record/codes reads result codes, and name-uuid.ts makes ids of statements. The pages of a live room alone show exercises with elements of the course.',
      severity: 'error',
      from: {path: '^src/desk/', pathNot: `^src/desk/live/[^/]+$|${test}`},
      to: {
        path: '^src/',
        pathNot:
          '^src/((desk|text|packaging|record/codes)/|compiler/build/branding[.]ts$|content/in-country[.]ts$|tracking/cmi5/name-uuid[.]ts$)',
      },
    },
    {
      name: 'player-imports-no-schema',
      comment:
        'The server checks what is stored. The player may import its types, and values only from a file without a schema.',
      severity: 'error',
      from: {path: '^src/desk/(player|reviewer|live)/', pathNot: test},
      to: {
        path: '^src/desk/ledger/(attempt|commit|earlier-attempt|readable)[.]ts$|node_modules/zod/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shipped-packages-are-dependencies',
      comment:
        'A package that reaches the learner is no tool. List it under "dependencies", so that its licence and size are checked.',
      severity: 'error',
      from: {path: shipped, pathNot: `${authors}|${test}`},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only']},
    },
    {
      name: 'only-tests-import-tests',
      comment: 'Code that a test and the product share belongs to the product. Move it out of the test.',
      severity: 'error',
      from: {pathNot: test},
      to: {path: '[.]test[.]ts$|^test/'},
    },
    {
      name: 'engine-imports-no-course',
      comment:
        'Another course replaces these files. Use test/fixtures in a test of the engine, and put a test of this course into test/course.',
      severity: 'error',
      from: {pathNot: '^test/course/'},
      to: {path: '^(modules|scenarios|specimens|brand|test/course)/', pathNot: '^specimens/utopia[.]yaml$'},
    },
    {
      name: 'journeys-share-one-world',
      comment:
        'A journey with worker fixtures of its own gets a process and a browser of its own. Import `test` from test/journeys/desk-world.ts.',
      severity: 'error',
      from: {path: '^test/(journeys|course)/.*[.]spec[.]ts$'},
      to: {path: 'node_modules/@playwright/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'no-circular',
      comment:
        'Two files that import each other are one concept in two places. Move what both need to a third file.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Use it or delete it.',
      severity: 'error',
      from: {orphan: true, pathNot: '[.]d[.]ts$|^[^/]+[.](ts|js|mjs|cjs)$'},
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '^(dist|test-results|coverage|test/fixtures)/'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
