/** Tests reach everything, and are held by no fence. */
const test = '[.]test[.]ts$|^test/|^tools/';

/** Files of a core folder that stand at its edge, where it meets the browser. */
const edge = '[.](element|styles)[.]ts$|^src/questions/(elements|events)[.]ts$|[.]test[.]ts$';

/** What only the compiler loads: what an author may write, and how it is parted. */
const authors =
  '/(schema|split)[a-z-]*[.]ts$|^src/questions/(authoring|options|pairs)[.]ts$|^src/content/(fields|texts|author-files|country-file)[.]ts$';

/** All that may reach the learner's browser. */
const shipped = '^src/(score|content|documents|questions|scenario|record|session|tracking|text|shell|app)/';

/** What runs in Node. */
const node = '^src/(compiler|packaging|desk/(server|pages))/|^src/desk/[^/]+[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'score-knows-nothing-else',
      comment:
        'Points and totals stand below everything. What needs more than numbers belongs to the folder that knows it.',
      severity: 'error',
      from: {path: '^src/score/', pathNot: test},
      to: {pathNot: '^src/score/'},
    },
    {
      name: 'content-knows-only-score',
      comment:
        'The form of a course knows no question, scenario or record. Put what does into the folder of that concept.',
      severity: 'error',
      from: {path: '^src/content/', pathNot: test},
      to: {path: '^src/', pathNot: '^src/(score|content)/'},
    },
    {
      name: 'scenario-and-documents-know-no-list-and-no-record',
      comment:
        'An interview or an examination is one question type among others. Let it keep the promises of questions/define.ts, and leave the lists and the counting of points to others.',
      severity: 'error',
      from: {path: '^src/(scenario|documents)/', pathNot: edge},
      to: {path: '^src/', pathNot: '^src/(score|content|$1)/|^src/questions/(define|events)[.]ts$'},
    },
    {
      name: 'questions-know-only-what-they-are-made-of',
      comment:
        'A question is asked and judged without knowing who keeps the answer. Let the session pass on what it needs.',
      severity: 'error',
      from: {path: '^src/questions/', pathNot: edge},
      to: {path: '^src/', pathNot: '^src/(score|content|documents|scenario|questions)/'},
    },
    {
      name: 'the-record-knows-only-what-was-done',
      comment:
        'The record is a fold of events. It may name the progress of tracking/port.ts, which it derives, and nothing of screen, session or LMS.',
      severity: 'error',
      from: {path: '^src/record/', pathNot: test},
      to: {path: '^src/', pathNot: '^src/(score|content|questions|record)/|^src/tracking/port[.]ts$'},
    },
    {
      name: 'the-core-performs-nothing',
      comment:
        'The core says what is true. Move the effect to an element, an adapter or the session, and pass its result in.',
      severity: 'error',
      from: {path: '^src/(score|content|documents|questions|scenario|record|session)/', pathNot: edge},
      to: {
        path: [
          '[.](element|styles)[.]ts$',
          '^src/questions/(elements|events)[.]ts$',
          'node_modules/(lit|lit-html|lit-element|@lit|i18next|scorm-again)/',
        ],
      },
    },
    {
      name: 'the-session-has-no-screen',
      comment:
        'The session knows the record, the list of scorers and the port. What it must tell the learner, the shell reads from the store.',
      severity: 'error',
      from: {path: '^src/session/', pathNot: test},
      to: {
        path: '^src/',
        pathNot:
          '^src/(session|record|score|content)/|^src/questions/(scoring|define|types)[.]ts$|^src/tracking/port[.]ts$',
      },
    },
    {
      name: 'an-adapter-knows-only-the-port',
      comment:
        'An adapter spells what port.ts says in one standard. What it would have to decide, record/progress decides.',
      severity: 'error',
      from: {path: '^src/tracking/', pathNot: test},
      to: {path: '^src/', pathNot: '^src/(tracking|score)/'},
    },
    {
      name: 'standards-are-strangers',
      comment:
        'One standard, one file and its helpers. Lift what two of them share into a file that names no standard, such as time.ts.',
      severity: 'error',
      from: {path: '^src/tracking/(scorm12|scorm2004|cmi5)[^/]*[.]ts$', pathNot: test},
      to: {path: '^src/tracking/(scorm12|scorm2004|cmi5|standalone|choose)', pathNot: '^src/tracking/$1'},
    },
    {
      name: 'the-shell-does-not-score',
      comment:
        'The shell shows what the store says. It asks session/store.ts, and never a scorer, an adapter or the session itself.',
      severity: 'error',
      from: {path: '^src/shell/', pathNot: test},
      to: {
        path: [
          '^src/(app|tracking|compiler|packaging|desk)/',
          '^src/session/',
          '^src/questions/(scoring|authoring)[.]ts$',
          '^src/(questions|scenario|documents)/.*score[.]ts$',
        ],
        pathNot: '^src/session/store[.]ts$',
      },
    },
    {
      name: 'text-knows-no-screen',
      comment: 'Catalogues and formats serve whoever asks. Let the asker pass in what is particular to it.',
      severity: 'error',
      from: {path: '^src/text/', pathNot: test},
      to: {path: '^src/', pathNot: '^src/text/|^src/questions/define[.]ts$'},
    },
    {
      name: 'an-element-never-scores',
      comment: 'An element shows and asks. Send an AnswerEvent: the store asks questions/scoring.ts.',
      severity: 'error',
      from: {path: '[.]element[.]ts$'},
      to: {
        path: [
          '^src/(questions|scenario|documents)/.*score[.]ts$',
          '^src/questions/(scoring|authoring)[.]ts$',
          '^src/tracking/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-shell-knows-the-record',
      comment:
        'Questions, interviews and documents are given plain data. Let the shell derive it from the record and pass it in.',
      severity: 'error',
      from: {path: '[.]element[.]ts$', pathNot: '^src/(shell|app)/'},
      to: {path: '^src/(record|session|shell|app)/'},
    },
    {
      name: 'question-types-are-strangers',
      comment:
        'A question type may not lean on another one. Lift what they share into src/questions or src/score.',
      severity: 'error',
      from: {path: '^src/questions/([^/]+)/'},
      to: {path: '^src/questions/([^/]+)/', pathNot: '^src/questions/$1/'},
    },
    {
      name: 'author-schemas-stay-home',
      comment:
        'What an author may write is checked when the course is compiled. The browser may take its types, and checks what it must with zod/mini.',
      severity: 'error',
      from: {path: shipped, pathNot: `${authors}|${test}`},
      to: {path: [authors, 'node_modules/zod/(index|v4/(index|classic))'], dependencyTypesNot: ['type-only']},
    },
    {
      name: 'one-door-to-html',
      comment: 'Only what the compiler has sanitised may become HTML. Take it through src/text/prose.ts.',
      severity: 'error',
      from: {pathNot: '^src/text/prose[.]ts$'},
      to: {path: 'node_modules/lit(-html)?/.*unsafe-(html|svg|mathml)'},
    },
    {
      name: 'node-only-in-build',
      comment:
        'Only the compiler, the packager, the server of the desk, tools and tests run in Node. Read there, and pass the value on.',
      severity: 'error',
      from: {pathNot: `${node}|${test}|^[^/]+[.](ts|js|mjs|cjs)$`},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'the-build-stays-home',
      comment:
        'Nothing the browser loads may reach what runs in Node, not even by way of something else. Let the build write the value into its data.',
      severity: 'error',
      from: {path: '^src/(app|desk/player)/', pathNot: test},
      to: {path: node, reachable: true},
    },
    {
      name: 'the-build-knows-only-the-core',
      comment:
        'Compiler and packager make data and files. What a screen, session or adapter makes of them is theirs.',
      severity: 'error',
      from: {path: '^src/(compiler|packaging)/', pathNot: test},
      to: {path: ['^src/(app|shell|session|tracking|desk)/', '[.](element|styles)[.]ts$']},
    },
    {
      name: 'the-desk-knows-the-course-only-as-built',
      comment:
        'The desk is a learning system and holds any package of ours as another would. What it must know of a course stands in the built files.',
      severity: 'error',
      from: {path: '^src/desk/', pathNot: test},
      to: {path: '^src/', pathNot: '^src/(desk|text|packaging)/'},
    },
    {
      name: 'the-player-brings-no-schemas',
      comment:
        'What is kept is checked by the server. The player takes types from there, and values from a file without a schema.',
      severity: 'error',
      from: {path: '^src/desk/player/', pathNot: test},
      to: {
        path: '^src/desk/ledger/(attempt|commit|earlier-attempt|readable)[.]ts$|node_modules/zod/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'what-ships-is-a-dependency',
      comment:
        'What reaches the learner is no tool. List the package under "dependencies", so that its licence is named and its size is seen.',
      severity: 'error',
      from: {path: shipped, pathNot: `${authors}|${test}`},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only']},
    },
    {
      name: 'tests-are-needed-by-tests-only',
      comment: 'What a test and the product share is part of the product. Move it out of the test.',
      severity: 'error',
      from: {pathNot: test},
      to: {path: '[.]test[.]ts$|^test/'},
    },
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one concept in two places. Lift what both need into a third.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this and it imports nothing. Use it or take it out.',
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
