import {keysOf} from '../../content/keys-of.ts';
import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import {lastingValues, markValues, passingValues} from '../model/face.ts';
import {series, type SeriesId} from '../model/series.ts';
import {lightsOfLook} from '../model/look-kinds.ts';
import {copyTests, recordLists, recordResults, signatures, type Page} from '../model/specimen.ts';
import {checks} from '../model/checks.ts';
import {lights, places, reasons, tools, verdicts} from '../model/terms.ts';

const place = z.enum(places);
const isSeries = (name: string): name is SeriesId => name in series;
const isPage = (name: string): name is Page =>
  /^(cover|inside|data|visa|end|edge|front|back|\d+-\d+)$/.test(name);

/** The id of a series in `series.ts`. */
export const seriesId = z.custom<SeriesId>(
  value => typeof value === 'string' && isSeries(value),
  `name a series: ${Object.keys(series).join(', ')}`,
);

const page = z.custom<Page>(
  value => typeof value === 'string' && isPage(value),
  'name a page: cover, inside, data, visa, end, edge, front, back, or a spread such as 4-5',
);

/** The printed entries, by place. */
export const entries = z.partialRecord(place, z.string());

export const mrz = z.array(z.string()).min(2).max(3);

export const look = z.strictObject({
  page,
  light: z.enum(lights),
  at: place,
  look: z.enum(keysOf(lightsOfLook)),
  characters: z.tuple([z.number().int().min(1), z.number().int().min(1)]).exactOptional(),
  leaf: z.number().int().min(1).exactOptional(),
});

export const stamp = z.strictObject({
  page: z.number().int().min(1),
  way: z.enum(['entry', 'exit']),
  post: z.string().regex(/^[A-Z]\d$/, 'name a fictional post, such as A1'),
  date: z.string(),
});

export const visa = z.strictObject({
  series: z.enum(['v-2022', 'n-v2021']),
  page: z.number().int().min(1),
  entries,
  mrz,
});

const lasting = z.strictObject({
  head: z.enum(lastingValues.head),
  jaw: z.enum(lastingValues.jaw),
  chin: z.enum(lastingValues.chin),
  lobe: z.enum(lastingValues.lobe),
  helix: z.enum(lastingValues.helix),
  bridge: z.enum(lastingValues.bridge),
  base: z.enum(lastingValues.base),
  spacing: z.enum(lastingValues.spacing),
  eye: z.enum(lastingValues.eye),
  brow: z.enum(lastingValues.brow),
  mouth: z.enum(lastingValues.mouth),
  skin: z.number().int().min(1).max(8),
  iris: z.enum(lastingValues.iris),
  marks: z.array(z.strictObject({kind: z.enum(markValues.kind), at: z.enum(markValues.at)})),
});

const passing = z.strictObject({
  age: z.number().int().min(1).max(100),
  weight: z.enum(passingValues.weight),
  hair: z.enum(passingValues.hair),
  colour: z.enum(passingValues.colour),
  beard: z.enum(passingValues.beard),
  glasses: z.enum(passingValues.glasses),
});

/** The traveller: the face in the document, how the face has changed since then, the story and the manner. */
export const person = z.strictObject({
  portrait: z.strictObject({
    lasting,
    passing,
    /**
     * The features of the two persons in a mixed picture. Each item has only the lasting features that differ from
     * `lasting`.
     */
    mixedOf: z.tuple([lasting.partial(), lasting.partial()]).exactOptional(),
  }),
  /**
   * Changes of the traveller's face since the portrait was made. `lasting` has values only if the traveller
   * is another person.
   */
  now: z.strictObject({lasting: lasting.partial().default({}), passing: passing.partial().default({})}),
  /**
   * The story that the traveller tells, and how the traveller tells it. The learner reads the story before examining
   * the document. The story states facts. A story is never a ground for a verdict.
   */
  story: prose,
  /**
   * The manner of the traveller. The course never shows this field. Statistics use it to ensure that the
   * manner does not predict the verdict.
   */
  manner: z.enum(['hesitant', 'neutral', 'smooth']),
});

export const reading = z.strictObject({
  firstReadFails: z.tuple([z.number().int().min(1), z.number().int().min(1)]).exactOptional(),
  chip: z.strictObject({
    state: z.enum(['none', 'opens', 'shut', 'silent']),
    signature: z.enum(signatures).exactOptional(),
    copyTest: z.enum(copyTests).exactOptional(),
    differs: z.boolean().exactOptional(),
    name: z.string().exactOptional(),
    unknownModel: z.boolean().exactOptional(),
    face: z.enum(['above', 'just-below']).exactOptional(),
  }),
  /** The result of reading the digital seal. Missing if the document has no seal. */
  seal: z
    .strictObject({
      state: z.enum(['read', 'unread']),
      signature: z.enum(signatures).exactOptional(),
      /** Name and number in the seal, if they differ from the name and number in the document. */
      other: z.strictObject({name: z.string().min(1), number: z.string().min(1)}).exactOptional(),
    })
    .exactOptional(),
  records: z
    .array(
      z.strictObject({
        list: z.enum(recordLists),
        result: z.enum(recordResults),
        values: z.record(z.string(), z.string()).exactOptional(),
        /**
         * The passing features in the earlier picture of a register that differ from the portrait. The lasting
         * features are the same in both pictures.
         */
        picture: passing.partial().exactOptional(),
      }),
    )
    .min(1),
});

/** A contradiction within the document, or between the document and the reference sheet or a record. */
export const anomaly = z.strictObject({
  id,
  /** Explains the contradiction; shown after scoring. */
  text: prose,
  /** Places where a mark finds the anomaly. */
  at: z.array(place).min(1),
  /** Tools that show the anomaly. */
  seenWith: z.array(z.enum(tools)).min(1),
  /** Accepted reasons, the best first. */
  reasons: z.array(z.enum(reasons)).min(1),
  scored: z.boolean().default(true),
  looks: z.array(look).default([]),
});

/** The original data at the places where somebody changed the document. The genuine twin has these data. */
export const genuine = z.strictObject({
  entries: entries.exactOptional(),
  mrz: mrz.exactOptional(),
  perforated: z.string().exactOptional(),
  missing: z.array(z.number().int()).exactOptional(),
  stamps: z.array(stamp).exactOptional(),
  visa: z.strictObject({entries: entries.exactOptional(), mrz: mrz.optional()}).optional(),
});

/** A check that the learner can choose before deciding. */
export const check = z.strictObject({
  id: z.enum(checks),
  /** True if the check can settle the open question. */
  answers: z.boolean(),
  /** The text that tells the learner the result of the check. */
  text,
});

/** A detail that looks odd but is not an anomaly, with the explanation. */
export const oddity = z.strictObject({id, text: prose});

export const verdict = z.enum(verdicts);
