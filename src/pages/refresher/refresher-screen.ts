import {html} from 'lit';
import {grouped, plainCode} from '../../record/codes/code-text.ts';
import {readRefresherCode} from '../../record/codes/refresher-code.ts';
import type {OpenRefresher} from '../../session/store.ts';
import {whenAttemptKnown} from '../../load/when-attempt-known.ts';
import type {PageContext, Screen} from '../page-context.ts';
import './refresher-page.element.ts';
import {refresherStore} from './refresher-store.ts';

/**
 * Opens the refresher of the code in the address. Without a valid code, the page asks for a code. Rejects when a file
 * fails to load.
 */
export const screen: Screen = async (context, typed) => {
  const {texts, store} = context;
  await whenAttemptKnown(store);
  const {refresher, problem} = typed === '' ? {problem: ''} : await open(decoded(typed), context);
  return () =>
    html`<refresher-page
      .texts=${texts}
      .store=${store}
      .refresher=${refresher}
      .problem=${problem}
      .typed=${decoded(typed)}
      ?isStandalone=${context.standard === 'standalone'}
      ?isAlone=${(context.refresher ?? '') !== ''}
    ></refresher-page>`;
};

/** Decodes the percent-encoding of a code in an address. Returns the code unchanged if its encoding is faulty. */
function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}

/** Opens the refresher of a code. If the code opens none, `problem` says why. */
async function open(
  typed: string,
  {texts, store, storage}: PageContext,
): Promise<{readonly refresher?: OpenRefresher; readonly problem: string}> {
  const read = readRefresherCode(typed);
  switch (read.kind) {
    case 'refresher': {
      const keep = refresherStore(
        storage,
        store.course.version,
        store.record.nonce,
        grouped(plainCode(typed)),
      );
      const refresher = await store.openRefresher(read.refresher, keep);
      if (!refresher)
        return {
          problem: texts.t('refresher.elsewhere', {
            release: read.refresher.version,
            own: store.course.version,
          }),
        };
      const banks = [...new Set(refresher.items.map(({bank}) => bank))];
      await Promise.all(banks.map(bank => texts.need(bank)));
      return {refresher, problem: ''};
    }
    case 'letter':
      return {problem: texts.t('refresher.letter', {at: read.at + 1, letter: read.letter})};
    case 'slips': {
      const [slip] = read.slips;
      return {problem: texts.t('refresher.slip', {at: (slip?.at ?? 0) + 1, should: slip?.should ?? ''})};
    }
    case 'length':
      return {problem: texts.t('refresher.length', {length: plainCode(typed).length})};
    case 'garbled':
      return {problem: texts.t('refresher.garbled')};
    case 'other-form':
      return {problem: texts.t('refresher.otherForm')};
  }
}
