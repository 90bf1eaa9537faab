import {scorm12} from '../../../src/tracking/scorm12/scorm12.ts';
import {scorm2004} from '../../../src/tracking/scorm2004/scorm2004.ts';
import {standalone} from '../../../src/tracking/standalone/standalone.ts';
import {MemoryStorage} from '../../doubles/memory-storage.ts';

import {ScormAgain2004Lms, ScormAgainLms} from '../../doubles/scorm-again-lms.ts';
import {StrictScorm12} from '../../doubles/strict-scorm12.ts';
import {StrictScorm2004} from '../../doubles/strict-scorm2004.ts';
import {trackingContract} from './contract.ts';

trackingContract('scorm12 in a strict LMS', () => {
  const lms = new StrictScorm12();
  return () => scorm12(lms.launch());
});

trackingContract('scorm12 in scorm-again', () => {
  const lms = new ScormAgainLms();
  return () => scorm12(lms.launch());
});

trackingContract('scorm2004 in a strict LMS', () => {
  const lms = new StrictScorm2004();
  return () => scorm2004(lms.launch());
});

trackingContract('scorm2004 in scorm-again', () => {
  const lms = new ScormAgain2004Lms();
  return () => scorm2004(lms.launch());
});

trackingContract('standalone', () => {
  const storage = new MemoryStorage();
  return () => standalone(storage, 'tamga');
});
