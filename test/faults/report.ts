import {adapters, type Adapter} from './adapters.ts';
import {eventNames, impossible, isVoid, nameOf, voids, type MatrixCell} from './cells.ts';
import {events} from './events.ts';
import {sum, type Tally} from './matrix.ts';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Renders a Markdown table. The first `words` columns contain text and the others numbers. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], words = 1): string {
  const rule = head.map((_, n) => (n < words ? '---' : '--:'));
  return [row(head), row(rule), ...rows.map(row)].join('\n');
}

const tallied = (cells: readonly MatrixCell[]): Tally => sum(cells.map(({real}) => real));

const figures = (cells: readonly MatrixCell[]): readonly number[] => {
  const {given, saved, onDevice, back, elsewhere, lost, worse} = tallied(cells);
  return [given, saved, onDevice, given - saved - onDevice, back, elsewhere, lost, worse];
};

const columns = [
  'answers given',
  '"Saved"',
  '"on this device"',
  'not saved, and said so',
  'back on this device',
  'back on another',
  'lost of those called saved',
  'results made worse',
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

/** Lists the reasons, one line for each. A line names all cells that have this reason. */
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

This page shows what happens to a learner's answers when a learning system (LMS), a network or a browser fails. It is
written by a test run, and the tests fail when the page is not what the run gives. Nobody has edited the figures.

${summary(cells)}

**The goal: of the answers that the screen has called saved, none is lost, and no result becomes worse within an
attempt.** Answers that the screen has not called saved have a column of their own: there, the learner was told so
while it could still be helped.

## How to read it

Each _cell_ is one kind of learning system and one thing that happens to the learner. The real course runs in it three
times, with its real session and its real adapter; only the learning system, the browser and the time are doubles. In
every third run the course was done and passed before anything went wrong. Then all is well again, the learner comes back
once on the same device and once on another, and the answers that are there are counted. The course has lessons and a
test, which is begun, handed in and begun again before and after things go wrong.

- **answers given**: questions that were answered and judged. In the test each answer counts, and so does handing it in.
- **"Saved"**: the line at the bottom of the course has said "Saved" after this answer. It must be there on every device.
- **"on this device"**: the line has said that this device has a copy of the answer. It must come back on this device.
- **not saved, and said so**: the line has said neither. Most of these were given in the last seconds before the browser
  was killed, or in a system that keeps nothing; many come back all the same.
- **results made worse**: the learning system has a lower status or score than before, or the course no longer knows the
  best result of the test.

**Every fault has a control.** A naive course, as many are, runs through the same cell: it believes what the learning
system says, keeps nothing of its own, does nothing when its window closes, and catches no error. A cell counts only if
the naive course loses an answer in it, makes a result worse (w), or shows one learner's answers to another (s).
Otherwise the cell is void: it would prove nothing.

## What happens to the learner

${byEvent(cells)}

${Object.keys(adapters)
  .map(adapter => section(cells, adapter))
  .join('\n\n')}

## Void cells

The naive course lost nothing in them either, so they are in no proof, though the course kept everything there too:

${reasons(voidCells)}

Cells that cannot be, or against which no course can do anything (×):

${reasons(never)}

## In a real browser

${inBrowser} of these cells run in Chromium as well, most of them with the naive course beside, with the course as it is
packaged and in a frame of a small learning system (\`test/journeys/faults.spec.ts\`). There, tabs are really closed, the process
of a tab or of the whole browser is really killed, the network is really cut, pages really come out of the back-forward cache,
and a page of another site really stands between the learning system and the course.

## What is not covered

- **A learning system that confirms an answer, gives it back when it is asked, and has lost it by the next launch.** On the
  same device the course offers the work from the device for 30 days; on another device it is gone.
- **Two devices at the same time with SCORM.** SCORM has no means to tell one that the other has written: the later one
  wins in the learning system. What the other did comes back when the course is next opened on that device. cmi5 has
  the means, and the course uses it.
- **The first five seconds on a device.** Chromium writes what a page keeps to the disk within about five seconds (measured).
  When the power goes or the whole browser is killed sooner, an answer that was only on the device may be gone. A closed
  window or a crashed tab is no such case.
- **A disk that fails, a browser profile that is wiped, a private window that is closed** while work is only on the device.
  The course keeps two copies there, because some learning systems clear one of them. It promises nothing for the case that
  both are gone; the line asks the learner to leave the window open.
- **Several people who share one account** of the learning system, or one browser with a stand-alone package.
- Real learning systems have faults that nobody has described yet. Try the page "Check this learning system" of the package in
  yours; [administrators.md](administrators.md) tells how.

## Run it again

\`\`\`
npx vitest run test/faults
\`\`\`

It takes about half a minute and needs no browser. The runs are the same each time: chance has a seed, and time passes
only in the test. When a change of the course changes the figures, \`npx vitest run test/faults -u\` writes this page anew;
read the difference before you commit it.
`;
}
