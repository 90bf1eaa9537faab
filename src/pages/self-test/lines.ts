import type {LmsTrial} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import type {StorageTrial} from '../../device/storage-trial.ts';
import {
  isBad,
  isProven,
  judge,
  lacking,
  longest,
  things,
  unseen,
  verdictOn,
  type JudgementBasis,
  type Judgement,
} from './judgement.ts';

/** The facts about a package that the self-test shows. */
export interface TestedPackage {
  /** The standard by the name that the packager uses, such as `scorm12`. */
  readonly standard: string;
  readonly version: string;
  /** The maximum size of a saved state of the package, in characters. */
  readonly needed: number;
}

/** The results of one run of the self-test. */
export interface SelfTest {
  readonly lmsTrial: LmsTrial;
  readonly storage: StorageTrial;
  /** True if the saved state that came back at launch was damaged. */
  readonly isDamaged: boolean;
}

/** A line of the report: a feature or a fact, with its result. */
export interface ReportLine {
  readonly what: string;
  readonly result: string;
  readonly note: string;
  /**
   * `good` and `bad` judge the result. `open` marks a result that is not certain. `told` marks a fact that is
   * neither good nor bad.
   */
  readonly tone: 'good' | 'bad' | 'open' | 'told';
}

/** Returns true if the package has no LMS. The self-test then tries the storage of the browser. */
export const isStandalone = ({standard}: TestedPackage): boolean => standard === 'standalone';

/** Returns the facts on which the judgement of a run depends. The findings are not among them. */
export const basisOf = ({isDamaged}: SelfTest, tested: TestedPackage): JudgementBasis => ({
  needed: tested.needed,
  isLocal: isStandalone(tested),
  isDamaged,
});

/** Returns the judgement as text: one or two sentences with advice. */
export function judgementText(run: SelfTest, tested: TestedPackage, texts: Texts): string {
  const {formats} = texts;
  const {lmsTrial} = run;
  const judgement: Judgement = judge(lmsTrial, basisOf(run, tested));
  if (isStandalone(tested) && judgement !== 'unsure' && judgement !== 'damaged')
    return texts.t(
      judgement === 'nothing' || judgement === 'little' ? 'self-test.device.nothing' : 'self-test.device.all',
    );
  const words = {
    count: formats.number(longest(lmsTrial)),
    needed: formats.number(tested.needed),
    list: formats.list(unseen(lmsTrial).map(what => texts.t(`self-test.what.${what}`))),
  };
  return texts.t(`self-test.${judgement}`, words);
}

/**
 * Returns one sentence for each missing feature. The sentence tells the people who work with the LMS what the lack
 * means for them.
 */
export const consequences = (lmsTrial: LmsTrial, texts: Texts): readonly string[] =>
  lacking(lmsTrial).map(what => texts.t(`self-test.means.${what}`));

/** Returns the lines of the report table. */
export function lines(run: SelfTest, tested: TestedPackage, texts: Texts): readonly ReportLine[] {
  const {lmsTrial, isDamaged} = run;
  // A standalone package has no LMS and stores its data only in the browser, so no reports exist. `commit` is
  // therefore the only feature that matters.
  const of = isStandalone(tested) ? (['commit'] as const) : things;
  return [
    visit(lmsTrial, tested, isDamaged, texts),
    state(lmsTrial, tested, texts),
    ...of.flatMap(what => thing(lmsTrial, what, texts)),
    storageLine(run.storage, texts),
    neutralLine(
      texts.t('self-test.what.server'),
      texts.t(`self-test.server.${lmsTrial.isReached ? 'yes' : 'no'}`),
    ),
    ...(isStandalone(tested) ? [] : learner(lmsTrial, texts)),
  ];
}

const neutralLine = (what: string, result: string): ReportLine => ({what, result, note: '', tone: 'told'});

function visit({cameBack}: LmsTrial, tested: TestedPackage, isDamaged: boolean, texts: Texts): ReportLine {
  const came = cameBack === 0 ? 'first' : isDamaged ? 'damaged' : 'came-back';
  const count = texts.formats.number(cameBack);
  return {
    ...neutralLine(texts.t('self-test.what.visit'), texts.t(`self-test.visit.${came}`, {count})),
    note: came === 'first' && !isStandalone(tested) ? texts.t('self-test.note.visit') : '',
    tone: came === 'damaged' ? 'bad' : came === 'first' ? 'open' : 'good',
  };
}

