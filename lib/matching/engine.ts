/** Name and version of the matching rules; the version grows with any change that can alter a result. */
export const matchingEngine = 'handoff-desk/matching';
export const matchingVersion = '1.0.0';
