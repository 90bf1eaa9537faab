import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {versionOf} from '../compiler/build/release.ts';
import {builtCourse} from './build.ts';
import {deliveryOf} from './delivery.ts';
import {draftsIn} from './drafts.ts';
import {dayOf, refuseExpired} from './expired.ts';
import {readFacts} from './facts.ts';
import type {PackageOptions} from './choice/options.ts';
import {pack, type Package} from './pack.ts';
import {planOf} from './choice/plan.ts';
import {sumsFile, sumsOf} from './sums.ts';
import {bytesOf} from './text-files.ts';
import {unreleasedIn} from './unreleased.ts';
import {notAlone} from './not-alone.ts';
import {openFolder, writeFiles} from './write-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Makes the packages that the options ask for. Writes the files only after all packages are made. Returns the lines to
 * print.
 */
export async function makePackages(options: PackageOptions): Promise<readonly string[]> {
  const out = folderOf(options);
  openFolder(out);
  const day = dayOf(options, process.env, new Date());
  refuseExpired(root, options, day);
  const version = versionOf(root);
  const built = await builtCourse(root, options.build);
  const packages: Package[] = [];
  const facts = await readFacts(built, version);
  for (const order of planOf(options, facts)) packages.push(await pack(root, built, version, order));
  const files = new Map(packages.flatMap(each => [...deliveryOf(each, day)]));
  writeFiles(out, new Map([...files, [sumsFile, bytesOf(sumsOf(files, out))]]));
  if (options.out === undefined) keepManifest(packages);
  return [
    ...packages.flatMap(each => [
      join(out, each.name),
      `  ${summaryOf(each, files.get(each.name)?.length ?? 0)}`,
      ...draftsOf(each),
    ]),
    ...keptLead(options),
    ...notAlone(options, facts),
    ...unlocked(await unreleasedIn(root, built, version, [...new Set(packages.flatMap(modulesIn))])),
  ];
}

const folderOf = ({out, all, variant}: PackageOptions): string =>
  out === undefined
    ? join(root, 'dist', ...(all || variant === 'per-module' ? ['packages'] : []))
    : resolve(out);

/**
 * Updates the committed manifest of the default package, so that a review shows changes of the course
 * structure.
 */
function keepManifest(packages: readonly Package[]): void {
  const whole = packages.find(
    ({context: {choice}}) => choice.standard === 'scorm12' && choice.whole.modules && !choice.forOfficers,
  );
  const manifest = whole?.files.get('imsmanifest.xml');
  if (manifest && whole?.context.choice.whole.languages && whole.context.choice.title === undefined)
    writeFiles(root, new Map([['imsmanifest.xml', manifest]]));
}

const summaryOf = ({context: {choice}, files}: Package, bytes: number): string =>
  `${files.size} files, ${Math.ceil(bytes / 1024)} kB; modules ${choice.modules.join(', ')}; languages ${choice.languages.join(', ')}`;

function draftsOf({context}: Package): readonly string[] {
  const {items, drafts} = draftsIn(context);
  return items === 0 ? [] : [`  ${items} test questions, ${drafts} of them drafts that nobody has signed`];
}

/**
 * Returns a line that warns the author about a package with a title of its own, but with the lead of course.yaml. The
 * lead may not suit the title.
 */
const keptLead = ({title, lead}: PackageOptions): readonly string[] =>
  title !== undefined && lead === undefined
    ? [
        `the title is "${title}", but the lead is still that of course.yaml: say --lead "…" if it does not fit`,
      ]
    : [];

const modulesIn = ({context: {choice}}: Package): readonly string[] => choice.modules;

/** Returns a line that warns the author: learners should not use a package until its ids are locked. */
const unlocked = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        `${count} ids are new since the last release: run "npm run release" before learners use these packages`,
      ];
