import {assert, expect} from '@open-wc/testing';
import {oneModule} from '../../test/elements/one-module.ts';
import {openShell, type ShellWorld} from '../../test/elements/shell-world.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {failedLoad} from '../ui/load-failed.ts';
import {catalogues} from '../load/course-data.ts';
import {openPaper} from '../../test/elements/paper-world.ts';
import type {CatalogueSource} from '../text/texts.ts';
import {tellReplacedCourse} from './course-replaced.ts';

const asBefore = {...failedLoad};
const fetchAsBefore = window.fetch;
const added: Element[] = [];
afterEach(() => {
  Object.assign(failedLoad, asBefore);
  window.fetch = fetchAsBefore;
  for (const element of added.splice(0)) element.remove();
  location.hash = '';
});

const packagePage = (version: string, facts: string) => `<!doctype html><head>
  <meta name="tamga" content="${facts}" />
  <script type="module" src="./${version}/course.js"></script>
</head><body><tamga-app></tamga-app></body>`;

/**
 * Adds two elements to the test page that name a package, as a page of the course has them: version and facts. The
 * script has the type `text/plain`, so it does not run.
 */
function open(version: string, facts: string): void {
  const meta = Object.assign(document.createElement('meta'), {name: 'tamga', content: facts});
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.setAttribute('src', `./${version}/course.js`);
  added.push(meta, script);
  document.head.append(meta, script);
}

/**
 * Opens a lesson whose file is missing. `answer` returns the response of the server to a request for the page
 * of the course.
 */
async function openMissing(
  answer: () => Promise<Response>,
  language = 'en',
): Promise<ShellWorld & {readonly asked: readonly (RequestInfo | URL)[]}> {
  const asked: (RequestInfo | URL)[] = [];
  const world = await openShell('#/contents', {
    language,
    loadModule: async () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    },
  });
  window.fetch = async address => {
    asked.push(address);
    return answer();
  };
  assert.isEmpty(asked);
  await world.go('#/document-fraud/zones');
  await waitUntil(() => world.findAll('[role=alert]').length > 0, 'no notice stands there');
  return {...world, asked};
}

const words = ({findAll}: ShellWorld) =>
  findAll('[role=alert]')
    .map(({textContent}) => textContent.trim())
    .join(' ');
const buttons = ({find}: ShellWorld) =>
  [...(find('[role=alert]').parentNode?.querySelectorAll('button') ?? [])].map(
    ({textContent}) => textContent,
  );

