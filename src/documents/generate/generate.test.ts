import {describe, expect, test} from 'vitest';
import {reference} from '../../../test/doubles/reference-sheet.ts';
import {faultsAgainst} from '../house-rules/house-rules.ts';
import {materialFaults} from '../house-rules/material.ts';
import {fraudKinds} from '../model/fraud.ts';
import {pagesOf, sheetSum} from '../model/pages.ts';
import {placesOn, textAt} from '../model/places.ts';
import {seriesOf} from '../model/series.ts';
import {defects} from './defects/defects.ts';
import {generate, type Generated} from './generate.ts';
import {stories} from './holder.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

const make = (seed: number, more: Partial<Parameters<typeof generate>[0]> = {}) =>
  generate({seed, share: 0.5, level: 1, missed: [], ...more}, reference);
const seeds = (count: number) => Array.from({length: count}, (_, n) => n);

/** Generated documents that several tests share, because to generate one takes a quarter of a millisecond. */
const usual: Generated[] = [];
const firstOf = (count: number): readonly Generated[] => {
  while (usual.length < count) usual.push(make(usual.length));
  return usual.slice(0, count);
};

test('`generate` returns the same document for the same request, and a different document for a different seed', () => {
  expect(make(7)).toEqual(make(7));
  expect(make(8).specimen.entries).not.toEqual(make(7).specimen.entries);
});

describe('400 generated documents per level', () => {
  const all = [...firstOf(400), ...[2, 3].flatMap(level => seeds(400).map(seed => make(seed, {level})))];

  test('every genuine document, and the genuine twin of every false document, follows all house rules', () => {
    expect(all.flatMap(({twin}) => faultsAgainst(twin, reference))).toEqual([]);
  });

  test('a false document breaks house rules only at places where a mark is accepted', () => {
    const uncovered = all.flatMap(({specimen, rubric, fraud}) => {
      const marked = rubric.anomalies.flatMap(({at}) => at);
      return faultsAgainst(specimen, reference)
        .filter(({place}) => !marked.includes(place))
        .map(({place, kind}) => `${fraud?.defect} ${place} ${kind}`);
    });
    expect(uncovered).toEqual([]);
  });

  test('a missing sheet removes a paper page together with its partner', () => {
    const open = all.flatMap(({specimen: {series, missing}}) =>
      missing.filter(
        page => page < (seriesOf(series).firstPaper ?? 1) || !missing.includes(sheetSum(series) - page),
      ),
    );
    expect(open).toEqual([]);
  });

  test('no document, genuine or false, is physically impossible: material, age, wear and faces', () => {
    const impossible = all.flatMap(({specimen, twin, rubric}) => {
      const looks = specimen.looks.filter(look => !twin.looks.includes(look));
      const changes = [{at: rubric.anomalies.flatMap(({at}) => at), looks}];
      return materialFaults({specimen, wear: twin.looks, changes}, reference).map(
        ({message}) => `${specimen.id} ${specimen.series} ${message}`,
      );
    });
    expect(impossible).toEqual([]);
  });

  test('every look is at a place that exists on its page', () => {
    const astray = all.flatMap(({specimen}) =>
      specimen.looks.filter(
        ({page, at}) => !pagesOf(specimen).includes(page) || !placesOn(specimen, page).has(at),
      ),
    );
    expect(astray).toEqual([]);
  });

  test('a look of the kind `traces` shows an earlier text, which always differs from the printed text', () => {
    const traces = all.flatMap(({specimen}) =>
      specimen.looks
        .filter(({look}) => look === 'traces')
        .map(({page, at, former = ''}) => ({id: specimen.id, former, printed: textAt(specimen, page, at)})),
    );
    expect(traces).not.toEqual([]);
    expect(traces.filter(({former, printed}) => former === '' || former === printed)).toEqual([]);
  });

  test('a foreign leaf of plastic shines on both sides', () => {
    const glowing = (page: string) =>
      all.filter(
        ({specimen: {series, looks}}) =>
          series === 's2020' && looks.some(one => one.page === page && one.look === 'faint-glow'),
      ).length;
    expect(glowing('data')).toBeGreaterThan(0);
    expect(glowing('inside')).toBe(glowing('data'));
  });

  test('every defect occurs, and exactly the documents with a defect require the verdict "refer"', () => {
    const made = new Set(all.map(({fraud}) => fraud?.defect));
    expect(defects.map(({id}) => id).filter(id => !made.has(id))).toEqual([]);
    expect(all.filter(({fraud, rubric}) => (rubric.verdict === 'refer') !== (fraud !== undefined))).toEqual(
      [],
    );
  });
});

