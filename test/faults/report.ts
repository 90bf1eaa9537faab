import {adapters, type Adapter} from './adapters.ts';
import {eventNames, impossible, isVoid, nameOf, voids, type MatrixCell} from './cells.ts';
import {events} from './events.ts';
import {knownFaults, textOf, type Proof} from './known-faults.ts';
import {sum, type Tally} from './matrix.ts';
import {promises, type Promised} from './promises.ts';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Renders a Markdown table. The first `words` columns contain text and the others numbers. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], words = 1): string {
  const rule = head.map((_, n) => (n < words ? '---' : '--:'));
  return [row(head), row(rule), ...rows.map(row)].join('\n');
}

const tallied = (cells: readonly MatrixCell[]): Tally => sum(cells.map(({real}) => real));

const figures = (cells: readonly MatrixCell[]): readonly number[] => {
  const {answerCount, saved, onDevice, toSend, sent, back, elsewhere, lost, worse, untrue} = tallied(cells);
  const unsaved = answerCount - saved - onDevice;
  return [answerCount, saved, onDevice, unsaved, toSend, sent, back, elsewhere, lost, worse, untrue];
};

const columns = [
  'answers given',
  '"Saved"',
  '"on this device"',
  'not saved, and said so',
  '"sends it"',
  'and it was sent',
  'back on this device',
  'back on another',
  'lost of those called saved',
  'results made worse',
  'said, and not true',
];

const letter = (n: number): string => String.fromCharCode(97 + n);

function summary(cells: readonly MatrixCell[]): string {
  const of = (adapter: string) => cells.filter(cell => cell.adapter === adapter);
  const valid = (list: readonly MatrixCell[]) => list.filter(cell => !isVoid(cell)).length;
  const rows = Object.entries(adapters).map(([name, {title}]) => [
    title,
    valid(of(name)),
    ...figures(of(name)),
  ]);
  return table(['', 'cells', ...columns], [...rows, ['**all**', valid(cells), ...figures(cells)]]);
}

function controls(cells: readonly MatrixCell[], adapter: string): string {
  const {kinds}: Adapter = adapters[adapter] ?? {title: '', kinds: {}};
  const rows = Object.entries(kinds).map(([kind, {title}]) => [
    title,
    ...eventNames.map(event => {
      const cell = cells.find(c => c.adapter === adapter && c.kind === kind && c.event === event);
      if (!cell) return '×';
      if (isVoid(cell)) return 'void';
      const {lost, worse, leaked} = cell.naive;
      return `${lost}${worse > 0 ? ' w' : ''}${leaked > 0 ? ' s' : ''}`;
    }),
  ]);
  return table(['', ...eventNames.map((_, n) => letter(n))], rows);
}

function section(cells: readonly MatrixCell[], adapter: string): string {
  const {title, kinds}: Adapter = adapters[adapter] ?? {title: '', kinds: {}};
  const own = cells.filter(cell => cell.adapter === adapter);
  const byKind = Object.entries(kinds).map(([kind, {title: what}]) => [
    what,
    ...figures(own.filter(cell => cell.kind === kind)),
  ]);
  return `## ${title}

${table([adapter === 'standalone' ? 'Opened in' : 'The learning system …', ...columns], byKind)}

What the naive course lost in each cell (columns as in the list of events):

${controls(cells, adapter)}`;
}

function byEvent(cells: readonly MatrixCell[]): string {
  return table(
    ['', 'What happens', ...columns],
    eventNames.map((event, n) => [
      letter(n),
      events[event].title,
      ...figures(cells.filter(cell => cell.event === event)),
    ]),
    2,
  );
}

const inOtherWords: Readonly<Record<Promised, string>> = {
  saved: 'every device has it at the next launch; without a learning system, this device',
  kept: 'this device has it at the next launch',
  sent: 'the next launch on this device brings it to the learning system',
};

