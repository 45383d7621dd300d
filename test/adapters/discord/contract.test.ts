import { discordHarness } from '../../support/discord/harness.js';
import { describeAdapter } from '../contract.js';

describeAdapter(discordHarness);
