import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {textsIn} from '../../src/content/texts.ts';
import {countrySource} from '../../src/content/country-file.ts';
import mongolian from '../../locales/mn/cards.json';
import {readTree} from '../../src/compiler/build/disk.ts';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {readInterface} from '../../src/compiler/text/interface.ts';
import {fields} from '../../src/scenario/schema/fields.ts';
import {hashOf} from '../../src/compiler/text/translation.ts';
import {root} from '../paths.mjs';
import {countOf, printable, printedScenarios} from './cards-fixture.ts';
import {toldFacts} from './deck.ts';
import {documentOf} from './document.ts';
import {cardFiles} from './write.ts';

describe.each(printedScenarios)('the cards of $title', ({deck, sheets, of}) => {
  const {source, variants} = deck;
  const read = (key: string, variant: string) => String(deck.read(key, variant));
  const toldBy = (key: string) => String(toldFacts(deck, key));
  const [first = ''] = variants;
  const later = source.facts.filter(({level}) => level !== 'start' && level !== 'check');
  const options = [
    ...source.decisions.flatMap(d =>
      d.options.map(o => ({...o, prefix: `decisions.${d.id}.options.${o.id}.`})),
    ),
    ...source.events.flatMap(e => e.options.map(o => ({...o, prefix: `events.${e.id}.options.${o.id}.`}))),
    ...source.pause.options.map(o => ({...o, prefix: `pause.options.${o.id}.`})),
  ];

  test('the cards have a sheet for each role', () => {
    expect([...new Set(sheets.map(({role}) => role))]).toEqual([
      'cover',
      'safety',
      'interviewee',
      'interpreter',
      'officer',
      'observer',
      'key',
    ]);
  });

  test('the cards contain no placeholder and no key in place of a text', () => {
    expect(sheets.map(({body}) => body).join('')).not.toMatch(/\{\{|\b(?:cards|interview)\.[a-z]|undefined/);
  });

  test('the interviewee sheet has each fact once, at its level of trust', () => {
    for (const {role, variants: only, body} of sheets) {
      if (role !== 'interviewee') continue;
      const steps =
        /<table class="steps staircase">.*?<\/table>/s.exec(String(body))?.[0].split('<tr>').slice(2) ?? [];
      const of = only.length > 0 ? only : variants;
      for (const variant of of)
        for (const fact of later.filter(one => (one.variant ?? variant) === variant)) {
          const note = `<li><strong>${read(`facts.${fact.id}.note`, variant)}</strong>`;
          expect(
            steps.map(step => countOf(note, step)),
            fact.id,
          ).toEqual(['r0', 'r1', 'r2', 'r3'].map(level => (level === fact.level ? 1 : 0)));
        }
    }
  });

  test('the interviewee sheet of one variant contains nothing that belongs only to another variant', () => {
    for (const {role, variants: only, body} of sheets) {
      if (role !== 'interviewee' || only.length === 0) continue;
      const [own = ''] = only;
      const others = variants.filter(variant => !only.includes(variant));
      const facts = source.facts.filter(({variant}) => variant !== undefined && others.includes(variant));
      const replaced = source.variants.flatMap(({instead}) => Object.keys(instead));
      const theirs = textsIn(fields, source).map(({key}) => read(key, own));
      const foreign = [
        ...facts.map(({id}) => read(`facts.${id}.note`, others[0] ?? '')),
        ...replaced
          .flatMap(key => others.map(other => read(key, other)))
          .filter(text => !theirs.some(one => one.includes(text))),
      ];
      expect(foreign.length).toBeGreaterThan(0);
      expect(foreign.filter(text => String(body).includes(text))).toEqual([]);
    }
  });

  test('the officer sheet has the facts that are known at the start or from checks, and no fact that only the interview reveals', () => {
    const officer = of('officer');
    for (const {id, level} of source.facts)
      expect(officer.includes(`<li>${read(`facts.${id}.note`, first)}</li>`), id).toBe(
        level === 'start' || level === 'check',
      );
    expect(options.filter(({prefix}) => officer.includes(read(`${prefix}why`, first)))).toEqual([]);
    for (const grade of ['b', 'a', 'p', 'h'] as const)
      expect(officer).not.toContain(`>${String(deck.say(`interview.grade.${grade}`))}<`);
  });

  test('the officer sheet names no person whom only the interview can reveal', () => {
    const known = source.facts.flatMap(({id, level}) => (level === 'start' || level === 'check' ? [id] : []));
    for (const {person, needs, options: all} of source.decisions) {
      const isNews = [
        ...needs,
        ...all.flatMap(o => (all.every(one => one.needs.length > 0) ? o.needs : [])),
      ].some(fact => !known.includes(fact));
      if (person !== undefined && isNews)
        expect(of('officer')).not.toContain(`<li>${read(`people.${person}.name`, first)}</li>`);
    }
  });

  test('the answer key has each wording once, with its grade and its reason', () => {
    const key = of('key');
    for (const {id, prefix, say, grade} of options) {
      const words = toldBy(`${prefix}${say === undefined ? 'act' : 'say'}`);
      expect(countOf(`<td><p>${words}</p>`, key), id).toBe(1);
      const row = key.split('<tr>').find(one => one.includes(`<td><p>${words}</p>`)) ?? '';
      expect(row, id).toContain(String(deck.say(`interview.grade.${grade}`)));
      expect(row, id).toContain(toldBy(`${prefix}why`));
    }
  });

  test('the answer key has each ending and each grave error once', () => {
    const key = of('key');
    for (const {id} of source.endings) {
      expect(countOf(`<h3>${toldBy(`endings.${id}.title`)}</h3>`, key), id).toBe(1);
      expect(countOf(toldBy(`endings.${id}.text`), key), id).toBe(1);
    }
    for (const option of options)
      if ('critical' in option && option.critical !== undefined)
        expect(countOf(toldBy(`${option.prefix}critical.repair`), key), option.id).toBe(1);
  });

  test('the observer sheet lists the phases of the interview in their order', () => {
    const places = source.phases.map(({id}) =>
      of('observer').indexOf(`<td><strong>${read(`phases.${id}.title`, first)}</strong></td>`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('a document of cards loads nothing external, and its policy allows only its own style', () => {
    const html = documentOf(deck, 'Cards', sheets);
    expect(html).not.toMatch(/<(?:script|img|link|iframe)|(?:src|href|style)=|url\(|@import/);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    expect(html).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  test('each sheet begins on a page of its own, with its name at the foot', () => {
    const html = documentOf(deck, 'Cards', sheets);
    for (const [i, {name}] of sheets.entries()) {
      expect(html).toContain(`<article class="sheet sheet-${i + 1}">`);
      expect(html).toContain(`@page sheet-${i + 1} { @bottom-left { content: "`);
      expect(html).toContain(
        `${String(name)}${deck.review === 'draft' ? ` · ${String(deck.say('cards.draft'))}` : ''}" } }`,
      );
    }
    expect(countOf(`class="draft"`, html)).toBe(deck.review === 'draft' ? sheets.length : 0);
  });
});

describe('the safety sheet', () => {
  test('the safety sheet is a separate file in each language, beside one file for each scenario', async () => {
    // Tests above check the sheets of all scenarios, so two scenarios are enough here.
    const scenarios = interviewIds(root).slice(0, 2);
    const languages = printable.languages.map(({code}) => code);
    const files = await cardFiles(root, printable, {
      scenarios,
      series: [],
      cases: [],
      languages,
      country: 'xx',
    });
    expect([...files.keys()]).toEqual(
      languages.flatMap(code => ['safety-sheet', ...scenarios].map(name => `${name}.${code}.html`)),
    );
  });

  test.each(Object.keys(printable.country))(
    'the safety sheet of the country %s prints only confirmed phone numbers',
    async country => {
      const {lines} = countrySource.parse(
        parse(readFileSync(join(root, `modules/country/${country}.yaml`), 'utf8')),
      );
      const files = await cardFiles(root, printable, {
        scenarios: [],
        series: [],
        cases: [],
        languages: ['en'],
        country,
      });
      const sheet = files.get('safety-sheet.en.html')?.html ?? '';
      const confirmed = lines.flatMap(({number, verified}) =>
        verified && number !== undefined ? [number] : [],
      );
      expect([...sheet.matchAll(/: (\d+)\.</g)].map(([, number]) => number)).toEqual(confirmed);
      for (const {number, verified, checkedOn} of lines) {
        if (number === undefined) continue;
        expect(sheet.includes(`: ${number}.`), number).toBe(verified);
        if (verified) expect(sheet).toContain(`Checked on ${Number(checkedOn.slice(8))} `);
      }
    },
  );
});

test('all texts of the sheets have a Mongolian translation, and none is stale', () => {
  const words = readInterface(readTree(root)).find(({namespace}) => namespace.name === 'cards');
  const fresh = words?.namespace.entries.map(({key, text}) => [key, hashOf(text)]);
  expect(Object.entries(mongolian.entries).map(([key, {of}]) => [key, of])).toEqual(fresh);
});
