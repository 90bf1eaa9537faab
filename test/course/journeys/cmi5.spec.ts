import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import type {BrowserContext, Page, Route} from '@playwright/test';
import {verbOf} from '../../doubles/lrs/rules.ts';
import {StrictLrs, type LrsSetup} from '../../doubles/lrs/lrs.ts';
import {root} from '../../../tools/paths.mjs';
import {expect, test} from '../../journeys/desk-world.ts';

/*
 * Tests the real cmi5 package in a real browser. In the first test, the package is on one site and its LRS on
 * another, as in most LMSes. The browser requests both over https, as the package's policy demands, and the test
 * answers these requests. In the second test, one server has the package and the LRS. This server also receives the
 * requests of a closing page.
 */

const site = 'https://course.example.org';
const lms = 'https://lms.example.org';

const clock = {now: () => Date.now(), after: () => () => undefined};

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

type Files = ReadonlyMap<string, Uint8Array>;

let cachedFiles: Promise<Files> | undefined;

/** Returns the files of the package. All tests of a process share one package. */
const packaged = (): Promise<Files> => (cachedFiles ??= packFiles());

/**
 * Makes the package. Imports the packager only now, because a process that only lists the journeys does not need the
 * packager.
 */
async function packFiles(): Promise<Files> {
  const {versionOf} = await import('../../../src/compiler/build/release.ts');
  const {builtCourse} = await import('../../../src/packaging/build.ts');
  const {readOptions} = await import('../../../src/packaging/choice/options.ts');
  const {pack} = await import('../../../src/packaging/pack.ts');
  const built = await builtCourse(root, true);
  return (await pack(root, built, versionOf(root), readOptions(['--standard', 'cmi5']))).files;
}

// Every test here requests the fixture `complaints`. So a test fails if its pages have any complaints.
test.beforeEach(({complaints: _}) => undefined);

const cors = {
  'Access-Control-Allow-Origin': site,
  'Access-Control-Allow-Methods': 'GET, PUT, POST',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  'Access-Control-Expose-Headers': 'ETag',
};

async function answer(lrs: StrictLrs, route: Route): Promise<void> {
  const request = route.request();
  if (request.method() === 'OPTIONS') return route.fulfill({status: 204, headers: cors});
  const headers = new Headers(request.headers());
  const {
    status,
    text: body,
    etag,
  } = lrs.answer({
    method: request.method(),
    url: request.url(),
    headers,
    body: request.postData() ?? '',
  });
  return route.fulfill({status, body, headers: {...cors, ...(etag === undefined ? {} : {ETag: etag})}});
}

/** Serves the package on one site, and the LMS with its LRS on another. */
async function lmsIn(context: BrowserContext, files: Files, setup: LrsSetup): Promise<StrictLrs> {
  const lrs = new StrictLrs(clock, setup);
  await context.route(`${site}/**`, route => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const bytes = files.get(path);
    const contentType = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return bytes ? route.fulfill({contentType, body: Buffer.from(bytes)}) : route.fulfill({status: 404});
  });
  await context.route(`${lms}/**`, route =>
    new URL(route.request().url()).pathname === '/back'
      ? route.fulfill({contentType: 'text/html', body: '<title>Back</title>'})
      : answer(lrs, route),
  );
  return lrs;
}

