import {interviewIds, readInterviewFile} from './interview-file.ts';
import {exploreIn} from './known-ways.ts';

/**
 * This script explores the interviews of the course in the folder that the command line names. The function
 * `looseEndsApart` starts this script.
 */
const root = process.argv[2] ?? '.';
for (const id of interviewIds(root)) {
  const file = readInterviewFile(root, id);
  if (file.kind === 'interview') exploreIn(root)(file.source);
}
