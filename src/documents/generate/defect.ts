import type {Anomaly} from '../model/examination.ts';
import type {FraudKind, Hardness, ExaminationStep} from '../model/fraud.ts';
import {seriesOf} from '../model/series.ts';
import {sameUnderLoupe, type LookKind} from '../model/look-kinds.ts';
import type {Look, Page, Seal, Specimen} from '../model/specimen.ts';
import type {Light, Place, Reason, Tool} from '../model/terms.ts';
import type {Reference} from '../schema/reference.ts';
import type {Practised} from './issue.ts';
import type {Chance} from './random.ts';

/** A genuine document after a defect was applied. */
export interface DefectiveDocument {
  readonly specimen: Specimen;
  readonly anomalies: readonly Anomaly[];
}

/** One way in which a document can be false. */
export interface Defect {
  readonly id: string;
  readonly kind: FraudKind;
  /** The series whose documents can have the defect. Every adult can hold a document of at least one of them. */
  readonly series: readonly [Practised, ...Practised[]];
  /**
   * The steps of an examination that can show the defect. For one document, `stepsOf` returns those steps that do
   * show it.
   */
  readonly shows: readonly ExaminationStep[];
  readonly hard: Hardness;
  /** Applies the defect. `level` is 1 to 3; the higher the level, the fewer lights show the defect. */
  make(specimen: Specimen, level: number, chance: Chance, reference: Reference): DefectiveDocument;
  /**
   * True if the defect is plain: nothing at the counter can explain it. In this case, the verdict `check` (one more
   * check is necessary) is wrong.
   */
  readonly isPlain?: boolean;
}

/**
 * Returns the steps of `shows` that show a defect in one document, in the order of `shows`. These are the tools that
 * show its anomalies, and all steps without a tool.
 */
export function stepsOf(
  {shows}: Pick<Defect, 'shows'>,
  anomalies: readonly Anomaly[],
): readonly ExaminationStep[] {
  const tools: readonly ExaminationStep[] = anomalies.flatMap(({seenWith}) => seenWith);
  return shows.filter(step => step === 'pages' || step === 'edge' || tools.includes(step));
}

/** Returns an anomaly that earns points. */
export const anomaly = (
  id: string,
  at: readonly Place[],
  seenWith: readonly Tool[],
  reasons: readonly Reason[],
): Anomaly => ({id, at, seenWith, reasons, scored: true});

/**
 * A look on one page: its light, place and kind, and the characters that it covers. Without characters, the look
 * covers the whole place.
 */
export type LookIn = readonly [Light, Place, LookKind, characters?: readonly [number, number]];

/**
 * Returns looks on one page. `all` starts with the most obvious look. Each higher level omits one more of the most
 * obvious looks. If the loupe shows a look of white light too, adds the same look for the loupe.
 */
export const looksOn = (page: Page, level: number, all: readonly LookIn[]): readonly Look[] =>
  all.slice(Math.min(level - 1, all.length - 1)).flatMap(([light, at, look, characters]) => {
    const lights: readonly Light[] =
      light === 'white' && sameUnderLoupe.includes(look) ? [light, 'loupe'] : [light];
    return lights.map(own => ({...{page, light: own, at, look}, ...(characters ? {characters} : {})}));
  });

/** Returns the lights that show the looks, without duplicates. */
export const lightsOf = (looks: readonly Look[]): readonly Light[] => [
  ...new Set(looks.map(({light}) => light)),
];

/** Returns the page with the data of the holder. */
export const holderPage = ({series}: Specimen): Page => (seriesOf(series).pages === 0 ? 'front' : 'data');

/** Returns the document with more looks. The fields of `more` replace the document's own fields. */
export const withLooks = (
  specimen: Specimen,
  looks: readonly Look[],
  more: Partial<Specimen> = {},
): Specimen => ({
  ...specimen,
  ...more,
  looks: [...specimen.looks, ...looks],
});

/**
 * Seals that an imitation can carry. A seal copied from a genuine document passes every test. A forged seal has no
 * valid signature of the issuer.
 */
export const sealsOfCopies: readonly [Seal, ...Seal[]] = [
  {state: 'read'},
  {state: 'read', signature: 'broken'},
  {state: 'read', signature: 'unknown-signer'},
];

/**
 * Returns the document without the look `washed`. Used by defects that change the paper or the sheets of the
 * document.
 */
export const unwashed = (specimen: Specimen): Specimen => ({
  ...specimen,
  looks: specimen.looks.filter(({look}) => look !== 'washed'),
});

/** Returns a digit that differs from the given digit. */
export const otherFigure = (figure: string, chance: Chance): string =>
  String((Number(figure) + 1 + chance.whole(8)) % 10);

/** Replaces the characters of a text from one position on. */
export const replaceAt = (text: string, at: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + by.length);
