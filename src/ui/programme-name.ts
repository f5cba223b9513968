import { uiTexts } from './messages.js';

/** The programme's name as header and titles show it. */
export const programmeName = uiTexts.programme;
