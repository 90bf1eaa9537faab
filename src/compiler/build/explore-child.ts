import {interviewIds, readInterviewFile} from './interview-file.ts';
import {exploreIn} from './known-ways.ts';

/** Explores the interviews of the course in the folder that the command line names. `looseEndsApart` starts it. */
const root = process.argv[2] ?? '.';
for (const id of interviewIds(root)) {
  const file = readInterviewFile(root, id);
  if (file.kind === 'interview') exploreIn(root)(file.source);
}
