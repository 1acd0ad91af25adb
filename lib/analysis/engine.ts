/** Name and version of the reading; stored with every analysis. The version grows with any change that can alter a result. */
export const analysisEngine = 'handoff-desk/analysis';
export const analysisVersion = '1.0.0';