function state(lmsTrial: LmsTrial, tested: TestedPackage, texts: Texts): ReportLine {
  const {needed} = tested;
  const room = longest(lmsTrial);
  const isEnough = room >= needed;
  const {number} = texts.formats;
  return {
    what: texts.t('self-test.what.state'),
    result: texts.t(isEnough ? 'self-test.kept' : 'self-test.changed'),
    note: texts.t(isStandalone(tested) ? 'self-test.note.device' : 'self-test.note.state', {
      count: number(room),
      needed: number(needed),
      came: number(lmsTrial.cameBack),
    }),
    tone: isEnough ? 'good' : 'bad',
  };
}

function thing(lmsTrial: LmsTrial, what: (typeof things)[number], texts: Texts): readonly ReportLine[] {
  const verdict = verdictOn(lmsTrial, what);
  if (verdict === undefined) return [];
  const isKnown = what === 'commit' || verdict !== 'kept' || isProven(lmsTrial, what);
  const shownVerdict = isKnown ? verdict : 'unknown';
  return [
    {
      what: texts.t(`self-test.what.${what}`),
      result: texts.t(`self-test.${shownVerdict}`),
      note: noteOn(what, verdict, isKnown, texts),
      tone: shownVerdict === 'kept' ? 'good' : isBad(shownVerdict) ? 'bad' : 'open',
    },
  ];
}

function noteOn(
  what: (typeof things)[number],
  verdict: NonNullable<ReturnType<typeof verdictOn>>,
  isKnown: boolean,
  texts: Texts,
): string {
  if (!isKnown)
    return texts.t(what === 'parts' || what === 'answers' ? 'self-test.note.next' : 'self-test.note.unseen');
  if (verdict === 'untried') return texts.t('self-test.note.untried');
  if (verdict === 'unknown' && (what === 'answers' || what === 'time'))
    return texts.t(`self-test.note.${what}`);
  if (verdict === 'kept' && what !== 'commit') return texts.t('self-test.note.proven');
  return what === 'place' && isBad(verdict) ? texts.t('self-test.note.place') : '';
}

/** Returns the line that says whether the storage of this browser keeps data from one check to the next. */
function storageLine({local, database}: StorageTrial, texts: Texts): ReportLine {
  const verdicts = [local, database];
  const line = (
    result: 'kept' | 'cleared' | 'half' | 'refused' | 'first',
    note: string,
    tone: ReportLine['tone'],
  ): ReportLine => ({
    what: texts.t('self-test.what.storage'),
    result: texts.t(`self-test.storage.${result}`),
    note,
    tone,
  });
  if (verdicts.includes('cleared')) {
    const place = local === 'cleared' ? 'localStorage' : 'IndexedDB';
    return line('cleared', texts.t('self-test.note.storage-cleared', {place}), 'bad');
  }
  const refused = verdicts.filter(verdict => verdict === 'refused').length;
  if (refused === verdicts.length) return line('refused', texts.t('self-test.note.storage-refused'), 'bad');
  if (refused > 0) return line('half', '', 'open');
  if (verdicts.includes('kept')) return line('kept', '', 'good');
  return line('first', texts.t('self-test.note.storage-first'), 'open');
}

function learner({hasLearnerId, hasLearnerName, passMark}: LmsTrial, texts: Texts): readonly ReportLine[] {
  const known = hasLearnerId ? (hasLearnerName ? 'both' : 'id') : hasLearnerName ? 'name' : 'none';
  const mark =
    passMark === undefined
      ? texts.t('self-test.passMark.none')
      : texts.t('self-test.passMark.set', {mark: texts.formats.percent(passMark / 100)});
  return [
    neutralLine(texts.t('self-test.what.learner'), texts.t(`self-test.learner.${known}`)),
    neutralLine(texts.t('self-test.what.passMark'), mark),
  ];
}

/**
 * Returns the whole report as plain text, which the administrator can send to a support team. `browser` is
 * the user agent string.
 */
export function reportText(
  run: SelfTest,
  tested: TestedPackage,
  table: readonly ReportLine[],
  browser: string,
  texts: Texts,
): string {
  const {standard, version} = tested;
  const {lmsTrial, storage} = run;
  return [
    `${texts.t('course.title')} ${version}, ${standard}`,
    new Date(lmsTrial.at).toISOString(),
    browser,
    '',
    judgementText(run, tested, texts),
    ...consequences(lmsTrial, texts).map(words => `- ${words}`),
    '',
    ...table.map(({what, result, note}) => `${what}: ${[result, note].filter(Boolean).join('. ')}`),
    '',
    `localStorage: ${storage.local}; IndexedDB: ${storage.database}`,
    ...lmsTrial.findings.map(
      ({set, read, verdict}) => `${set} -> ${read}: ${texts.t(`self-test.${verdict}`)}`,
    ),
  ].join('\n');
}
