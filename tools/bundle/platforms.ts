/** A kind of computer for which a bundle can be made. */
export interface Platform {
  /** Operating system and processor, as Node names them. */
  readonly name: string;
  /** Name of the program of Node. */
  readonly node: string;
  /** Packages with compiled code for this platform. */
  readonly compiled: readonly string[];
  /** The file that starts the desk. */
  readonly start: string;
}

/** Libraries of the desk that load compiled code. They stay outside the bundled script. */
export const libraries = ['libsql'] as const;

/**
 * DuckDB, the database of the report of hard questions. A bundle does not contain DuckDB, because it would take a
 * fifth of the maximum size (decision 26).
 */
export const leftOut = '@duckdb/node-api';

const platforms: readonly Platform[] = [
  {name: 'linux-x64', node: 'node', compiled: ['@libsql/linux-x64-gnu'], start: 'start.sh'},
  {name: 'darwin-arm64', node: 'node', compiled: ['@libsql/darwin-arm64'], start: 'start.command'},
  {name: 'darwin-x64', node: 'node', compiled: ['@libsql/darwin-x64'], start: 'start.command'},
  {name: 'win32-x64', node: 'node.exe', compiled: ['@libsql/win32-x64-msvc'], start: 'start.bat'},
];

export const platformNames: readonly string[] = platforms.map(({name}) => name);

/** Returns the platform with this name, or undefined if there is no bundle for it. */
export const platformNamed = (name: string): Platform | undefined =>
  platforms.find(platform => platform.name === name);

/** Name of the archive with the programs of a platform. */
export const archiveOf = ({name}: Platform): string => `programs-${name}.tar.gz`;

/**
 * Returns the text of the file that starts the desk. The file unpacks the programs to the computer, because a USB
 * stick is slow and may forbid programs to run. The records are on the computer too, so a new bundle finds them.
 * `hash` changes when the programs change.
 */
export const startFile = (platform: Platform, hash: string): string =>
  platform.name.startsWith('win32') ? forWindows(platform, hash) : forShell(platform, hash);

const forShell = (platform: Platform, hash: string): string => `#!/bin/sh
# Starts the desk for a class on the local network. Options of the desk follow the name of this file.
set -e
here=$(cd "$(dirname "$0")" && pwd)
home=\${TAMGA_HOME:-$HOME/tamga-desk}
programs="$home/programs-${hash}"
if [ ! -x "$programs/${platform.node}" ]; then
  echo "Unpacking the programs to $programs: this happens once."
  mkdir -p "$programs.$$"
  tar -xzf "$here/${archiveOf(platform)}" -C "$programs.$$"
  mv "$programs.$$" "$programs"
fi
export TAMGA_LIBRARIES="$programs" TAMGA_START="sh ${platform.start}"
exec "$programs/${platform.node}" "$here/desk/src/desk/server/main.mjs" --host 0.0.0.0 --data "$home/records" "$@"
`;

const forWindows = (platform: Platform, hash: string): string =>
  `@echo off
rem Starts the desk for a class on the local network. Options of the desk follow the name of this file.
setlocal
if not defined TAMGA_HOME set "TAMGA_HOME=%USERPROFILE%\\tamga-desk"
set "PROGRAMS=%TAMGA_HOME%\\programs-${hash}"
if not exist "%PROGRAMS%\\${platform.node}" (
  echo Unpacking the programs to %PROGRAMS%: this happens once.
  mkdir "%PROGRAMS%.new"
  tar -xzf "%~dp0${archiveOf(platform)}" -C "%PROGRAMS%.new"
  move "%PROGRAMS%.new" "%PROGRAMS%" > nul
)
set "TAMGA_LIBRARIES=%PROGRAMS%"
set "TAMGA_START=${platform.start}"
"%PROGRAMS%\\${platform.node}" "%~dp0desk\\src\\desk\\server\\main.mjs" --host 0.0.0.0 --data "%TAMGA_HOME%\\records" %*
pause
`.replaceAll('\n', '\r\n');
