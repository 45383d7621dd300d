import { createHarness } from '../../support/discord/harness.js';
import { describeAdapter } from '../contract.js';

describeAdapter(createHarness('/ask'));
describeAdapter(createHarness('direct messages'));
