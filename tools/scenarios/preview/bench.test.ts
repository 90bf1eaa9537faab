import {readFileSync} from 'node:fs';
import {createServer, type Plugin} from 'vite';
import {describe, expect, test} from 'vitest';
import {offered} from '../../../src/scenario/engine/step.ts';
import {bestPath, pathOf} from '../../../src/scenario/engine/best-path.ts';
import {authoring} from '../../../src/scenario/schema/schema.ts';
import {findChoice} from '../../../src/scenario/engine/find-choice.ts';
import type {Scenario} from '../../../src/scenario/model/scenario.ts';
import {sampleRoot} from '../../../test/fixtures/sample-root.ts';
import {root} from '../../paths.mjs';
import {interviewIds} from '../../../src/compiler/build/interview-file.ts';
import {sourceOf} from '../read.ts';
import {choicesAt} from './choices.ts';
import {benchPath, scenarioBench} from './plugin.ts';
import {linesRead} from './read-lines.ts';
import {readTalk} from './read-talk.ts';
import {hashOf, playRun, pointIn, wordsOf} from './run.ts';
import {bestWayTo, shortestWays} from './ways.ts';
import {benchTexts as said} from './bench-texts.ts';

const talk = (id: string): Scenario => authoring.split(sourceOf(sampleRoot, id)).rubric;
const restaurant = talk('restaurant-by-the-sea');
const company = talk('two-company-names');
const [ordinary = ''] = company.variants.map(({id}) => id);
const best = bestPath(restaurant);

describe('a run on the author bench', () => {
  test.each([
    ['without variants', restaurant, best],
    ['with a named variant', company, [ordinary, ...bestPath(company, ordinary)]],
    ['without choices but with a variant', company, [company.variants.at(-1)?.id ?? '']],
  ])('the author bench plays a run %s to its end, and converts the run back to the same ids', (_what, scenario, words) => {
    const run = playRun(scenario, words);
    expect(run.lost).toBeUndefined();
    expect(wordsOf(run)).toEqual(words);
  });
  test('if the author goes back to a choice, the author bench cuts the run at this choice', () => {
    expect(wordsOf(playRun(restaurant, best), 2)).toEqual(best.slice(0, 2));
  });
  test.each([
    ['that the file no longer has', 'story-gone', false],
    ['that is not offered there', best.at(-1) ?? '', true],
  ])('the author bench stops a run at a choice %s, and names the place of this choice', (_what, word, exists) => {
    const run = playRun(restaurant, [...best.slice(0, 2), word, 'probe-passport']);
    expect(run.turns.map(({choice}) => choice)).toEqual(best.slice(0, 2));
    expect(run.lost).toEqual({
      word,
      exists,
      number: 3,
      place: run.state.place,
      rest: [word, 'probe-passport'],
    });
  });
  test('the author bench stops a run at its variant if the file no longer has this variant', () => {
    expect(playRun(company, ['gone', 'explain-names']).lost).toMatchObject({word: 'gone', number: 1});
  });
  test.each([
    {id: 'restaurant-by-the-sea', words: []},
    {id: 'two-company-names', words: ['ordinary', 'explain-names']},
  ])('a link to the author bench contains the interview $id and the words $words', point => {
    expect(pointIn(`http://127.0.0.1:5173${benchPath}${hashOf(point)}`)).toEqual(point);
  });
  test.each(['', '#', 'restaurant-by-the-sea tell-role'])('pointIn finds no run in the address "%s"', address => {
    expect(pointIn(address)).toBeUndefined();
  });
});

describe('walks to a point of an interview', () => {
  test('the walk to a decision is the first part of the best path', () => {
    for (const {id} of restaurant.decisions) {
      const way = bestWayTo(restaurant, '', id) ?? [];
      expect(best.slice(0, way.length)).toEqual(way);
      expect(playRun(restaurant, way).state).toMatchObject({mode: 'open', place: id});
    }
  });
  test('bestWayTo returns undefined for a place off the best path', () => {
    expect(bestWayTo(restaurant, '', 'nowhere')).toBeUndefined();
  });
  test('a walk from shortestWays reaches its ending, and the walk to the first decision is empty', () => {
    const ways = shortestWays(company, ordinary);
    const ended = company.endings.filter(({id}) => ways[id]);
    expect(ended.length).toBeGreaterThan(3);
    for (const {id} of ended) {
      const run = playRun(company, ways[id] ?? []);
      expect(run.lost, id).toBeUndefined();
      expect(run.state).toMatchObject({mode: 'ended', place: id});
    }
    expect(ways[company.decisions[0]?.id ?? '']).toEqual([ordinary]);
  });
});