/**
 * Lists each text about saved work that learners saw. A row has the promise of the text and the number of answers for
 * which the text was shown.
 */
function promiseTable(cells: readonly MatrixCell[]): string {
  const rows = Object.entries(promises).flatMap(([key, promised]) => {
    const found = cells.flatMap(({sayings}) => sayings.get(key) ?? []);
    if (found.length === 0) return [];
    const total = (name: 'shown' | 'untrue') => found.reduce((all, saying) => all + saying[name], 0);
    const isPromise = promised.length > 0;
    return [
      [
        `"${textOf(key)}"`,
        isPromise ? promised.map(promise => inOtherWords[promise]).join('; ') : 'promises nothing',
        found.length,
        isPromise ? total('shown') : '',
        isPromise ? total('untrue') : '',
      ],
    ];
  });
  return table(['The screen says', 'so', 'cells', 'answers', 'not true for'], rows, 2);
}

/** Lists each reason once, on one line with all cells that have it. */
function reasons(list: readonly {readonly cell: string; readonly reason: string}[]): string {
  const all = [...new Set(list.map(({reason}) => reason))];
  return all
    .map(reason => {
      const cells = list.filter(entry => entry.reason === reason).map(({cell}) => cell);
      return `- ${cells.join('; ')}: ${reason}.`;
    })
    .join('\n');
}

const inWords = ({adapter, kind, event}: Pick<MatrixCell, 'adapter' | 'kind' | 'event'>): string =>
  `${adapters[adapter]?.title ?? ''}, ${adapters[adapter]?.kinds[kind]?.title ?? ''}, ${letter(eventNames.indexOf(event))}`;

const proofText = (proof: Proof): string =>
  'kinds' in proof ? proof.kinds.map(kind => `"${titleOf(kind)}"`).join(', ') : `\`${proof.file}\``;

/** Returns the title of a kind of system, as the tables show it. */
const titleOf = (kind: string): string =>
  Object.values(adapters).find(({kinds}) => kinds[kind])?.kinds[kind]?.title ?? '?';

/**
 * Renders the page for administrators: the tested faults, the results, and the number of cells that also run
 * in a real browser.
 */
