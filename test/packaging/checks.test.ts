import {expect, test} from 'vitest';
import {policy} from '../../src/compiler/build/start-html.ts';
import {faultsOfPlatform, faultsOfSyntax} from './browser-floor.ts';
import {packFixture} from './fixture.ts';
import {faultsOfHabits} from './habits.ts';
import {rootedAddresses, strayAddresses} from './outside.ts';
import {faultsOfPage} from './page-rules.ts';

// These tests plant faults. They show that the checks of the real package find such faults, so that a passing check
// means something.

test.each([
  ['a decorator that was not compiled', '@tag class A {}'],
  ['an accessor field', 'class A { accessor x = 1 }'],
  ['an import attribute', "import x from './x.json' with {type: 'json'};"],
  ['a regular expression of ES2024', '/[a--b]/v'],
  ['explicit resource management', '{ using x = y(); }'],
])('the syntax check catches %s', (_, source) => {
  expect(faultsOfSyntax('x.js', source)).toHaveLength(1);
});

test('the syntax check allows ES2022', () => {
  expect(
    faultsOfSyntax(
      'x.js',
      'class A { static { } #x = 1; has(o) { return #x in o; } } await 0; x ??= y?.z; /(?<=a)b/d;',
    ),
  ).toEqual([]);
});

test.each([
  ['list.toSorted()', 'Chrome 110'],
  ['Object.groupBy(a, b)', 'Chrome 117'],
  ['p{&:hover{color:red}}'.replace('{&', '{color:blue;&'), 'Chrome 112'],
  ['main:has(p){}', 'Firefox 121'],
  ['p{color:color-mix(in srgb,red,blue)}', 'Chrome 111'],
  ['p{color:oklch(70% 0.1 200)}', 'Chrome 111'],
])('the platform check catches %s, which browsers support only since %s', (source, since) => {
  expect(faultsOfPlatform('x', source)).toEqual([expect.stringContaining(since)]);
});

test('the platform check allows a feature that @supports guards', () => {
  const asked = '@supports selector(:has(a)){p:has(b){color:red}@media print{q:has(b){}}}';
  expect(faultsOfPlatform('x', `a{}${asked}b{}${asked}`)).toEqual([]);
  expect(faultsOfPlatform('x', `${asked}p:has(b){}`)).toHaveLength(1);
});

test.each([
  'fetch("https://example.org/x")',
  'import("//cdn.example.org/x.js")',
  "import x from 'https://example.org/x.js'",
  'new URL("https://example.org/x")',
  '<img src="https://example.org/x.png">',
  '<img src=\\"http://example.org/x.png\\">',
  '<link rel="stylesheet" href="//example.org/x.css">',
  'p{background:url(https://example.org/x.png)}',
  '@import "https://example.org/x.css"',
  '<use href="https://example.org/x.svg#a">',
  'navigator.sendBeacon("https://example.org")',
])('the address check catches %s as a request to another server', source => {
  expect(strayAddresses('x', source)).not.toEqual([]);
});

test.each([
  '<a href="https://www.icao.int/">ICAO</a>',
  'xmlns="http://www.w3.org/2000/svg"',
  '// see https://lit.dev/msg/x',
  'fetch("./v0.1.0/x.js")',
  '<use href="#a">',
  'new URL("./x.js", import.meta.url)',
  'p{background:url(./x.png)}',
])('the address check allows %s', source => {
  expect(strayAddresses('x', source)).toEqual([]);
});

test.each([
  ['addEventListener("unload", f)', 'quirk 10'],
  ['window.onunload = f', 'quirk 10'],
  ['<script type="importmap">', 'quirk 37'],
  ['eval("1")', 'quirk 38'],
  ['new Function("return 1")', 'quirk 38'],
  ['new Worker("x.js")', 'quirk 38'],
  ['URL.createObjectURL(b)', 'quirk 38'],
  ['history.pushState(null, "", "/x")', 'quirk 39'],
  ['window.open("x.html")', 'quirk 40'],
  ['location.search = "?x"', 'quirk 44'],
])('the check for code that an LMS forbids catches %s (%s)', (source, quirk) => {
  expect(faultsOfHabits('x.js', source)).toEqual([expect.stringContaining(quirk)]);
});

test.each(['addEventListener("beforeunload", f)', 'if (location.search === "?x") f()', 'dialog.open()'])(
  'the check for code that an LMS forbids allows %s',
  source => {
    expect(faultsOfHabits('x.js', source)).toEqual([]);
  },
);

test('the address check catches an address that starts at the server root', () => {
  expect(rootedAddresses('x', '<script src="/v1/x.js"></script><a href="#/contents">')).toEqual([
    'x: src="/v1/x.js',
  ]);
});

const head = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>x</title>`;

test.each([
  ['an inline script', `${head}<body><script>1</script>`, 'no script'],
  ['an inline style element', `${head}<style>p{}</style><body>`, 'no style'],
  ['a style attribute', `${head}<body><p style="x">`, 'no style'],
  ['a handler', `${head}<body><p onclick="x">`, 'no handler'],
  ['a data: address', `${head}<body><img src="data:image/png;base64,x">`, 'no'],
  ['a missing policy', head.replace(/<meta http[^>]*>/, '') + '<body>', 'policy'],
  [
    'a policy that is too permissive',
    head.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") + '<body>',
    'policy',
  ],
  [
    'a policy after the first resource',
    head.replace(/(<meta http[^>]*>)(.*)/, '<link href="x.css">$1$2') + '<body>',
    'policy',
  ],
  ['a page without a language', head.replace(' lang="en"', '') + '<body>', 'language'],
])('the page check catches %s', (_, html, word) => {
  expect(faultsOfPage('x.html', html).join()).toContain(word);
});

test('the page check allows a valid page', () => {
  expect(faultsOfPage('x.html', `${head}<script type="module" src="./x.js"></script><body><p>`)).toEqual([]);
});

test.each(['index.html', 'licences.html'])(
  'the page check finds no fault in the page %s of the small course',
  async page => {
    const {files} = await packFixture();
    expect(faultsOfPage(page, new TextDecoder().decode(files.get(page)))).toEqual([]);
  },
);
