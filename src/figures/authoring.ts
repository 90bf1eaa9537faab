import type {ActivityName} from './activities.ts';
import {authoring as chainAndDebt} from './chain-and-debt/schema.ts';
import {authoring as checkDigit} from './check-digit/schema.ts';
import {authoring as firstHour} from './first-hour/schema.ts';
import {authoring as ladder} from './ladder/schema.ts';
import {authoring as pagePairs} from './page-pairs/schema.ts';
import {authoring as places} from './places/schema.ts';
import {authoring as prevalence} from './prevalence/schema.ts';
import type {ActivityAuthoring} from './schema.ts';
import {authoring as threeBlocks} from './three-blocks/schema.ts';
import {authoring as trust} from './trust/schema.ts';
import {authoring as twoJourneys} from './two-journeys/schema.ts';
import {authoring as zoneAndPage} from './zone-and-page/schema.ts';

const authoring: Readonly<Record<ActivityName, ActivityAuthoring>> = {
  'chain-and-debt': chainAndDebt,
  'check-digit': checkDigit,
  'first-hour': firstHour,
  ladder,
  'page-pairs': pagePairs,
  places,
  prevalence,
  'three-blocks': threeBlocks,
  trust,
  'two-journeys': twoJourneys,
  'zone-and-page': zoneAndPage,
};

/** The authoring definition of each activity, by the name that authors write. Only the compiler loads this file. */
export const activityAuthoring: Readonly<Record<string, ActivityAuthoring>> = authoring;