export function reliabilityPage(cells: readonly MatrixCell[], inBrowser: number): string {
  const voidCells = cells
    .filter(isVoid)
    .map(cell => ({cell: inWords(cell), reason: voids[nameOf(cell)] ?? '?'}));
  const never = impossible.map(({adapter, name, event, reason}) => ({
    cell: inWords({adapter, kind: name, event}),
    reason,
  }));
  return `# What is kept when something goes wrong

This page shows what happens to a learner's answers when a learning system (LMS), a network or a browser fails. The sweep of
tests writes it, and fails if the page differs from its results. Nobody edits the figures by hand.

${summary(cells)}

**The goal: no answer that the screen has called saved is lost, and no result becomes worse within an attempt.** Answers
that the screen has not called saved have a column of their own. For these, the screen said in time that they were not
saved.

## How to read it

Each _cell_ combines one kind of learning system with one thing that happens to the learner. The real course runs three
times in each cell, with its real session and its real adapter. Only the learning system, the browser and the clock are
doubles. In one of the three runs the learner has passed the course before anything goes wrong. When the fault is over, the
learner opens the course again, once on the same device and once on another one, and the test counts the answers that are
there. The course has lessons and a test. The learner begins the test, hands it in and begins it again, before and during the
fault.

- **answers given**: questions that the learner answered and the course judged. In the test, each answer counts, and so does
  handing it in.
- **"Saved"**: the header of the course said "Saved" after this answer. The answer must be there on every device.
- **"on this device"**: the line said that this device has a copy of the answer. The answer must come back on this device.
- **not saved, and said so**: the line said neither. The learner gave most of these answers in the last seconds before the
  browser was killed, or in a system that stores nothing. Many of them come back all the same.
- **"sends it"**: the screen said that the course sends this answer when the learner opens it again on this device. **and it
  was sent**: the learning system has it after that launch. It may lack some only where it cuts the work off or forgets what it
  has confirmed; then the answer must still be on this device.
- **results made worse**: the learning system has a lower status or score than before, or the course has lost the best
  result of the test.
- **said, and not true**: a text of the screen promised something about this answer that did not hold.

**Every fault has a control.** A naive course, as there are many, runs through the same cell. It believes every answer of the
learning system, stores nothing itself, does nothing when its window closes, and catches no error. A cell counts only if the
naive course loses an answer in it, makes a result worse (w), or shows the answers of one learner to another (s). Otherwise
the cell is void, because it proves nothing.

## What the screen says

The test notes every text about the work that the learner sees, from the functions with which the screen chooses its texts, and
holds it against what is there at the next launch. The screen of the naive course says "Saved" after every answer, and "sends
it" where it has found no learning system. In every cell in which it loses an answer, its texts are not true.

${promiseTable(cells)}

## What happens to the learner

${byEvent(cells)}

${Object.keys(adapters)
  .map(adapter => section(cells, adapter))
  .join('\n\n')}

## Faults that are known from real systems

Reviews with real systems, conformance suites and doubles of other people have found these faults. The second column names the
rows of the tables above, or the test, that plays the fault. The third quotes what the learner reads then; a test checks that the
screen shows it.

${table(
  ['What goes wrong', 'Where it is tested', 'What the learner reads'],
  knownFaults.map(({fault, proofs, says = []}) => [
    fault,
    proofs.map(proofText).join('; '),
    says.map(key => `"${textOf(key)}"`).join(' '),
  ]),
  3,
)}

## Void cells

In these cells the naive course lost nothing either, so they prove nothing. The real course lost nothing in them too:

${reasons(voidCells)}

The matrix leaves out these cells (×), because they cannot happen or because no course can protect its data in them:

${reasons(never)}

## In a real browser

${inBrowser} of these cells also run in Chromium, most of them with the naive course as a control. The packaged course runs in a
frame of a small learning system (\`test/journeys/faults/faults.spec.ts\`). There the tests really close tabs, kill the process of
a tab or of the whole browser, cut the network, bring pages back from the back-forward cache, and put a page of another site
between the learning system and the course.

## What is not covered

- **A learning system that confirms an answer, returns it on request, and has lost it by the next launch.** On the same device
  the course offers its own copy of the work for 30 days. On another device the work is gone.
- **Two devices at the same time with SCORM.** In SCORM a course cannot see that another device has written, so the later
  save replaces the earlier one in the learning system. The work of the other device comes back when the learner next opens the
  course there. In cmi5 a course can see it, and this course merges both.
- **The first five seconds on a device.** Chromium takes up to about five seconds to write the data of a page to the disk
  (measured). If the power fails or the whole browser is killed sooner, an answer that was only on the device may be lost.
  This does not apply to a window that is closed or a tab that crashes.
- **A disk that fails, a browser profile that is deleted, a private window that is closed** while work is only on the device.
  The course keeps two copies there, because some learning systems delete one of them. If both are gone, so is the work. The
  line therefore asks the learner to leave the window open.
- **Several people who share one account** of the learning system, or one browser with a stand-alone package.
- **Faults that nobody has described yet.** Open the page "Check this learning system" of the package in your system;
  [administrators.md](administrators.md) explains how.

## Run it again

\`\`\`
TAMGA_CELL="chromium 714x666 en" npx vitest run test/faults
\`\`\`

It takes about a minute and needs no browser. Every run gives the same results, because the random numbers have a seed and the
clock is a double. \`npm run sweep -- unit\` runs it too. If a change of the course changes the figures, the same command with
\`-u\` writes this page again. Read the difference before you commit it. Without \`TAMGA_CELL\`, as in \`npm test\`, some cells run once,
and the figures of this page are not compared.
`;
}
