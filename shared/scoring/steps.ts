// The steps units without progress may meet, and which of them have a paper of their own.

/** named 点名 · inform 告知书 · talk 约谈 · supervision 督办单 · circular 全区通报. */
export const steps = ['named', 'inform', 'talk', 'supervision', 'circular'] as const;
export type Step = (typeof steps)[number];

/** In the order the papers stand in a file; 点名 stands in the bulletin alone. */
export const writtenSteps = ['inform', 'talk', 'supervision', 'circular'] as const;
export type WrittenStep = (typeof writtenSteps)[number];

/** The steps with a numbered sheet for each unit; a 通报 speaks of all of them at once and bears the number of a document. */
export const sheetSteps = ['inform', 'talk', 'supervision'] as const;
export type SheetStep = (typeof sheetSteps)[number];