describe('choices on the author bench', () => {
  const at = (words: readonly string[]) => playRun(restaurant, words).state;
  test('choicesAt offers the choices that the interview offers, with the same grades, at each step of the best path', () => {
    for (let n = 0; n <= best.length; n++) {
      const state = at(best.slice(0, n));
      const laid = choicesAt(restaurant, state);
      expect(laid.filter(c => c.isOffered).map(c => c.id)).toEqual(offered(restaurant, state));
      for (const {id, grade, prefix} of laid.filter(c => c.isOffered && c.prefix))
        expect(grade, prefix).toBe(findChoice(restaurant, state, id).grade);
    }
  });
  test('choicesAt gives an unmet condition for each choice that is not offered, but for no offered choice', () => {
    let held = 0;
    for (const scenario of interviewIds(sampleRoot).map(talk)) {
      const variant = scenario.variants[0]?.id ?? '';
      const path = pathOf(scenario, variant, 'h');
      for (let n = 0; n <= path.length; n++) {
        const {state} = playRun(scenario, [...(variant === '' ? [] : [variant]), ...path.slice(0, n)]);
        for (const {isOffered, reasons, id: choice, prefix} of choicesAt(scenario, state)) {
          const simple = reasons.filter(({text}) => !text.startsWith(said.any));
          if (isOffered) expect(simple.every(r => r.holds), choice).toBe(true);
          else expect(reasons.some(r => !r.holds), choice).toBe(true);
          if (!isOffered && prefix?.startsWith('decisions')) held++;
        }
      }
    }
    expect(held).toBeGreaterThan(0);
  });
  test('choicesAt lists the effects of a choice, the facts it reveals now, and its later effects', () => {
    const effects = Object.fromEntries(choicesAt(restaurant, at(best.slice(0, 1))).map(c => [c.id, c.effects]));
    expect(effects['tell-rights']).toEqual(['2 min', 'Trust +12', 'Distress -8', 'Room consent: told']);
    expect(effects['tell-promise']).toEqual(['2 min', 'later, at her-choice: Trust -10, Distress +6']);
    const story = choicesAt(restaurant, at(best.slice(0, 2)));
    expect(story.flatMap(c => c.effects).filter(e => e.startsWith('tells now'))).not.toEqual([]);
  });
  test('after a grave error, choicesAt returns only retry and go-on', () => {
    const grave = restaurant.decisions[0]?.options.find(o => o.critical !== undefined)?.id ?? '';
    expect(choicesAt(restaurant, at([grave])).map(c => c.id)).toEqual(['retry', 'go-on']);
  });
  test('choicesAt returns nothing once the interview has ended', () => {
    expect(choicesAt(restaurant, at(best))).toEqual([]);
  });
});

describe('texts on the author bench', () => {
  test.each(interviewIds(sampleRoot))('the author bench has all texts of the best path through %s, and the line of the opening text in the file', id => {
    const read = readTalk(sampleRoot, id);
    if (read.kind !== 'talk') throw new Error(read.faults.join('\n'));
    const {scenario, shown, texts} = read;
    const run = playRun(scenario, bestPath(scenario));
    const keys = linesRead(scenario, shown, run.start, run.turns).flatMap(({lines}) => lines.map(({key}) => key));
    expect(keys.length).toBeGreaterThan(run.turns.length);
    expect(keys.filter(key => !texts[key]?.html)).toEqual([]);
    const lines = readFileSync(`${sampleRoot}/scenarios/${id}.yaml`, 'utf8').split('\n');
    const [opening] = texts['opening']?.at.split(':').slice(1).map(Number) ?? [];
    expect(lines[(opening ?? 0) - 2]).toMatch(/^opening: /);
  });
});

describe('the development server', () => {
  test('the author bench runs only in the development server, which prints its address', async () => {
    const logLines: string[] = [];
    const bench: Plugin = scenarioBench();
    expect(bench.apply).toBe('serve');
    const server = await createServer({
      root,
      configFile: false,
      plugins: [bench],
      server: {port: 0, host: '127.0.0.1', watch: null, ws: false},
      optimizeDeps: {noDiscovery: true},
      customLogger: {
        hasWarned: false,
        info: line => void logLines.push(line),
        warn: () => undefined,
        warnOnce: () => undefined,
        error: line => void logLines.push(line),
        clearScreen: () => undefined,
        hasErrorLogged: () => false,
      },
    });
    try {
      await server.listen();
      server.printUrls();
      const address = logLines.join('\n').match(/http:\S+authors[.]html/)?.[0] ?? '';
      const read = async (path: string) => (await fetch(new URL(path, address))).text();
      expect(await read(benchPath)).toContain('page.ts');
      const talks = interviewIds(root);
      expect(JSON.parse(await read('/authors/talks.json'))).toEqual(talks);
      expect(JSON.parse(await read(`/authors/${talks[0] ?? ''}.json`))).toMatchObject({kind: 'talk'});
      expect((await fetch(new URL('/authors/nothing.json', address))).headers.get('content-type')).not.toContain(
        'json',
      );
    } finally {
      await server.close();
    }
  });
});
