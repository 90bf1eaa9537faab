import type {Explored} from '../../src/compiler/interviews/explored.ts';
import {byChoices, byWhatIsTold} from '../../src/scenario/explore/equivalence.ts';
import type {Choice, Decision, Grade, Scenario, InterviewShown} from '../../src/scenario/model/scenario.ts';

/** A scenario, its English texts and the findings of its exploration. */
export interface ReportedScenario {
  readonly shown: InterviewShown;
  readonly scenario: Scenario;
  readonly words: (key: string) => string;
  readonly found: Explored;
  /** The largest number of ids that a response may have. */
  readonly cap: number;
}

const grades: Readonly<Record<Grade, string>> = {b: 'best', a: 'acceptable', p: 'poor', h: 'unsafe'};

/** Describes to a trainer how an interview can go, as a page of Markdown. `npm run scenarios` writes it. */
export const reportOf = (facts: ReportedScenario): string =>
  [
    `# ${facts.words('title')}`,
    'Made by `npm run scenarios`, which goes every way through this talk; a test fails when this page is not what it finds. ' +
      'For trainers: it gives the answers away. Trust and distress run from 0 to 100 and are invented scales.',
    `![The talk as a graph: decisions from top to bottom, with their wordings, and the endings](${facts.scenario.id}.svg)`,
    '## How it can end',
    endings(facts),
    '## Two ways through it',
    ways(facts),
    '## Decisions',
    ...facts.scenario.decisions.flatMap(decision => [
      `### ${facts.words(`decisions.${decision.id}.title`)}`,
      wordings(facts, decision),
    ]),
    '## What was gone through',
    statesTable(facts),
    'States are counted as one, and nothing is lost by it:',
    [byChoices, byWhatIsTold].map(by => `- ${by(facts.scenario).why}`).join('\n'),
    ...claims(facts.found),
  ].join('\n\n') + '\n';

/** Lists the claims about the interview: first the claims that are true on every way, then the other claims. */
function claims({variants, unread}: Explored): readonly string[] {
  const isNone = (what: keyof Explored['variants'][number]['wrong']) =>
    variants.every(({wrong}) => wrong[what].length === 0);
  const all = [
    {holds: isNone('deadEnds'), says: 'the talk can end'},
    {holds: isNone('unsafe'), says: 'it can end safely until a referral has put somebody at risk'},
    {holds: isNone('noGoodReferral'), says: 'each referral offers something best or acceptable'},
    {holds: isNone('trustByPressure'), says: 'pressure raises no trust'},
    {
      holds: isNone('wonByPressure'),
      says: 'pressure wins nothing that an open or probing question, offered at the same time, would not',
    },
    {holds: isNone('tooEarly'), says: 'nothing is told above the level that trust and distress allow'},
    {holds: unread.length === 0, says: 'every text is read on some way'},
  ];
  const claimLines = (holds: boolean, heading: string) => {
    const list = variants.length === 0 ? [] : all.filter(claim => claim.holds === holds);
    return list.length === 0 ? [] : [`${heading}: ${list.map(({says}) => says).join('; ')}.`];
  };
  return [...claimLines(true, 'Seen to hold on every way'), ...claimLines(false, 'Found not to hold')];
}

const endings = ({scenario, words, found}: ReportedScenario): string =>
  table(
    ['Ending', 'Safe', ...found.variants.map(({variant}) => `Points${variantSuffix(variant)}`)],
    scenario.endings.map(({id, safe}) => [
      words(`endings.${id}.title`),
      safe ? 'yes' : 'no',
      ...found.variants.map(({endings: reached}) => reached[id]?.join(' to ') ?? '-'),
    ]),
  );

const ways = ({scenario, words, found}: ReportedScenario): string =>
  table(
    ['Wordings taken', 'Trust', 'Distress', 'Points', 'Ending'],
    found.variants.flatMap(({variant, best, acceptable}) =>
      ([['all best', best], ['all acceptable', acceptable]] as const).map(([name, way]) => [
        `${name}${variantSuffix(variant)}`,
        ...(way
          ? [
              `${scenario.trust} → ${way.trust}`,
              `${scenario.distress} → ${way.distress}`,
              String(way.points),
              words(`endings.${way.ending}.title`),
            ]
          : ['-', '-', '-', 'there is no such way']),
      ]),
    ),
  );

const wordings = (facts: ReportedScenario, decision: Decision): string =>
  table(
    ['', 'Said or done', 'Kind', decision.kind === 'talk' ? 'Trust, distress' : 'Points', 'May bring'],
    decision.options.map(option => [
      grades[option.grade] + (option.critical === undefined ? '' : ', grave error'),
      wording(facts, decision, option),
      option.questionType,
      decision.kind === 'talk' ? `${signed(option.trust)} / ${signed(option.distress)}` : pointsOf(option),
      option.reveals.map(fact => facts.words(`facts.${fact}.note`)).join(' · '),
    ]),
  );

const statesTable = ({scenario, found, cap}: ReportedScenario): string =>
  table(
    ['', 'Classes of states', 'Choices', 'Trust', 'Distress', 'Minutes', 'Longest way'],
    found.variants.flatMap(f =>
      (['choices', 'told'] as const).map(by => [
        (by === 'choices' ? 'what is decided' : 'what is told') + variantSuffix(f.variant),
        String(f.states[by]),
        String(f.ways[by]),
        f.trust.join(' to '),
        f.distress.join(' to '),
        `${f.minutes.join(' to ')} of ${scenario.budget}`,
        `${f.longest} of ${cap}`,
      ]),
    ),
  );

const variantSuffix = (variant: string): string => (variant === '' ? '' : ` (${variant})`);

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));

const pointsOf = ({points, regrade}: Choice): string =>
  regrade ? `${points}, or ${regrade.points} (${grades[regrade.grade]})` : String(points);

const wording = ({words}: ReportedScenario, {id}: Decision, option: Choice): string => {
  const prefix = `decisions.${id}.options.${option.id}.`;
  return words(`${prefix}say`) || words(`${prefix}act`);
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
