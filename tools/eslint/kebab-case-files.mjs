import {basename} from 'node:path';

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/** Requires lower-case file names with hyphens, so that a name can be guessed and typed on any system. */
export const kebabCaseFiles = {
  meta: {
    type: /** @type {const} */ ('problem'),
    schema: [],
    messages: {name: 'Name the file in lower-case words joined by hyphens.'},
  },
  /**
   * @param {import('eslint').Rule.RuleContext} context
   * @returns {import('eslint').Rule.RuleListener}
   */
  create: context => ({
    Program(node) {
      if (!kebab.test(basename(context.filename))) context.report({node, messageId: 'name'});
    },
  }),
};
