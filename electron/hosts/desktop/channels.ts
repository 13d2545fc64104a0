// Names of the two message channels between page and program.

/** Calls and cancelling, from the page. */
export const callChannel = 'workbench';
/** How far a call is, towards the page. */
export const progressChannel = 'workbench-progress';
