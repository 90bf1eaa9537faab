import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../tools/paths.mjs';

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter(file => file.endsWith('.md'))
    .map(file => join(folder, file));

/** Paths of the pages for readers of the repository, from its root. */
export const pages = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs'), ...markdownIn('docs/decisions')];

/** Paths in backticks that begin with a folder of the repository. Paths with a placeholder `<…>` do not match. */
export const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:src|test|tools|docs|modules|scenarios|specimens|locales)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );

/** Targets of the links to other files, without the part after `#`. */
export const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
