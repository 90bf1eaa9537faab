import type {Texts} from '../text/texts.ts';
import {activities, isActivity} from './activities.ts';
import {ActivityElement} from './activity.ts';

/**
 * Loads the code and the texts of an activity. Rejects when a file fails to load. Also rejects for an unknown name,
 * which is a bug, because the name comes from compiled data.
 */
export async function loadActivity(name: string, texts: Texts): Promise<void> {
  if (!isActivity(name))
    throw new Error(`no activity is called "${name}": add it to src/figures/activities.ts`);
  await Promise.all([activities[name](), texts.need('figures')]);
}

/** Loads an activity and creates its element. Rejects when a file fails to load, and for an unknown name. */
export async function activityElement(name: string, texts: Texts): Promise<ActivityElement> {
  await loadActivity(name, texts);
  const element = document.createElement(`figure-${name}`);
  if (element instanceof ActivityElement) return element;
  throw new Error(`no activity is registered as <figure-${name}>: add it to src/figures/${name}`);
}
