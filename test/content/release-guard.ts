import type {Lock} from '../../src/compiler/course/ids-lock.ts';
import type {MuseumPiece} from './museum.ts';

/** The data that show whether a release follows docs/releases.md. */
export interface ReleaseState {
  readonly changelog: string;
  /** Version in package.json. */
  readonly version: string;
  readonly lock: Lock;
  readonly pieces: readonly MuseumPiece[];
}

/**
 * Parses the sections of the change log, newest first, such as `## Unreleased (1.1.0)` or `## 1.0.0
 * (2027-01-31)`.
 */
const sectionsIn = (changelog: string) =>
  [...changelog.matchAll(/^## (Unreleased \()?(\d+\.\d+\.\d+)/gm)].map(([, unreleased, version = '']) => ({
    version,
    isReleased: unreleased === undefined,
  }));

/** Lists what must be done before this state can be released, or before work can continue after a release. */
export function releaseFaults({changelog, version, lock, pieces}: ReleaseState): readonly string[] {
  const sections = sectionsIn(changelog);
  const [newest] = sections;
  if (!newest) return [`CHANGELOG.md tells of no release: begin it with "## Unreleased (${version})"`];
  if (newest.version !== version)
    return [
      `package.json has version ${version}, and CHANGELOG.md begins with ${newest.version}: make them the same`,
    ];
  const released = sections.filter(s => s.isReleased).map(s => s.version);
  return [
    ...released
      .filter(of => !pieces.some(piece => piece.version === of))
      .map(of => `test/course/saves/${of} has no save of release ${of}: ${cureOf(of, pieces, released)}`),
    ...(newest.isReleased ? changesSince(newest.version, lock, pieces) : []),
  ];
}

/**
 * Returns the cure for missing saved states of a release. The newest release may still lack them, because its
 * preparation is in progress. In every other case, existing saved states were lost.
 */
const cureOf = (version: string, pieces: readonly MuseumPiece[], released: readonly string[]): string =>
  version === released[0] && pieces.length > 0
    ? 'run "node --import tsx test/content/take-saves.ts" before the release, and commit what it writes'
    : 'it was there once, so take it from the commit of that release';

function changesSince(
  release: string,
  {versions, retired}: Lock,
  pieces: readonly MuseumPiece[],
): readonly string[] {
  const [piece] = pieces.filter(p => p.version === release);
  if (!piece) return [];
  const live = Object.entries(versions).filter(([module]) => !retired['module']?.includes(module));
  return live.flatMap(([module, {version}]) => {
    const then = piece.record.modules[module]?.contentVersion;
    return then === version
      ? []
      : [
          `ids.lock has "${module}" at content version ${version}, and release ${release} had ${then ?? 'none'}: begin "## Unreleased (x.y.z)" in CHANGELOG.md and raise "version" in package.json; docs/releases.md says to which`,
        ];
  });
}