test('few holders have a name that is too long for its line, and such a name fits the sex of its holder', () => {
  const holders = firstOf(2000).map(({holder}) => holder);
  const long = holders.filter(({surname}) => surname.length > 24);
  expect(long.length / holders.length).toBeGreaterThan(0.02);
  expect(long.length / holders.length).toBeLessThan(0.06);
  const [women, men] = (['F', 'M'] as const).map(
    sex => new Set(long.filter(one => one.sex === sex).map(one => one.givenNames)),
  );
  expect([...(women ?? [])].filter(name => men?.has(name))).toEqual([]);
});

test('the score of the face comparison decides nothing: it is below the threshold for some true holders', () => {
  const chips = seeds(isSweep ? 2000 : 1000)
    .map(seed => make(seed, {share: 0}).specimen.reading.chip)
    .filter(({state}) => state === 'opens');
  const below = chips.filter(({face}) => face === 'just-below').length / chips.length;
  expect(below).toBeGreaterThan(0.05);
  expect(below).toBeLessThan(0.12);
});

test('a check with a light is right for a false document only if this light shows a look of the defect', () => {
  const blind = [1, 2, 3].flatMap(level =>
    seeds(isSweep ? 400 : 150)
      .map(seed => make(seed, {level, share: 1}))
      .flatMap(({fraud, rubric, specimen, twin}) => {
        const own = specimen.looks.filter(look => !twin.looks.includes(look));
        const isVisibleIn = (light: string) => own.some(look => look.light === light);
        const unseen = rubric.answering.filter(
          check =>
            (check === 'uv-light' && !isVisibleIn('uv')) ||
            (check === 'oblique-light' && !isVisibleIn('oblique')) ||
            (check === 'back-light' && !isVisibleIn('transmitted')),
        );
        return unseen.map(check => `${fraud?.defect} ${level} ${check}`);
      }),
  );
  expect([...new Set(blind)]).toEqual([]);
});

test('`generate` repeats a missed kind of fraud more often', () => {
  const count = (missed: readonly string[]) =>
    seeds(isSweep ? 1_000 : 300).filter(seed => make(seed, {share: 1, missed}).fraud?.kind === 'page').length;
  expect(count(['page'])).toBeGreaterThan(2 * count([]));
});

test('`generate` makes a document of the requested kind of fraud', () => {
  for (const kind of fraudKinds) expect(make(3, {share: 1, kind}).fraud?.kind).toBe(kind);
});

test('twelve travellers in a row have twelve different stories, and the number of the story changes nothing else', () => {
  const documents = seeds(20).map(at => make(at, {story: 21 + at}));
  for (const at of seeds(9))
    expect(new Set(documents.slice(at, at + stories).map(({holder}) => holder.story)).size).toBe(stories);
  expect(documents.map(({holder: {story: _story, ...holder}}) => holder)).toEqual(
    seeds(20).map(at => {
      const {story: _story, ...holder} = make(at).holder;
      return holder;
    }),
  );
});

/** Traits that a learner can see. Each function returns one trait as a text. */
const traits: Readonly<Record<string, (made: Generated) => string>> = {
  sex: ({holder}) => holder.sex,
  surname: ({holder}) => holder.surname.slice(0, 1),
  'ten years of age': ({holder}) => String(Math.floor(holder.birth.year / 10)),
  skin: ({holder}) => String(holder.face.lasting.skin),
  hair: ({holder}) => holder.face.passing.hair,
  mark: ({holder}) => holder.face.lasting.marks[0]?.kind ?? 'none',
  story: ({holder}) => String(holder.story),
  birthplace: ({holder}) => holder.birthplace,
  series: ({twin}) => twin.series,
  issuer: ({twin}) => twin.entries.issuer ?? '',
  visa: ({twin}) => twin.visa?.series ?? 'none',
};

/**
 * Returns the share of false documents for each value of a trait. Leaves out values that fewer than 200 holders have.
 */
function sharesBy(trait: (made: Generated) => string, all: readonly Generated[]): readonly number[] {
  const groups = new Map<string, {all: number; false: number}>();
  for (const made of all) {
    const group = groups.get(trait(made)) ?? {all: 0, false: 0};
    groups.set(trait(made), {all: group.all + 1, false: group.false + Number(made.fraud !== undefined)});
  }
  return [...groups.values()].filter(group => group.all >= 200).map(group => group.false / group.all);
}

test('over 4,000 seeds, no trait of the holder, no issuer and no series predicts whether a document is false', () => {
  const all = firstOf(4_000);
  const sharesByTrait = Object.entries(traits).map(([name, trait]) => {
    const shares = sharesBy(trait, all);
    return {name, groups: shares.length, least: Math.min(...shares), most: Math.max(...shares)};
  });
  // Each value has at least 200 documents. Four standard errors of a share among 200 documents are 0.14, so random
  // variation stays within the limits.
  expect(sharesByTrait.filter(({least, most}) => least < 0.36 || most > 0.64)).toEqual([]);
  expect(sharesByTrait.filter(({groups}) => groups < 2).map(({name}) => name)).toEqual([]);
});