describe('a part whose file is gone from the server', () => {
  it('if the server has another release, the error of a missing part says that the course was updated, and offers to open the course again', async () => {
    open('v0.1.0', '{}');
    const world = await openMissing(async () => new Response(packagePage('v0.2.0', '{}')));
    assert.include(words(world), 'has been updated');
    assert.notInclude(words(world), 'connection');
    assert.deepEqual(buttons(world), ['Open the course again']);
    await expect(world.frame).to.be.accessible();
    assert.deepEqual(world.asked, [document.URL]);
  });

  it("the error of a missing part says in the learner's language that the course was updated, if the same release now has other modules", async () => {
    open('v0.1.0', '{&quot;modules&quot;:[1]}');
    const world = await openMissing(async () => new Response(packagePage('v0.1.0', '{}')), 'mn');
    assert.include(words(world), 'шинэчлэгдсэн');
  });

  const other: readonly (readonly [string, () => Promise<Response>])[] = [
    ['the server does not answer', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server still has the same release', async () => new Response(packagePage('v0.1.0', '{}'))],
    ['the LMS answers with its sign-in page', async () => new Response('<h1>Sign in</h1>')],
    [
      'the server answers with an error',
      async () => new Response(packagePage('v0.2.0', '{}'), {status: 500}),
    ],
  ];
  for (const [what, answer] of other)
    it(`the error of a missing part says that the connection may be down: ${what}`, async () => {
      open('v0.1.0', '{}');
      const world = await openMissing(answer);
      assert.include(words(world), 'The connection may be down');
      assert.deepEqual(buttons(world), ['Try again', 'Open the course again']);
    });

  it('the course asks the server about its release only after a file has failed to load', async () => {
    let asked = 0;
    window.fetch = async () => {
      asked++;
      return new Response('');
    };
    const world = await openShell('#/contents');
    await world.go('#/document-fraud/zones');
    await world.go('#/support');
    assert.equal(asked, 0);
  });
});

const noLine = () => Promise.reject(new TypeError('Failed to fetch'));

/** Creates a catalogue source in which some namespaces fail to load. */
const without = (isMissing: (namespace: string) => boolean): CatalogueSource => ({
  ...catalogues,
  content: (code, namespace) => (isMissing(namespace) ? noLine() : catalogues.content(code, namespace)),
});
const isLesson = (namespace: string) => namespace.startsWith('document-fraud/');

/** Opens a list whose files are missing. Returns a function that reads the message on the screen. */
async function openList(hash: string, isMissing: (namespace: string) => boolean): Promise<() => string> {
  const world = await openShell(hash, {course: oneModule, catalogues: without(isMissing)});
  return () => world.findAll('.missing')[0]?.textContent ?? '';
}

/**
 * For each kind of text that fails to load, a function that opens its place. This function returns another one, which
 * reads the message on the screen.
 */
const messages: Readonly<Record<string, () => Promise<() => string>>> = {
  'the answer to a question': async () => {
    const world = await openShell('#/document-fraud/mrz/second-failure', {loadRubrics: noLine});
    await waitUntil(() => world.findAll('input[type=radio]').length > 0, 'no question');
    world.find('input[type=radio]').click();
    world.find('question-frame').shadowRoot?.querySelector('button')?.click();
    return () => world.findAll('.answer')[0]?.textContent ?? '';
  },
  'the answer to a question of a warm-up': async () => {
    const world = await openPaper('document-fraud', 'opener', {loadRubrics: noLine});
    await world.take((_, at) => (at === 0 ? {is: 'right', sure: 0} : undefined));
    await world.turn('1');
    await world.press('Check my answer');
    return () => world.findAll('.answer')[0]?.textContent ?? '';
  },
  'a test that is handed in': async () => {
    const world = await openPaper('foundations', 'test', {loadRubrics: noLine});
    await world.ask([]);
    await world.turn('overview');
    await world.press(world.texts.t('paper.handIn'));
    await world.press(world.texts.t('paper.handInOpen'));
    return () =>
      world
        .findAll('[role=status]')
        .map(({textContent}) => textContent)
        .join(' ');
  },
  'the meaning of a term': async () => {
    await openShell('#/contents', {catalogues: without(name => name === 'glossary')});
    const link = Object.assign(document.createElement('a'), {href: '#/glossary/consent'});
    added.push(link);
    document.body.append(link);
    link.click();
    return () => document.querySelector('term-note')?.shadowRoot?.textContent ?? '';
  },
  'the list of sources': () => openList('#/sources', isLesson),
  'the search': () => openList('#/search', isLesson),
  'the terms of the search': () => openList('#/search', name => name === 'glossary'),
};

describe('a message about a file that is gone from the server', () => {
  for (const [what, openMessage] of Object.entries(messages)) {
    it(`a message about a missing file says that the course was updated, if the server has another release: ${what}`, async () => {
      open('v0.1.0', '{}');
      window.fetch = async () => new Response(packagePage('v0.2.0', '{}'));
      tellReplacedCourse();
      const message = await openMessage();
      await waitUntil(() => message().includes('has been updated'), 'no cause is named');
      assert.include(message(), 'Open the course again');
      assert.notInclude(message(), 'Try again');
    });

    it(`a message about a missing file names no cause if none is known: ${what}`, async () => {
      const message = await openMessage();
      await waitUntil(() => /could (not )?be fetched/.test(message()), 'nothing is said');
      assert.notMatch(message(), /connection|updated/);
    });
  }
});