async function launched(context: BrowserContext, lrs: StrictLrs, line = 'saved'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site}/index.html${lrs.launch()}`);
  await page.locator(`[data-save-line="${line}"]`).first().waitFor();
  return page;
}

const at = (page: Page, hash: string): Promise<void> =>
  page.evaluate(to => {
    location.hash = to;
  }, hash);

test('a learner resumes the cmi5 package with the same answer, and the LRS on another site has everything @once', async ({
  context,
}) => {
  const lrs = await lmsIn(context, await packaged(), {masteryScore: 0.8, returnURL: `${lms}/back`});
  const page = await launched(context, lrs);
  await at(page, '/document-fraud/verdicts/unknown-letters');
  await page.locator('input[value=face-again]').check();
  await page.locator('question-frame button').click();
  await expect(page.locator('question-frame .result')).toBeVisible();
  await expect.poll(() => lrs.statements.map(verbOf)).toEqual(['initialized', 'answered']);

  await page.close();

  const again = await launched(context, lrs);
  await at(again, '/document-fraud/verdicts/unknown-letters');
  await expect(again.locator('input[value=face-again]')).toBeChecked();
  await at(again, '/left');
  // cmi5 10.2.6: the course sends the browser to the return URL after the session has ended.
  await expect(again).toHaveTitle('Back');
  // The Terminated statement of the first page is missing, because the test cannot intercept the requests of a
  // closing page.
  expect(lrs.defined).toEqual(['initialized', 'initialized', 'terminated']);
  expect(lrs.refusals).toEqual([]);
});

for (const mode of ['Browse', 'Review'] as const)
  test(`in the mode ${mode} the cmi5 package reports no answer, and leaving it opens the return URL @sweep`, async ({
    context,
  }) => {
    const lrs = await lmsIn(context, await packaged(), {mode, returnURL: `${lms}/back`});
    const page = await launched(context, lrs, 'not-recorded');
    await expect(page.locator(`[data-mode=${mode.toLowerCase()}]`)).toBeVisible();
    await at(page, '/document-fraud/verdicts/unknown-letters');
    await page.locator('input[value=face-again]').check();
    await page.locator('question-frame button').click();
    await expect(page.locator('question-frame .result')).toBeVisible();
    await page.getByRole('link', {name: 'Leave', exact: true}).click();
    await expect(page).toHaveTitle('Back');
    expect(lrs.statements.map(verbOf)).toEqual(['initialized', 'terminated']);
    expect(lrs.refusals).toEqual([]);
  });

test('an answer given just before the window closes reaches the LRS, and so does the state @once', async ({
  context,
}) => {
  const files = await packaged();
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  const lrs = new StrictLrs(clock, {masteryScore: 0.8}, {}, origin);
  server.on('request', (request, response) => void reply(files, lrs, request, response));

  const page = await context.newPage();
  await page.goto(`${origin}/index.html${lrs.launch()}`);
  await page.locator('[data-save-line="saved"]').first().waitFor();
  await at(page, '/document-fraud/verdicts/unknown-letters');
  await page.locator('input[value=face-again]').check();
  await page.locator('question-frame button').click();
  await expect(page.locator('question-frame .result')).toBeVisible();
  await page.close({runBeforeUnload: true});

  const {statements, refusals} = lrs;
  const verbs = () => statements.map(verbOf);
  const verbsOnce = () => [...new Set(verbs())].filter(verb => verb !== 'terminated').sort();
  await expect.poll(verbsOnce).toEqual(['answered', 'initialized', 'progressed', 'suspended']);
  // While an earlier request is in flight, the course does not send "terminated". The LRS would refuse every
  // statement that arrives after "terminated".
  expect(verbs().slice(0, -1)).not.toContain('terminated');
  expect(refusals).toEqual([]);

  const again = await context.newPage();
  await again.goto(`${origin}/index.html${lrs.launch()}`);
  await again.locator('[data-save-line="saved"]').first().waitFor();
  await at(again, '/document-fraud/verdicts/unknown-letters');
  await expect(again.locator('input[value=face-again]')).toBeChecked();
  await again.close();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

/** Serves the package and the LRS from one server. */
async function reply(
  files: Files,
  lrs: StrictLrs,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = url.pathname.slice(1);
  const bytes = files.get(path);
  const contentType = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  if (bytes) return void response.writeHead(200, {'Content-Type': contentType}).end(bytes);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const answer = lrs.answer({
    method: request.method ?? 'GET',
    url: url.href,
    headers,
    body: await text(request),
  });
  const {etag} = answer;
  response.writeHead(answer.status, etag === undefined ? {} : {ETag: etag}).end(answer.text);
}
